/** The attributes of a device as rows of words; what only programs read is left out. */
import { plain, type Row } from './call-words'
import { brightnessPct, temperatureUnit } from './entity-state'
import { seriesUnit } from './history/series-words'
import { formatNumber, withUnit, wordFor, type Words } from './words'
import type { Entity } from '../../contract/domain/home'

const technical =
  /^(?:supported_|min_|max_|friendly_name$|icon$|unit_of_measurement$|device_class$|state_class$|entity_picture$|assumed_state$|target_temp_step$|percentage_step$|step$|min$|max$|options$|.*_(?:modes|list)$|modes$|hs_color$|xy_color$|temperature_unit$|moving$)/u

export function entityFacts(words: Words, entity: Entity): readonly Row[] {
  return Object.entries(entity.attributes)
    .filter(([name, value]) => !technical.test(name) && value !== null && value !== '')
    .map(([name, value]) => ({
      label: wordFor(words, 'attribute', name),
      text: factText(words, entity, name, value),
    }))
}

function factText(words: Words, entity: Entity, name: string, value: unknown): string {
  const measured = (n: number, unit: string): string =>
    withUnit(words, formatNumber(words, n, unit === '%' ? 1 : 2), unit)
  if (typeof value === 'number') {
    if (name === 'brightness') return measured(brightnessPct(entity) ?? 0, '%')
    if (name === 'volume_level') return measured(Math.round(value * 100), '%')
    if (name === 'color_temp_kelvin') return measured(value, 'K')
    if (name.startsWith('target_temp')) return measured(value, temperatureUnit(entity))
    return measured(value, seriesUnit(entity, name))
  }
  if (typeof value === 'string' && /^[a-z_]+$/u.test(value)) return wordFor(words, 'mode', value)
  return plain(words, value)
}
