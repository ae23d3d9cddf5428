/** A home whose broker settings cannot be used: empty, offline, and saying why. Keeps createMqttHome free of exceptions. */
import type { Failure } from '../../../contract/domain/failure'
import type { Home } from '../../../contract/domain/home'
import type { MqttHome, MqttHomeOptions } from './mqtt-home-options'

export function offlineHome(options: MqttHomeOptions, failure: Failure): MqttHome {
  const { kind, homeId = kind } = options
  // Credentials may be part of a mistyped address.
  const broker = options.url.replace(/\/\/[^@/]*@/, '//')
  const home: Home = { id: homeId, floors: [], areas: [], entities: [], timers: [], lists: [] }
  return {
    snapshot: () => home,
    status: () => ({ kind, state: 'offline', broker, failure, problems: [] }),
    onChange: () => () => undefined,
    execute: () => Promise.resolve({ ok: false, failure }),
    ready: () => Promise.resolve({ ok: false, failure }),
    dispose: () => Promise.resolve(),
  }
}
