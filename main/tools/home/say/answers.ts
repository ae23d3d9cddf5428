/** Answers to questions about states: "Two windows are open: …", «Да, входная дверь заперта.», "It is 21.5 °C in the nursery." */
import type { Entity, Home, Lang } from '../../../../contract/domain/home'
import type { ToolCall } from '../../../../contract/domain/plan'
import { genderOf } from '../../../lib/lang/russian-grammar'
import { capitalised, joined, quantity } from '../../../lib/lang/say-lists'
import { percentOf, temperatureRange } from '../effects-by-domain'
import { batteryOf, isInState } from '../state-check'
import { modeIn, stateWord } from './done'
import { inRoom, isOrAre, lowered, namesOf, namesWithin, numberOf } from './names'
import { sensedWord } from './sensed'

export function saidState(call: ToolCall, entities: readonly Entity[], lang: Lang): string {
  const asked = call.slots['state']
  if (typeof asked !== 'string')
    return entities
      .slice(0, 8)
      .map((entity) => described(entity, lang))
      .join(' ')
  const [only] = entities
  if (entities.length === 1 && only) return yesOrNo(only, asked, lang)
  return counted(entities, asked, lang)
}

function yesOrNo(entity: Entity, asked: string, lang: Lang): string {
  if (isAssumed(entity)) return described(entity, lang)
  const is = isInState(entity, asked)
  if (is === null) return noReport(entity, lang)
  const yes = lang === 'ru' ? (is ? 'Да' : 'Нет') : is ? 'Yes' : 'No'
  const told = described(entity, lang)
  // «Нет: датчик — сухо»: what a sensor says is no sentence that goes on from the word.
  const comma = lang === 'ru' && told.includes(' — ') ? ':' : ','
  return `${yes}${comma} ${lang === 'ru' && entity.domain !== 'person' ? lowered(told) : told}`
}

/** What it was told last is all that is known of it. */
const isAssumed = ({ state, attributes }: Entity): boolean =>
  attributes['assumed_state'] === true && state !== 'unavailable' && state !== 'unknown'

function noReport({ name, state }: Entity, lang: Lang): string {
  if (lang === 'ru')
    return state === 'unavailable'
      ? `«${name}» сейчас не отвечает.`
      : `О состоянии «${name}» пока ничего не известно.`
  return state === 'unavailable'
    ? `${name} does not answer right now.`
    : `${name} has not reported its state yet.`
}

function counted(entities: readonly Entity[], asked: string, lang: Lang): string {
  const known = entities.filter((entity) => isInState(entity, asked) !== null)
  const silent = entities.filter((entity) => isInState(entity, asked) === null)
  const fitting = known.filter((entity) => isInState(entity, asked) === true)
  const word = (one: readonly Entity[]): string => stateOf(one, asked, lang)
  const tail = silent.length > 0 ? ` ${silent.map((entity) => noReport(entity, lang)).join(' ')}` : ''
  const [some] = known
  if (!some) return tail.trim()
  if (fitting.length === 0)
    return (lang === 'ru' ? `Нет, ничего: ${none(known, lang)}.` : `No, none: ${none(known, lang)}.`) + tail
  if (fitting.length === known.length && known.length > 1)
    return (
      (lang === 'ru'
        ? `Да, все: ${namesWithin(fitting, lang)} ${word(fitting)}.`
        : `Yes, all: ${namesOf(fitting, lang)} are ${word(fitting)}.`) + tail
    )
  const isMany = fitting.length >= worthCounting
  const told =
    lang === 'ru'
      ? `${capitalised(word(fitting))}${isMany ? ` (${fitting.length})` : ''}: ${namesWithin(fitting, lang)}.`
      : isMany
        ? `${fitting.length} are ${word(fitting)}: ${namesOf(fitting, lang)}.`
        : `${namesOf(fitting, lang)} ${isOrAre(fitting)} ${word(fitting)}.`
  // Asked whether all is off or closed, the exceptions are the answer.
  const others = known.filter((entity) => !fitting.includes(entity))
  if (resting.has(asked))
    return (
      (lang === 'ru' ? `Не все: ${none(others, lang)}. ${told}` : `Not all: ${none(others, lang)}. ${told}`) +
      tail
    )
  return told + tail
}

