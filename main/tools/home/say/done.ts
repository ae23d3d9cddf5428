/** What happened, in one sentence for each kind of change: the device by its own name, the number with its unit. */
import type { Entity, EntityState, Lang } from '../../../../contract/domain/home'
import { isCyrillic } from '../../../lib/lang/fold'
import { agree } from '../../../lib/lang/russian-grammar'
import { quantity } from '../../../lib/lang/say-lists'
import { colorByName, colorNames } from '../color-names'
import type { EntityCommand } from '../home-port'
import { percentOf, temperatureRange } from '../effects-by-domain'
import { saidByHand } from './by-hand'
import { isOrAre, namesOf, numberOf } from './names'

export interface Changed {
  readonly entity: Entity
  readonly after: EntityState
  /** What it was told; it may still be on the way there. */
  readonly desired?: EntityCommand['desired']
}

/** One sentence for devices that ended in the same state. */
export function saidDone(op: string, changed: readonly Changed[], lang: Lang): string {
  const groups = new Map<string, Changed[]>()
  for (const one of changed) {
    const predicate = predicateOf(op, one, lang)
    groups.set(predicate.key, [...(groups.get(predicate.key) ?? []), one])
  }
  return [...groups.values()].map((group) => sentence(op, group, lang)).join(' ')
}

export function saidAlready(op: string, entities: readonly Entity[], lang: Lang): string {
  if (entities.length === 0) return ''
  const [first] = entities
  const state = first ? { entity: first, after: { state: first.state, attributes: first.attributes } } : null
  if (!state) return ''
  const { en, ru } = predicateOf(op, state, lang)
  const names = subject(entities, lang)
  return lang === 'ru'
    ? `${names}${colon(entities)} уже ${ru(numberOf(entities))}.`
    : `${names} ${isOrAre(entities)} already ${en}.`
}

function sentence(op: string, group: readonly Changed[], lang: Lang): string {
  const first = group[0]
  if (!first) return ''
  const entities = group.map(({ entity }) => entity)
  const names = subject(entities, lang)
  const { en, ru, isVerb } = predicateOf(op, first, lang)
  if (lang === 'ru') return `${names}${colon(entities)} ${ru(numberOf(entities))}.`
  return isVerb === true ? `${names} ${en}.` : `${names} ${isOrAre(entities)} ${en}.`
}

/** A name in another script has no gender to agree with: «Kitchen light: выключено». */
const colon = (entities: readonly Pick<Entity, 'name'>[]): string =>
  entities.every(({ name }) => isCyrillic(name)) ? '' : ':'

/** More names than anyone would listen to become a number. */
const namedMost = 5

function subject(entities: readonly Entity[], lang: Lang): string {
  if (entities.length <= namedMost) return namesOf(entities, lang)
  const shown = entities
    .slice(0, namedMost - 1)
    .map(({ name }) => name)
    .join(', ')
  const more = entities.length - namedMost + 1
  return lang === 'ru' ? `${shown} и ещё ${more}` : `${shown} and ${more} more`
}

type Agreement = Parameters<typeof agree>[1]

interface Predicate {
  /** Devices with the same key share a sentence. */
  readonly key: string
  readonly en: string
  readonly ru: (gender: Agreement) => string
  /** The English predicate brings its own verb. */
  readonly isVerb?: boolean
}

const plain = (en: string, stem: string): Predicate => ({ key: en, en, ru: (gender) => agree(stem, gender) })
const verb = (en: string, ru: (gender: Agreement) => string): Predicate => ({ key: en, en, ru, isVerb: true })
const past =
  (stem: string) =>
  (gender: Agreement): string =>
    stem + { m: '', f: 'а', n: 'о', pl: 'и' }[gender]

