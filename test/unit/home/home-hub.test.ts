import { describe, expect, it } from 'vitest'
import { ok } from '../../../contract/domain/failure'
import type { Home } from '../../../contract/domain/home'
import { createEmitter } from '../../../main/lib/emitter'
import { createHomeHub } from '../../../main/tools/home/home-hub'
import type { HomeLayer } from '../../../main/tools/home/home-layer'
import { createSnapshotPort } from '../../../main/tools/home/snapshot-port'

const home: Home = {
  id: 'home',
  floors: [],
  areas: [],
  entities: [{ id: 'light.lamp', domain: 'light', name: 'Lamp', aliases: [], state: 'off', attributes: {} }],
  timers: [],
  lists: [],
}

/** Renames the lamp and adds a scene that answers for itself. */
function namingLayer(): HomeLayer & { rename(name: string): void; applied: number } {
  const changed = createEmitter<null>()
  let given = 'Reading lamp'
  const layer = {
    applied: 0,
    apply: (below: Home): Home => {
      layer.applied += 1
      const entities = below.entities.map((entity) => ({ ...entity, name: given }))
      return { ...below, entities }
    },
    execute: ({ entityId }: { entityId: string }) =>
      entityId === 'scene.mine'
        ? Promise.resolve(
            ok({
              before: { state: 'unknown', attributes: {} },
              after: { state: 'here', attributes: {} },
              confirmed: true,
            }),
          )
        : null,
    onChange: (listener: () => void) => changed.on(listener),
    rename: (name: string) => {
      given = name
      changed.emit(null)
    },
  }
  return layer
}

const options = { deadlineMs: 1000, signal: new AbortController().signal }

describe('layers over the home', () => {
  it('shows the home with what the layers say, and builds it once for each change', async () => {
    const layer = namingLayer()
    const hub = createHomeHub([layer])
    await hub.use(createSnapshotPort(home))
    expect(hub.snapshot().entities[0]?.name).toBe('Reading lamp')
    expect(hub.snapshot()).toBe(hub.snapshot())
    const before = layer.applied
    hub.snapshot()
    expect(layer.applied).toBe(before)
    await hub.dispose()
  })

  it('tells of a change of a layer and shows it', async () => {
    const layer = namingLayer()
    const hub = createHomeHub([layer])
    await hub.use(createSnapshotPort(home))
    let heard = 0
    hub.onChange(() => (heard += 1))
    layer.rename('Desk lamp')
    expect(heard).toBe(1)
    expect(hub.snapshot().entities[0]?.name).toBe('Desk lamp')
    await hub.dispose()
  })

  it('lets a layer answer for its own entities and the port for all others', async () => {
    const hub = createHomeHub([namingLayer()])
    await hub.use(createSnapshotPort(home))
    const own = await hub.execute(
      { entityId: 'scene.mine', op: 'activate_scene', desired: { attributes: {} } },
      options,
    )
    expect(own.ok && own.value.after.state).toBe('here')
    const other = await hub.execute(
      { entityId: 'light.lamp', op: 'turn_on', desired: { state: 'on', attributes: {} } },
      options,
    )
    expect(other.ok && other.value.after.state).toBe('on')
    await hub.dispose()
  })
})
