import { expect, it, onTestFinished } from 'vitest'
import type { Home } from '../../../contract/domain/home'
import { diagnosticsHandlers } from '../../../main/ipc/handlers/diagnostics'
import { noEdit, type HomeEdits } from '../../../main/storage/home-edits'
import { createHomeHub } from '../../../main/tools/home/home-hub'
import { createSnapshotPort } from '../../../main/tools/home/snapshot-port'

const entity = (id: string, state: string, area: string | null) => ({
  id,
  domain: id.split('.')[0] ?? '',
  name: id,
  aliases: [],
  area,
  state,
  attributes: {},
})
const paper: Home = {
  id: 'demo',
  floors: [],
  areas: [{ id: 'kitchen', name: 'Kitchen', aliases: [] }],
  entities: [
    entity('light.told', 'on', 'kitchen'),
    entity('light.guessed', 'unavailable', 'kitchen'),
    entity('light.kept', 'on', 'kitchen'),
    entity('light.nowhere', 'on', null),
    entity('scene.film', 'unknown', null),
  ],
  timers: [],
  lists: [],
}
const call = { window: 'main' } as const

async function handlers() {
  const origin = { name: '', dialect: null, announcedOn: null, stateTopics: [], availabilityTopics: [] }
  const hub = createHomeHub()
  await hub.use({
    ...createSnapshotPort(paper),
    originOf: (id) => ({ ...origin, area: id === 'light.told' ? 'Kitchen' : null }),
  })
  onTestFinished(() => hub.dispose())
  const edit = { ...noEdit, entities: { 'light.kept': { area: 'kitchen' } } }
  const edits = { of: () => edit } as unknown as HomeEdits
  return diagnosticsHandlers({ home: hub, edits }, { of: () => ({ changedAtMs: 5, unavailableSinceMs: 7 }) })
}

it('names devices without a room, those whose room was guessed, and those that do not answer', async () => {
  const read = await (await handlers())['home.diagnostics'](null, call)
  expect(read).toMatchObject({
    ok: true,
    value: {
      link: null,
      withoutArea: ['light.nowhere'],
      guessedArea: ['light.guessed'],
      unavailable: [{ entityId: 'light.guessed', sinceMs: 7 }],
    },
  })
})

it('tells of one device, and fails for one that is gone', async () => {
  const routes = await handlers()
  expect(await routes['home.device']({ entityId: 'light.guessed' }, call)).toMatchObject({
    ok: true,
    value: { changedAtMs: 5, isAreaGuessed: true },
  })
  expect(await routes['home.device']({ entityId: 'light.gone' }, call)).toMatchObject({
    ok: false,
    failure: { code: 'home.no_such_device' },
  })
})
