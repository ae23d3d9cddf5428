/**
 * Whether a sentence orders something that this home has under the name that is said: "echo dot off", «бра на 3000 кельвинов». A model
 * that has never heard of an Echo Dot takes that for no business of the home. Pure.
 */
import type { Timer } from '../../../contract/domain/home'
import { numeralOf } from '../../lib/lang/lexicon/numerals'
import { ordersIn } from '../../lib/lang/orders/order-verbs'
import { endsInState, saidVerb } from '../../lib/lang/orders/said-verbs'
import { stemOf } from '../../lib/lang/stem'
import { contentWords } from '../../lib/lang/units'
import { firstAmount } from './values/amounts'
import { directionOf } from './values/direction'
import type { HomeIndex } from './bind/home-index'

export function ordersByName(text: string, index: HomeIndex): boolean {
  if (asksTimer(text, index) || isRoutine(text, index)) return true
  if (other.test(text) || !isOrderly(text)) return false
  const said = contentWords(text).map(keyOf)
  return index.entities.some(
    ({ entity, names }) =>
      !silent.has(entity.domain) &&
      names.some(({ words }) => {
        const own = words.map(({ stem, numeral }) => (numeral === null ? stem : String(numeral)))
        const isEnough = own.length > 1 || (!routines.has(entity.domain) && (own[0]?.length ?? 0) >= 3)
        return isEnough && said.some((_, at) => own.every((key, offset) => said[at + offset] === key))
      }),
  )
}

const timed =
  /(?<!\p{L})(?:how\s+(?:long|much\s+(?:time|longer))|left|min\p{L}*|sec\p{L}*|сколько\s+(?:ещ[её]|осталось)|долго\s+ещ[её]|осталось|минут\p{L}*|секунд\p{L}*)(?!\p{L})/iu
/** "How long till the pasta's done", where a timer is called pasta. */
function asksTimer(text: string, { home }: HomeIndex): boolean {
  const said = new Set(contentWords(text).map(keyOf))
  const isCalled = ({ name }: Timer): boolean => {
    const own = contentWords(name ?? '').map(keyOf)
    return own.length > 0 && own.every((key) => said.has(key))
  }
  return timed.test(text) && home.timers.some(isCalled)
}

const starting =
  /^(?:let's|lets|do|start|run|time|for|mode|scene|script|the|now|давай\p{L}*|устрой\p{L}*|запусти\p{L}*|включи\p{L}*|режим|сцен[ауы]|сценарий|сейчас|ну)$/u
/** "Dinner party mode", "let's do film night": the name of a scene or a script and nothing else. */
function isRoutine(text: string, index: HomeIndex): boolean {
  const said = contentWords(text)
    .filter((word) => !starting.test(word))
    .map(keyOf)
    .join(' ')
  const isShort = contentWords(text).length > 1
  return (
    isShort &&
    !text.includes('?') &&
    index.entities.some(
      ({ entity, names }) =>
        routines.has(entity.domain) &&
        names.some(({ words }) => words.map(({ stem }) => stem).join(' ') === said),
    )
  )
}

const keyOf = (word: string): string => String(numeralOf(word) ?? stemOf(word))

/** What is only read; a scene of one word ("Party") may be anything. */
const silent = new Set(['sensor', 'binary_sensor', 'person', 'weather', 'device_tracker', 'todo'])
const routines = new Set(['scene', 'script', 'automation'])

const isOrderly = (text: string): boolean =>
  ordersIn(text) ||
  saidVerb(text) !== null ||
  endsInState(text) !== null ||
  directionOf(text) !== null ||
  firstAmount(text) !== null

/** Business of a telephone, a shop or a calendar, whatever is named in it. */
const other =
  /\?|(?<!\p{L})(?:how|why|who|when|where|phone|call|text|message|email|app|buy|shop|remind\p{L}*|tell|download|install|как|почему|зачем|кто|когда|где|сколько|телефон\p{L}*|позвон\p{L}*|напиш\p{L}*|напомн\p{L}*|закаж\p{L}*|куп\p{L}*|скача\p{L}*|установ\p{L}*\s+приложени\p{L}*)(?!\p{L})/iu
