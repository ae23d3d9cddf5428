/** The exact call of a step as readable rows: slot names in words, ids replaced by the names a person knows. */
import { formatNumber, wordFor, type Words } from './words'
import type { Home } from '../../contract/domain/home'

export interface Row {
  readonly label: string
  readonly text: string
}

export function entityName(home: Home | null, id: string): string {
  return home?.entities.find((entity) => entity.id === id)?.name ?? id
}

export function slotRows(
  words: Words,
  slots: Readonly<Record<string, unknown>>,
  home: Home | null,
): readonly Row[] {
  return Object.entries(slots)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => ({
      label: wordFor(words, 'slot', name),
      text: slotText(words, name, value, home),
    }))
}

function slotText(words: Words, name: string, value: unknown, home: Home | null): string {
  if (name === 'area') return home?.areas.find((area) => area.id === value)?.name ?? plain(words, value)
  if (name === 'floor') return home?.floors.find((floor) => floor.id === value)?.name ?? plain(words, value)
  if (name === 'domain' && typeof value === 'string') return wordFor(words, 'kind', value)
  if (name === 'state' && typeof value === 'string') return wordFor(words, 'state', value)
  return plain(words, value)
}

/** Any value of a call or an attribute on one line. */
export function plain(words: Words, value: unknown): string {
  if (value === null || value === undefined) return words.t('value.none')
  if (typeof value === 'boolean') return words.t(value ? 'value.yes' : 'value.no')
  if (typeof value === 'number') return formatNumber(words, value, 2)
  if (Array.isArray(value))
    return value.length === 0 ? words.t('value.none') : value.map((item) => plain(words, item)).join(', ')
  if (typeof value === 'string') return value.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:00(\.0+)?)?$/, '$1 $2')
  return JSON.stringify(value)
}
