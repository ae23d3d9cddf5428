import { expect, it } from 'vitest'
import { modelsTable } from '../../../main/cli/models-table'

const adapters = {
  dispatcher: {
    file: '/a',
    bytes: 5_074_272,
    scores: { fresh: { en: 83.3, ru: 85.6, n: 180 }, heldback: { en: 95, ru: 95.3, n: 299 } },
  },
  calendar: { file: '/b', bytes: 5_074_272, scores: { heldback: { en: 85.1, ru: 69.3, n: 188 } } },
  untested: { file: '/c', bytes: 12_400_000, scores: {} },
}
const summary = {
  models: { baseName: 'Base', baseBytes: 101_165_120, adapters },
  neededBytes: 252_912_800,
  totalBytes: 25_277_000_000,
  freeBytes: 9_000_000_000,
  fits: true,
}

it('shows sizes in the MB of the window and each score under its heading', () => {
  expect(modelsTable(summary, 'en').split('\n')).toEqual([
    'Base  101 MB',
    '',
    'name          size  test sentences        English  Russian  number',
    'dispatcher  5.1 MB  nobody has looked at   83.3 %   85.6 %     180',
    '                    others                 95.0 %   95.3 %     299',
    'calendar    5.1 MB  others                 85.1 %   69.3 %     188',
    'untested     12 MB',
    '',
    'Needs about 253 MB; this machine has 25277 MB (9000 MB free): fits.',
  ])
})

it('says the same in Russian, with its decimal comma', () => {
  const table = modelsTable({ ...summary, fits: false }, 'ru')
  expect(table).toContain('dispatcher  5,1 МБ  никем не виденные      83,3 %   85,6 %')
  expect(table).toContain('Нужно около 253 МБ; на этом компьютере 25277 МБ (свободно 9000 МБ): мало.')
  expect(table).not.toMatch(/[{}]|MB|fits/u)
})
