/** Words that no span may hold, and things that the model passed over. Pure. */
import { indirectWords, type HomeWord } from '../../frame'
import { conceptsOf } from '../../../../lib/lang/lexicon/lexicon'
import { stemOf } from '../../../../lib/lang/stem'
import { wordsOf } from '../../../../lib/lang/fold'
import { ordersIn } from '../../../../lib/lang/orders/order-verbs'
import { endsInState } from '../../../../lib/lang/orders/said-verbs'
import { firstAmount } from '../../values/amounts'
import { directionOf } from '../../values/direction'
import { placeIn } from '../complete-frame'
import { opRules } from '../op-rules'
import { find } from './find'
import type { Fit } from './fit'

/** "Switch the lights off" with "off" for a room; «в фиолетовый» for one too. */
export const withoutParticles: Fit = (frame) => {
  const values = new Set(frame.value.flatMap(wordsOf).filter((word) => word.length > 3))
  const isNoPlace = (span: string): boolean =>
    /^(?:on|off|up|down|out)$/iu.test(span) || wordsOf(span).some((word) => values.has(word))
  return frame.where.some(isNoPlace)
    ? { ...frame, where: frame.where.filter((span) => !isNoPlace(span)) }
    : frame
}

/** "Gate for the postman": whom it is for names nothing. */
export const withoutPurpose: Fit = (frame, index, context) => {
  const what = frame.what.map((span) => {
    const [, thing = '', whom = ''] = purpose.exec(span) ?? []
    const isStrange = wordsOf(whom).every((word) => conceptsOf([stemOf(word)]).length === 0)
    if (thing === '' || !isStrange || find(span, index, context)) return span
    return find(thing, index, context, undefined, frame.where[0] ?? null) ? thing : span
  })
  return what.every((span, at) => span === frame.what[at]) ? frame : { ...frame, what }
}
const purpose = /^(.+?)\s+(?:for|because\s+of|для|ради)\s+(.+)$/iu

/** "The oven's still on": the verb that English writes with its noun. */
export const withoutVerb: Fit = (frame, index, context) => {
  const what = frame.what.map((span) => {
    const bare = span.replace(/['’]s$/iu, '')
    return bare === span || !isBeing(span, context.utterance) || find(bare, index, context) === null
      ? span
      : bare
  })
  return what.every((span, at) => span === frame.what[at]) ? frame : { ...frame, what }
}
const isBeing = (span: string, utterance: string): boolean =>
  new RegExp(
    String.raw`${span.replace(/[^\p{L}\p{N}]/gu, '.')}\s+(?:still|already|been|not|done|open|closed|on|off|too|so|getting|beeping)(?!\p{L})`,
    'iu',
  ).test(utterance)

/** "Freezing under two duvets" is no place, "in the sauna" is one. */
export const withoutCover: Fit = (frame, index, { utterance }) => {
  const isWish = frame.op === 'temperature' && frame.value.every((value) => indirectWords.includes(value))
  const [where = ''] = frame.where
  if (!isWish || frame.where.length !== 1 || placeIn(where, index).length > 0) return frame
  return under.test(utterance) ? { ...frame, where: [] } : frame
}
const under = /(?<!\p{L})(?:under|beneath|despite|even\s+with|wearing|под|даже\s+под|даже\s+в)\s/iu

const thereSaid = /(?<!\p{L})(?:(?:in\s+)?there|там(?:\s+же)?|туда(?:\s+же)?)(?!\p{L})/iu
/** "The guest room light on and hoover in there": the room of the order before. */
export const there: Fit = (frame, index, { utterance, earlier, history }) => {
  const isSaid = frame.where.length === 0 ? thereSaid.test(utterance) : frame.where.every(isThere)
  if (!isSaid || placeIn(utterance.replace(thereSaid, ' '), index).length > 0) return frame
  const before = earlier?.[0] ?? history.at(-1)
  const where = before === undefined ? [] : placeIn(before, index)
  return where.length > 0 ? { ...frame, where } : frame
}
const isThere = (span: string): boolean => thereSaid.test(span) && wordsOf(span).length <= 2

const also =
  /^.*(?:,|(?<!\p{L})(?:and|и|да))\s+(?:the\s+|also\s+)?([\p{L}\p{N}' -]{3,40}?)\s+(?:тоже|также|too|as\s+well)(?:,\s.*)?[.!\s]*$/iu
const several = new Set<HomeWord>(['on', 'off', 'toggle', 'open', 'close', 'lock', 'unlock', 'light'])
/** "Oven off and the dishwasher", "guest room light please and the heater". */
const elided =
  /^(.+?)\s*,?\s+(?:and|и|да)\s+(?:the\s+|my\s+)?(\p{L}[\p{L}\p{N}' -]{2,40}?)(?:,\s.*|\s+(?:please|quick\p{L}*|пожалуйста|быстр\p{L}*))?[.!\s]*$/iu
const verbless = ({ before, more }: { before: string; more: string }): boolean =>
  !isActive(more) && !/(?<!\p{L})(?:and|и|да)(?!\p{L})/iu.test(before)
const isActive = (text: string): boolean =>
  ordersIn(text) || endsInState(text) !== null || directionOf(text) !== null || firstAmount(text) !== null

function addedIn(utterance: string): string | undefined {
  const [, before = '', more = ''] = elided.exec(utterance.trim()) ?? []
  return also.exec(utterance)?.[1] ?? (more !== '' && verbless({ before, more }) ? more : undefined)
}

/** «Насос выключи и бойлер тоже». */
export const alsoNamed: Fit = (frame, index, context) => {
  const more = several.has(frame.op) ? addedIn(context.utterance) : undefined
  if (more === undefined || frame.what.length === 0 || frame.except.length > 0) return frame
  const stems = new Set(frame.what.flatMap(wordsOf).map(stemOf))
  // "And the bottom one too": the thing of the turn before was only copied.
  const said = new Set(wordsOf(context.utterance).map(stemOf))
  const isCopied = context.history.length > 0 && ![...stems].some((stem) => said.has(stem))
  if (wordsOf(more).some((word) => stems.has(stemOf(word)))) return frame
  // "In the kitchen and the bedroom" is another place.
  const isPlace = [...frame.where, ...placeIn(more, index)].some((place) => saysAll(place, more))
  const domains = opRules[frame.op]?.domains[0]
  return isPlace || find(more, index, context, domains) === null
    ? frame
    : { ...frame, what: isCopied ? [more] : [...frame.what, more] }
}

/** Every word of the one is among those of the other. */
function saysAll(one: string, other: string): boolean {
  const said = new Set(wordsOf(one).map(stemOf))
  return wordsOf(other).every((word) => said.has(stemOf(word)))
}
