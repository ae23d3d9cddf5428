import { expect, it } from 'vitest'
import type { Home } from '../../../contract/domain/home'
import { createLastChanges } from '../../../main/tools/home/last-changes'

const homeWith = (state: string, brightness = 10, id = 'demo'): Home => ({
  id,
  floors: [],
  areas: [],
  entities: [
    { id: 'light.lamp', domain: 'light', name: 'Lamp', aliases: [], state, attributes: { brightness } },
  ],
  timers: [],
  lists: [],
})

function follow(states: readonly Home[]) {
  let now = 0
  const changes = createLastChanges({ nowMs: () => now, tz: 'UTC' })
  for (const [at, home] of states.entries()) {
    now = at + 1
    changes.look(home)
  }
  return changes.of('light.lamp')
}

it('knows when a state or an attribute changed, but not what was before it looked', () => {
  expect(follow([homeWith('on')])).toMatchObject({ changedAtMs: null, unavailableSinceMs: null })
  expect(follow([homeWith('on'), homeWith('off'), homeWith('off')])).toMatchObject({ changedAtMs: 2 })
  expect(follow([homeWith('on'), homeWith('on', 20)])).toMatchObject({ changedAtMs: 2 })
  expect(follow([homeWith('unknown'), homeWith('on')])).toMatchObject({ changedAtMs: null })
})

it('takes an outage that changed nothing for no change', () => {
  const gone = homeWith('unavailable')
  expect(follow([homeWith('on'), gone, gone])).toMatchObject({ changedAtMs: null, unavailableSinceMs: 2 })
  expect(follow([homeWith('on'), gone, homeWith('on')])).toMatchObject({
    changedAtMs: null,
    unavailableSinceMs: null,
  })
  expect(follow([homeWith('on'), gone, homeWith('off')])).toMatchObject({ changedAtMs: 3 })
  expect(follow([gone, gone])).toMatchObject({ unavailableSinceMs: null })
})

it('begins anew with another home', () => {
  const changes = follow([homeWith('on'), homeWith('off'), homeWith('off', 10, '192.0.2.7:1883')])
  expect(changes.changedAtMs).toBeNull()
})