/** From here on a person would have to count. */
const worthCounting = 3
const resting = new Set(['off', 'closed', 'locked', 'dry', 'clear'])

/** What they are instead. */
function none(entities: readonly Entity[], lang: Lang): string {
  const byWord = new Map<string, Entity[]>()
  for (const entity of entities) {
    const word = stateOf([entity], entity.state, lang, 'pl')
    byWord.set(word, [...(byWord.get(word) ?? []), entity])
  }
  return joined(
    [...byWord].map(([, group]) => {
      const shown = group.length > 5 ? String(group.length) : namesWithin(group, lang)
      const state = stateOf(group, group[0]?.state ?? '', lang)
      return lang === 'ru'
        ? `${shown} ${state}`
        : `${shown} ${group.length > 5 ? 'are' : isOrAre(group)} ${state}`
    }),
    lang,
  )
}

/** The word of a state for these devices: «открыты», "open", "wet". */
function stateOf(
  entities: readonly Entity[],
  state: string,
  lang: Lang,
  gender = numberOf(entities),
): string {
  const [first] = entities
  if (!first) return state
  const sensed = sensedWord(first, state === 'on' ? 'on' : state === 'off' ? 'off' : state, gender, lang)
  if (sensed !== null) return sensed
  if (state === 'home' || state === 'not_home') return presence(state, lang)
  if ((first.domain === 'climate' || first.domain === 'water_heater') && state !== 'off' && state !== 'on')
    return lang === 'ru' ? `в режиме «${modeIn(state, lang)}»` : `in ${modeIn(state, lang)} mode`
  if (state === 'low') return lang === 'ru' ? 'разряжается' : 'low'
  return stateWord(state, gender, lang) ?? state
}

function presence(state: string, lang: Lang): string {
  if (lang === 'en') return state === 'home' ? 'home' : 'away'
  return state === 'home' ? 'дома' : 'не дома'
}

/** One device, whole: state with its number. */
export function described(entity: Entity, lang: Lang): string {
  const { domain, name, state } = entity
  if (state === 'unavailable' || state === 'unknown') return noReport(entity, lang)
  if (domain === 'sensor') return `${name}: ${measured(entity, lang)}.`
  const gender = genderOf(name)
  const verb = lang === 'ru' ? '' : `${isOrAre([entity])} `
  const word = stateOf([entity], state, lang, gender)
  if (isAssumed(entity))
    return lang === 'ru'
      ? `«${name}» не сообщает о своём состоянии; по последней команде — ${word}.`
      : `${name} does not report its state; by the last command it ${verb}${word}.`
  const more = detail(entity, lang)
  if (domain === 'person')
    return lang === 'ru'
      ? `${name} ${state === 'home' ? 'дома' : state === 'not_home' ? 'не дома' : `сейчас: ${state}`}.`
      : `${name} is ${state === 'home' ? 'home' : state === 'not_home' ? 'away' : `at ${state}`}.`
  return `${name} ${verb}${word}${more === '' ? '' : `, ${more}`}.`
}

