/**
 * Whether a sentence orders something that this home has under the name that is said: "echo dot off", «бра на 3000 кельвинов». A model
 * that has never heard of an Echo Dot takes that for no business of the home. Pure.
 */
import { numeralOf } from '../../lib/lang/lexicon/numerals'
import { ordersIn } from '../../lib/lang/orders/order-verbs'
import { endsInState, saidVerb } from '../../lib/lang/orders/said-verbs'
import { stemOf } from '../../lib/lang/stem'
import { contentWords } from '../../lib/lang/units'
import { firstAmount } from './values/amounts'
import { directionOf } from './values/direction'
import type { HomeIndex } from './bind/home-index'

export function ordersByName(text: string, index: HomeIndex): boolean {
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
