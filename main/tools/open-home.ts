/** The home that the settings name: a broker of the person's own, or the demo home, which the app shares with the command line. */
import type { Clock } from '../lib/clock'
import type { Log } from '../lib/log'
import type { Profile } from '../storage/profile'
import type { SettingsStore } from '../storage/settings-store'
import { findSharedDemo, shareDemo } from '../storage/shared-demo'
import { demoAreas, demoFloors, startDemo } from './demo'
import { createMqttHome, type MqttHome } from './mqtt'

export interface OpenHomeParts {
  readonly settings: SettingsStore
  readonly profile: Profile
  /** The app keeps its demo home reachable for the command line; the command line looks for it. */
  readonly role: 'app' | 'cli'
  readonly clock: Clock
  readonly log: Log
}

export async function openHome({ settings, profile, role, log, clock }: OpenHomeParts): Promise<MqttHome> {
  const { broker } = settings.get()
  const lang = settings.lang()
  if (broker.kind === 'custom')
    return createMqttHome({ ...broker, password: settings.passwordFor(broker), lang, log, clock })
  const shared = role === 'cli' ? await findSharedDemo(profile.dir) : null
  if (shared)
    return createMqttHome({
      kind: 'demo',
      ...shared,
      lang,
      log,
      clock,
      floors: demoFloors(lang),
      areas: demoAreas(lang),
    })
  const demo = await startDemo({ lang, log })
  const unshare = role === 'app' ? await shareDemo(profile.dir, demo.broker) : null
  const port = createMqttHome({
    kind: 'demo',
    ...demo.broker,
    lang,
    log,
    clock,
    floors: demo.floors,
    areas: demo.areas,
  })
  return {
    ...port,
    dispose: async () => {
      await unshare?.()
      await port.dispose()
      await demo.dispose()
    },
  }
}