function detail(entity: Entity, lang: Lang): string {
  const { domain, state, attributes } = entity
  const number = (key: string): number | null => {
    const value = attributes[key]
    return typeof value === 'number' ? value : null
  }
  const brightness = number('brightness')
  if (domain === 'light' && state === 'on' && brightness !== null && brightness > 0)
    return lang === 'ru'
      ? `яркость ${quantity(percentOf(brightness), '%', lang)}`
      : `at ${quantity(percentOf(brightness), '%', lang)}`
  const position = number('current_position')
  if (domain === 'cover' && position !== null && position > 0 && position < 100)
    return lang === 'ru' ? `на ${quantity(position, '%', lang)}` : `at ${quantity(position, '%', lang)}`
  if (domain === 'climate') {
    const unit = temperatureRange([entity]).unit
    const set = number('temperature')
    const now = number('current_temperature')
    const parts = [
      set !== null && state !== 'off'
        ? lang === 'ru'
          ? `уставка ${quantity(set, unit, lang)}`
          : `set to ${quantity(set, unit, lang)}`
        : '',
      now !== null
        ? lang === 'ru'
          ? `сейчас ${quantity(now, unit, lang)}`
          : `${quantity(now, unit, lang)} now`
        : '',
    ]
    return parts.filter(Boolean).join(', ')
  }
  const speed = number('percentage')
  if (domain === 'fan' && state === 'on' && speed !== null) return quantity(speed, '%', lang)
  const battery = batteryOf(entity)
  if (battery !== null && domain === 'vacuum')
    return lang === 'ru'
      ? `заряд ${quantity(battery, '%', lang)}`
      : `battery at ${quantity(battery, '%', lang)}`
  return ''
}

export function measured({ state, attributes }: Entity, lang: Lang): string {
  const unit = attributes['unit_of_measurement']
  const value = Number(state)
  return Number.isFinite(value) && state !== ''
    ? quantity(value, typeof unit === 'string' ? unit : '', lang)
    : state
}

export function saidTemperature(entities: readonly Entity[], home: Home, lang: Lang): string {
  return entities
    .map((entity) => {
      const shown = temperatureShown(entity, lang)
      if (shown === null) return noReport(entity, lang)
      const area = home.areas.find(({ id }) => id === entity.area)
      if (!area || entities.filter((other) => other.area === entity.area).length > 1)
        return `${entity.name}: ${shown}.`
      return lang === 'ru'
        ? `${capitalised(inRoom(area, lang))} ${shown}.`
        : `It is ${shown} ${inRoom(area, lang)}.`
    })
    .join(' ')
}

function temperatureShown(entity: Entity, lang: Lang): string | null {
  if (entity.state === 'unavailable' || (entity.domain === 'sensor' && entity.state === 'unknown'))
    return null
  if (entity.domain === 'sensor') return measured(entity, lang)
  const now = entity.attributes['current_temperature'] ?? entity.attributes['temperature']
  return typeof now === 'number' ? quantity(now, temperatureRange([entity]).unit, lang) : null
}

const skies: Readonly<Record<string, readonly [string, string]>> = {
  sunny: ['sunny', 'ясно'],
  'clear-night': ['clear', 'ясно'],
  cloudy: ['cloudy', 'облачно'],
  partlycloudy: ['partly cloudy', 'переменная облачность'],
  rainy: ['raining', 'дождь'],
  pouring: ['pouring with rain', 'ливень'],
  snowy: ['snowing', 'снег'],
  'snowy-rainy': ['sleet', 'дождь со снегом'],
  fog: ['foggy', 'туман'],
  windy: ['windy', 'ветрено'],
  'windy-variant': ['windy', 'ветрено'],
  hail: ['hailing', 'град'],
  lightning: ['thundery', 'гроза'],
  'lightning-rainy': ['a thunderstorm', 'гроза с дождём'],
  exceptional: ['exceptional', 'необычная погода'],
}

export function saidWeather(entity: Entity, lang: Lang): string {
  const sky = skies[entity.state]
  const degrees = temperatureShown(entity, lang)
  const words = sky ? sky[lang === 'ru' ? 1 : 0] : entity.state
  if (lang === 'ru') return `Сейчас ${words}${degrees === null ? '' : `, ${degrees}`}.`
  return `It is ${words}${degrees === null ? '' : `, ${degrees}`}.`
}
