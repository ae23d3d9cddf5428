import { expect, it } from 'vitest'
import type { Entity, Home } from '../../../contract/domain/home'
import { createEntityWatch } from '../../../main/tools/home/changed-entities'

const entity = (id: string, state: string): Entity => ({
  id,
  domain: 'light',
  name: id,
  aliases: [],
  state,
  attributes: {},
})
const homeOf = (entities: Entity[], id = 'demo'): Home => ({
  id,
  floors: [],
  areas: [],
  entities,
  timers: [],
  lists: [],
})
const ids = (entities: readonly Entity[]) => entities.map(({ id }) => id)

it('finds what is new, changed and gone, and leaves what was only built anew', () => {
  const watch = createEntityWatch()
  const [one, two] = [entity('light.one', 'on'), entity('light.two', 'on')]
  expect(ids(watch(homeOf([one, two])).entities)).toEqual(['light.one', 'light.two'])
  expect(watch(homeOf([one, { ...two }]))).toEqual({ entities: [], removed: [] })
  const next = watch(homeOf([{ ...one, state: 'off' }, entity('light.three', 'on')]))
  expect([ids(next.entities), next.removed]).toEqual([['light.one', 'light.three'], ['light.two']])
})

it('takes another home for a new one', () => {
  const watch = createEntityWatch()
  const one = entity('light.one', 'on')
  watch(homeOf([one]))
  expect(watch(homeOf([one], '192.0.2.7:1883'))).toEqual({ entities: [one], removed: [] })
})
