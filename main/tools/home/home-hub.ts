/**
 * The home that specialists and windows hold on to while the broker behind it changes (settings, demo on and off). Forwards to the
 * present port; a swap is one change event.
 */
import { fail } from '../../../contract/domain/failure'
import type { Home } from '../../../contract/domain/home'
import { createEmitter } from '../../lib/emitter'
import type { HomePort } from './home-port'

export interface HomeHub extends HomePort {
  /** Takes over a new port and disposes of the one before. */
  use(port: HomePort): Promise<void>
}

const emptyHome: Home = { id: 'home', floors: [], areas: [], entities: [], timers: [], lists: [] }

export function createHomeHub(): HomeHub {
  const changed = createEmitter<null>()
  let port: HomePort | null = null
  let stopListening = (): void => undefined
  return {
    snapshot: () => port?.snapshot() ?? emptyHome,
    status: () =>
      port?.status() ?? { kind: 'demo', state: 'connecting', broker: '', failure: null, problems: [] },
    onChange: (listener) => changed.on(listener),
    execute: (command, options) =>
      port?.execute(command, options) ??
      Promise.resolve(fail('mqtt.offline', 'The home is not connected yet.')),
    use: async (next) => {
      const old = port
      stopListening()
      port = next
      stopListening = next.onChange(() => changed.emit(null))
      changed.emit(null)
      await old?.dispose()
    },
    dispose: async () => {
      stopListening()
      changed.clear()
      await port?.dispose()
      port = null
    },
  }
}
