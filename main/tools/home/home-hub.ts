/**
 * The home that specialists and windows hold on to while the broker behind it changes (settings, demo on and off). Forwards to the
 * present port and lays the app's own layers over what it says; a swap is one change event.
 */
import { fail } from '../../../contract/domain/failure'
import type { Home } from '../../../contract/domain/home'
import { createEmitter } from '../../lib/emitter'
import { executeInLayers, type HomeLayer } from './home-layer'
import type { HomePort } from './home-port'

export interface HomeHub extends Required<Omit<HomePort, 'isSimulated'>> {
  /** Takes over a new port and disposes of the one before. */
  use(port: HomePort): Promise<void>
}

const emptyHome: Home = { id: 'home', floors: [], areas: [], entities: [], timers: [], lists: [] }

/** @param layers bottom first: each sees what those before it made */
export function createHomeHub(layers: readonly HomeLayer[] = []): HomeHub {
  const changed = createEmitter<null>()
  let port: HomePort | null = null
  let stopListening = (): void => undefined
  /** The last home put together, and what the port said then. */
  let built: { readonly below: Home; readonly home: Home } | null = null

  const stopLayers = layers.map((layer) =>
    layer.onChange(() => {
      built = null
      changed.emit(null)
    }),
  )

  return {
    snapshot: () => {
      const below = port?.snapshot() ?? emptyHome
      if (built?.below !== below)
        built = { below, home: layers.reduce((home, layer) => layer.apply(home), below) }
      return built.home
    },
    status: () =>
      port?.status() ?? { kind: 'demo', state: 'connecting', broker: '', failure: null, problems: [] },
    onChange: (listener) => changed.on(listener),
    originOf: (entityId) => port?.originOf?.(entityId) ?? null,
    traffic: () => port?.traffic?.() ?? null,
    dialectOf: (topic) => port?.dialectOf?.(topic) ?? null,
    execute: (command, options) =>
      executeInLayers(layers, command, options) ??
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
      for (const stop of stopLayers) stop()
      stopListening()
      changed.clear()
      await port?.dispose()
      port = null
    },
  }
}