const states: Readonly<Record<string, Predicate>> = {
  on: plain('on', 'включен'),
  off: plain('off', 'выключен'),
  open: plain('open', 'открыт'),
  closed: plain('closed', 'закрыт'),
  opening: {
    key: 'opening',
    en: 'opening',
    ru: (gender) => (gender === 'pl' ? 'открываются' : 'открывается'),
  },
  closing: {
    key: 'closing',
    en: 'closing',
    ru: (gender) => (gender === 'pl' ? 'закрываются' : 'закрывается'),
  },
  locked: plain('locked', 'заперт'),
  unlocked: plain('unlocked', 'отперт'),
  paused: { key: 'paused', en: 'paused', ru: () => 'на паузе' },
  playing: { key: 'playing', en: 'playing', ru: (gender) => (gender === 'pl' ? 'играют' : 'играет') },
  cleaning: { key: 'cleaning', en: 'cleaning', ru: (gender) => (gender === 'pl' ? 'убирают' : 'убирает') },
  returning: {
    key: 'returning',
    en: 'on the way to the dock',
    ru: (gender) => (gender === 'pl' ? 'возвращаются на базу' : 'возвращается на базу'),
  },
  docked: { key: 'docked', en: 'docked', ru: () => 'на базе' },
  armed_home: { key: 'armed_home', en: 'armed (home)', ru: () => 'на охране, режим «дома»' },
  armed_away: { key: 'armed_away', en: 'armed', ru: () => 'на охране' },
  armed_night: { key: 'armed_night', en: 'armed for the night', ru: () => 'на охране, ночной режим' },
  armed_vacation: { key: 'armed_vacation', en: 'armed (vacation)', ru: () => 'на охране, режим «отпуск»' },
  armed_custom_bypass: {
    key: 'armed_custom_bypass',
    en: 'armed (with bypass)',
    ru: () => 'на охране, не все зоны',
  },
  arming: {
    key: 'arming',
    en: 'arming',
    ru: (gender) => (gender === 'pl' ? 'ставятся на охрану' : 'ставится на охрану'),
  },
  disarmed: { key: 'disarmed', en: 'disarmed', ru: (gender) => `${agree('снят', gender)} с охраны` },
  pending: { key: 'pending', en: 'waiting for the code', ru: () => 'ждёт код' },
  triggered: { key: 'triggered', en: 'sounding the alarm', ru: () => 'подаёт сигнал тревоги' },
  mowing: { key: 'mowing', en: 'mowing', ru: (gender) => (gender === 'pl' ? 'косят' : 'косит') },
}

/** The word of a state in agreement, for answers to questions too. */
export function stateWord(state: string, gender: Agreement, lang: Lang): string | null {
  const predicate = states[state]
  return predicate ? (lang === 'ru' ? predicate.ru(gender) : predicate.en) : null
}

function predicateOf(op: string, { entity, after, desired }: Changed, lang: Lang): Predicate {
  const value = (key: string): unknown => after.attributes[key] ?? entity.attributes[key]
  const number = (key: string): number => Number(value(key) ?? 0)
  switch (op) {
    case 'light_set':
      return after.state === 'off' ? stateOr('off') : lightPredicate(after, lang)
    case 'set_temperature': {
      const humidity = after.attributes['humidity'] !== undefined
      const shown = humidity
        ? quantity(number('humidity'), '%', lang)
        : quantity(number('temperature'), temperatureRange([entity]).unit, lang)
      // Setting a target does not switch anything on.
      return after.state === 'off'
        ? {
            key: `${shown} off`,
            en: `set to ${shown} and still off`,
            ru: (gender) => `${agree('установлен', gender)} на ${shown}, но ${agree('выключен', gender)}`,
          }
        : {
            key: shown,
            en: `set to ${shown}`,
            ru: (gender) => `${agree('установлен', gender)} на ${shown}`,
          }
    }
    case 'set_position': {
      const goal = desired?.attributes['current_position']
      if ((after.state === 'opening' || after.state === 'closing') && typeof goal === 'number')
        return goal === 0 || goal === 100 ? stateOr(after.state) : travelling(after.state, goal, lang)
      if (typeof value('current_position') !== 'number') return stateOr(after.state)
      const shown = quantity(number('current_position'), '%', lang)
      return after.state === 'closed'
        ? stateOr('closed')
        : { key: shown, en: `open to ${shown}`, ru: (gender) => `${agree('открыт', gender)} на ${shown}` }
    }
    case 'set_fan_speed': {
      const shown = quantity(number('percentage'), '%', lang)
      return after.state === 'off'
        ? stateOr('off')
        : {
            key: shown,
            en: `at ${shown}`,
            ru: (gender) => `${gender === 'pl' ? 'работают' : 'работает'} на ${shown}`,
          }
    }
    case 'set_volume':
    case 'set_volume_relative': {
      const shown = quantity(Math.round(number('volume_level') * 100), '%', lang)
      return { key: shown, en: `at volume ${shown}`, ru: () => `на громкости ${shown}` }
    }
    case 'set_mode':
      return modePredicate(entity, after)
    case 'media_player_mute':
      return { key: 'muted', en: 'muted', ru: () => 'без звука' }
    case 'media_player_unmute':
      return { key: 'unmuted', en: 'unmuted', ru: () => 'снова со звуком' }
    case 'media_next':
      return verb('moved to the next one', past('переключил'))
    case 'media_previous':
      return verb('moved to the previous one', past('переключил'))
    case 'activate_scene':
      return { key: 'active', en: 'active', ru: (gender) => agree('включен', gender) }
    case 'run_script':
      return { key: 'started', en: 'started', ru: (gender) => agree('запущен', gender) }
    case 'stop':
      return { key: 'stopped', en: 'stopped', ru: (gender) => agree('остановлен', gender) }
    default: {
      const byHand = saidByHand(op, entity, after)
      if (byHand) return { key: byHand.en, ...byHand }
      return entity.domain === 'climate' && after.state !== 'off' ? stateOr('on') : stateOr(after.state)
    }
  }
}

