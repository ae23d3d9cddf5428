/** The attributes of a device as rows of words; what only programs read is left out. */
import { plain, type Row } from './call-words'
import { brightnessPct, temperatureUnit } from './entity-state'
import { seriesUnit } from './history/series-words'
import { formatNumber, wordFor, type Words } from './words'
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
  const withUnit = (n: number, unit: string): string =>
    unit === '%'
      ? words.t('unit.percent', { n: formatNumber(words, n) })
      : unit === ''
        ? formatNumber(words, n, 2)
        : `${formatNumber(words, n, 2)}\u00a0${unit}`
  if (typeof value === 'number') {
    if (name === 'brightness') return withUnit(brightnessPct(entity) ?? 0, '%')
    if (name === 'volume_level') return withUnit(Math.round(value * 100), '%')
    if (name === 'color_temp_kelvin') return withUnit(value, 'K')
    if (name.startsWith('target_temp')) return withUnit(value, temperatureUnit(entity))
    return withUnit(value, seriesUnit(entity, name))
  }
  if (typeof value === 'string' && /^[a-z_]+$/u.test(value)) return wordFor(words, 'mode', value)
  return plain(words, value)
}
