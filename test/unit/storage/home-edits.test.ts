import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { silentLog } from '../../../main/lib/log'
import { noEdit, openHomeEdits, type HomeEdits } from '../../../main/storage/home-edits'
import { tempFolder } from '../../support/temp-folder'

async function open(file: string): Promise<HomeEdits> {
  const edits = await openHomeEdits({ file, isWatching: false, log: silentLog() })
  onTestFinished(() => edits.dispose())
  return edits
}
const named = (name: string) => ({ ...noEdit, entities: { 'light.lamp': { name } } })

it('keeps what was changed, by home, for the next start', async () => {
  const file = join(tempFolder(), 'home-edits.json')
  const first = await open(file)
  await first.change('demo', () => named('Reading lamp'))
  await first.change('192.0.2.7:1883', () => named('Desk lamp'))
  const second = await open(file)
  expect(second.of('demo').entities['light.lamp']?.name).toBe('Reading lamp')
  expect(second.of('192.0.2.7:1883').entities['light.lamp']?.name).toBe('Desk lamp')
  expect(second.of('another')).toEqual(noEdit)
})

it('lets a bad entry fall back alone', async () => {
  const file = join(tempFolder(), 'home-edits.json')
  const text = {
    homes: {
      demo: {
        entities: {
          'light.lamp': { name: 7, area: 'study', aliases: ['reading light'], asksFirst: 'yes' },
          'light.other': 'nonsense',
          'light.good': { name: 'Good' },
        },
        areas: 'nonsense',
        floors: { attic: {}, upper: { name: 'Upper floor' } },
      },
      broken: 5,
    },
  }
  await writeFile(file, JSON.stringify(text))
  const { entities, areas, floors } = (await open(file)).of('demo')
  expect(entities['light.lamp']).toEqual({ area: 'study', aliases: ['reading light'] })
  expect(Object.keys(entities)).toEqual(['light.lamp', 'light.good'])
  expect([areas, floors]).toEqual([{}, { upper: { name: 'Upper floor' } }])
})

it('keeps what a later version wrote', async () => {
  const file = join(tempFolder(), 'home-edits.json')
  const lamp = { name: 'Lamp', picture: 'lamp.png' }
  await writeFile(
    file,
    JSON.stringify({ version: 9, homes: { demo: { entities: { 'light.lamp': lamp }, order: [1] } } }),
  )
  const edits = await open(file)
  await edits.change('demo', (edit) => ({
    ...edit,
    entities: { ...edit.entities, 'light.two': { name: 'Two' } },
  }))
  const kept = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>
  expect(kept).toMatchObject({
    version: 9,
    homes: { demo: { order: [1], entities: { 'light.lamp': lamp, 'light.two': { name: 'Two' } } } },
  })
})

it('tells that nothing could be written', async () => {
  const file = join(tempFolder(), 'taken', 'home-edits.json')
  const edits = await open(file)
  await mkdir(dirname(dirname(file)), { recursive: true })
  await writeFile(dirname(file), 'a file where the folder should be')
  const changed = await edits.change('demo', () => named('Lamp'))
  expect(changed).toMatchObject({ ok: false, failure: { code: 'io.failed' } })
  expect(edits.of('demo')).toEqual(noEdit)
})
