/** What a rule looks at, in words: "Front door is open", «входная дверь открыта», "Bedroom temperature is below 18 °C". */
import type { Entity, Home, Lang } from '../../../contract/domain/home'
import type { EntityTest, Rule } from '../../../contract/domain/rule'
import { joined, quantity } from '../../lib/lang/say-lists'
import { temperatureRange } from '../home/effects-by-domain'
import { described } from '../home/say/answers'
import { lowered } from '../home/say/names'

export function saidTest({ entities, match, is }: EntityTest, home: Home, lang: Lang): string {
  const each = entities.map((id) => {
    const entity = home.entities.find((one) => one.id === id)
    if (!entity) return lang === 'ru' ? `«${id}» (нет в доме)` : `${id} (not in the home)`
    return is.kind === 'state' ? saidState(entity, is.states, lang) : saidNumber(entity, is, lang)
  })
  const or = lang === 'ru' ? 'или' : 'or'
  if (match === 'all') return joined(each, lang)
  return each.length < 2 ? (each[0] ?? '') : `${each.slice(0, -1).join(', ')} ${or} ${each.at(-1) ?? ''}`
}

/** The sentence that answers a question about the state, without its end. */
function saidState(entity: Entity, states: readonly string[], lang: Lang): string {
  const state = states.find((one) => isOf(entity, one)) ?? states[0] ?? ''
  const { device_class: deviceClass } = entity.attributes
  const attributes = deviceClass === undefined ? {} : { device_class: deviceClass }
  const told = described({ ...entity, state, attributes }, lang).replace(/\.$/u, '')
  return lang === 'ru' && entity.domain !== 'person' ? lowered(told) : told
}

/** A test over a lock and a contact lists the words of both. */
const isOf = ({ domain }: Entity, state: string): boolean =>
  domain === 'binary_sensor'
    ? state === 'on' || state === 'off'
    : domain === 'lock'
      ? state === 'locked' || state === 'unlocked'
      : state !== 'on' && state !== 'off'
        ? domain === 'cover' || domain === 'valve' || domain === 'person'
        : domain !== 'cover'

function saidNumber(
  entity: Entity,
  { kind, attribute, value }: Extract<EntityTest['is'], { kind: 'above' | 'below' }>,
  lang: Lang,
): string {
  const shown = quantity(value, unitOf(entity, attribute), lang)
  const name = lang === 'ru' ? lowered(entity.name) : entity.name
  if (lang === 'ru') {
    const limit = `${kind === 'above' ? 'выше' : 'ниже'} ${shown}`
    // A sensor is called after what it measures; of another device its reading is below 18, not itself.
    return attribute === null ? `${name} ${limit}` : `${name} показывает ${limit}`
  }
  return `${name} is ${kind} ${shown}`
}

function unitOf(entity: Entity, attribute: string | null): string {
  if (attribute === 'current_temperature') return temperatureRange([entity]).unit
  if (attribute === 'battery_level' || attribute === 'battery' || attribute === 'current_humidity') return '%'
  const unit = entity.attributes['unit_of_measurement']
  return attribute === null && typeof unit === 'string' ? unit : ''
}

/** Ids of the entities that a rule looks at. */
export const holdsIn = ({ trigger, conditions }: Pick<Rule, 'trigger' | 'conditions'>): string[] => [
  ...(trigger.kind === 'state' ? trigger.test.entities : []),
  ...conditions.flatMap((one) => (one.kind === 'state' ? one.test.entities : [])),
]