function travelling(state: 'opening' | 'closing', goal: number, lang: Lang): Predicate {
  const shown = quantity(goal, '%', lang)
  return {
    key: `${state} ${shown}`,
    en: `moving to ${shown}`,
    ru: (gender) => `${stateOr(state).ru(gender)} до ${shown}`,
  }
}

function stateOr(state: string): Predicate {
  return states[state] ?? { key: state, en: state, ru: () => state }
}

function lightPredicate(after: EntityState, lang: Lang): Predicate {
  const { brightness, rgb_color: rgb, color_temp_kelvin: kelvin } = after.attributes
  const en: string[] = []
  const ru: string[] = []
  const color = Array.isArray(rgb) ? colorNames.find((one) => one.rgb.join() === rgb.join()) : undefined
  if (color) {
    en.push(color.name)
    ru.push(`цвет ${colorByName(color.name)?.ru ?? color.name}`)
  }
  if (typeof kelvin === 'number') {
    en.push(quantity(kelvin, 'K', lang))
    ru.push(quantity(kelvin, 'K', lang))
  }
  if (typeof brightness === 'number') {
    en.push(`at ${quantity(percentOf(brightness), '%', lang)}`)
    ru.push(`яркость ${quantity(percentOf(brightness), '%', lang)}`)
  }
  if (en.length === 0) return stateOr('on')
  const english = en.length === 1 && typeof kelvin === 'number' ? `at ${en[0] ?? ''}` : en.join(', ')
  return { key: english, en: english, ru: (gender) => `${agree('включен', gender)}, ${ru.join(', ')}` }
}

const modeNames: Readonly<Record<string, string>> = {
  heat: 'обогрев',
  cool: 'охлаждение',
  auto: 'авто',
  heat_cool: 'авто',
  dry: 'осушение',
  fan_only: 'вентиляция',
  eco: 'экономичный',
  comfort: 'комфорт',
  away: 'никого нет дома',
  home: 'дома',
  boost: 'турбо',
  sleep: 'сон',
  quiet: 'тихий',
  activity: 'активность',
  low: 'низкий',
  medium: 'средний',
  high: 'высокий',
  manual: 'ручной',
  normal: 'обычный',
}
export const modeIn = (mode: string, lang: Lang): string =>
  lang === 'ru' ? (modeNames[mode] ?? mode) : mode.replaceAll('_', ' ')

function modePredicate(entity: Entity, after: EntityState): Predicate {
  const { attributes, state } = after
  const mode =
    ['preset_mode', 'fan_mode', 'mode', 'effect', 'fan_speed', 'source']
      .map((key) => attributes[key])
      .find((one) => typeof one === 'string') ?? state
  if (mode === 'off') return stateOr('off')
  // A program and an input have names of their own, and are no modes of anything.
  if (entity.domain === 'select')
    return { key: `select ${mode}`, en: `set to ${mode}`, ru: () => `теперь «${mode}»` }
  if (entity.domain === 'media_player')
    return { key: `source ${mode}`, en: `on ${mode}`, ru: () => `теперь «${mode}»` }
  return {
    key: `${entity.domain} ${mode}`,
    en: `in ${modeIn(mode, 'en')} mode`,
    ru: (gender) => `${gender === 'pl' ? 'работают' : 'работает'} в режиме «${modeIn(mode, 'ru')}»`,
  }
}
