import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { Home } from '../../../contract/domain/home'
import { homeEditHandlers } from '../../../main/ipc/handlers/home-edits'
import { silentLog } from '../../../main/lib/log'
import { openHomeEdits } from '../../../main/storage/home-edits'
import { editsLayer } from '../../../main/tools/home/edits/edits-layer'
import { createHomeHub } from '../../../main/tools/home/home-hub'
import { createSnapshotPort } from '../../../main/tools/home/snapshot-port'
import { tempFolder } from '../../support/temp-folder'

const paper: Home = {
  id: 'demo',
  floors: [],
  areas: [{ id: 'hall', name: 'Hall', aliases: [] }],
  entities: [{ id: 'lock.door', domain: 'lock', name: 'Door', aliases: [], state: 'locked', attributes: {} }],
  timers: [],
  lists: [],
}

async function handlers() {
  const file = join(tempFolder(), 'home-edits.json')
  const edits = await openHomeEdits({ file, isWatching: false, log: silentLog() })
  const home = createHomeHub([editsLayer(edits)])
  await home.use(createSnapshotPort(paper))
  onTestFinished(() => Promise.all([home.dispose(), edits.dispose()]).then(() => undefined))
  return { home, ...homeEditHandlers({ home, edits }, { lang: () => 'ru' }) }
}
const call = { window: 'main' } as const

it('changes several devices at once and tells of it', async () => {
  const { home, ...routes } = await handlers()
  let heard = 0
  home.onChange(() => (heard += 1))
  const changes = [{ entityId: 'lock.door', name: 'Front door', area: { id: 'hall' }, asksFirst: true }]
  expect(await routes['home.changeEntities']({ changes }, call)).toEqual({ ok: true, value: null })
  expect(home.snapshot().entities[0]).toMatchObject({ name: 'Front door', area: 'hall', asksFirst: true })
  expect(heard).toBe(1)
})

it('changes nothing where one of the devices is gone, and says so in words', async () => {
  const { home, ...routes } = await handlers()
  const changes = [
    { entityId: 'lock.door', name: 'Front door' },
    { entityId: 'lock.gone', name: 'Gone' },
  ]
  const refused = await routes['home.changeEntities']({ changes }, call)
  expect(refused).toMatchObject({ ok: false, failure: { code: 'home.no_such_device' } })
  expect(!refused.ok && refused.failure.message).toContain('Ничего не изменено')
  expect(home.snapshot().entities[0]?.name).toBe('Door')
})

it('renames a room and refuses one that is not there', async () => {
  const { home, ...routes } = await handlers()
  await routes['home.changeArea']({ areaId: 'hall', name: 'Hallway' }, call)
  expect(home.snapshot().areas[0]?.name).toBe('Hallway')
  expect(await routes['home.changeArea']({ areaId: 'cellar', name: 'Cellar' }, call)).toMatchObject({
    ok: false,
    failure: { code: 'home.no_such_area' },
  })
})
