/** The demo: an embedded broker with a simulated home on it, ready for an ordinary MQTT home to connect to. */
import type { Area, Floor, Lang } from '../../../contract/domain/home'
import { silentLog, type Log } from '../../lib/log'
import { startBroker, type RunningBroker } from './broker'
import { createDemoHome, type DemoHome } from './demo-home'
import { demoAreas, demoFloors } from './home-table'

export { startBroker, type RunningBroker } from './broker'
export { createDemoHome } from './demo-home'
export { demoAreas, demoFloors } from './home-table'

export interface StartDemoOptions {
  /** Language of the names; ids are the same in all. */
  readonly lang: Lang
  /** Instead of the demo's own two floors. */
  readonly floors?: readonly Floor[]
  readonly log?: Log
  readonly port?: number
  readonly speed?: number
}

export interface Demo {
  /** Goes into createMqttHome as it is. */
  readonly broker: Pick<RunningBroker, 'url' | 'username' | 'password'>
  readonly floors: readonly Floor[]
  /** The six rooms with ids, floors and aliases: discovery gives only their names. */
  readonly areas: readonly Area[]
  readonly home: DemoHome
  dispose(): Promise<void>
}

/** Resolves when the whole home is announced. Throws when the machine gives no port: there is no demo then, and no reason known. */
export async function startDemo({
  lang,
  floors,
  log = silentLog(),
  port,
  speed,
}: StartDemoOptions): Promise<Demo> {
  const broker = await startBroker(port === undefined ? {} : { port })
  const home = await createDemoHome({ ...broker, lang, log, ...(speed === undefined ? {} : { speed }) })
  if (!home.ok) {
    await broker.stop()
    throw new Error(`the demo home did not start: ${home.failure.message}`)
  }
  return {
    broker: { url: broker.url, username: broker.username, password: broker.password },
    floors: floors ?? demoFloors(lang),
    areas: demoAreas(lang),
    home: home.value,
    async dispose() {
      await home.value.dispose()
      await broker.stop()
    },
  }
}
