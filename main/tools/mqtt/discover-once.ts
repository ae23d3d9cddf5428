/** One look at a broker, for `artel devices`: connect, wait until discovery is quiet or time is up, return the Home, disconnect. */
import { ok, type Result } from '../../../contract/domain/failure'
import type { Home } from '../../../contract/domain/home'
import type { Problem } from './entity-spec'
import { createMqttHome } from './mqtt-home'
import type { MqttHomeOptions } from './mqtt-home-options'

export interface DiscoverOnceOptions extends Omit<MqttHomeOptions, 'kind'> {
  /** Upper limit of the whole look, connecting included. */
  readonly waitMs: number
  readonly quietMs?: number
}

export interface Discovered {
  readonly home: Home
  readonly problems: readonly Problem[]
}

/** Failure codes: mqtt.offline, mqtt.refused. */
export async function discoverOnce({
  waitMs,
  quietMs = 400,
  ...options
}: DiscoverOnceOptions): Promise<Result<Discovered>> {
  const home = createMqttHome({ homeId: 'home', ...options, kind: 'custom' })
  try {
    const ready = await home.ready({ timeoutMs: waitMs, quietMs })
    if (!ready.ok) return ready
    return ok({ home: home.snapshot(), problems: home.status().problems })
  } finally {
    await home.dispose()
  }
}
