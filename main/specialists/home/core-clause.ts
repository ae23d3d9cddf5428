/**
 * The order without what is told beside it: "extractor on, I burnt the toast", «вытяжку включи я лук жарю». Tried only where the whole
 * sentence led to nothing. What is left out must be a remark: it holds no order and nothing of a home, and is not the place or the name
 * of the thing ("in the observatory" stays, and fails as it should). Pure.
 */
import { wordsOf } from '../../lib/lang/fold'
import { conceptsOf } from '../../lib/lang/lexicon/lexicon'
import { numeralOf } from '../../lib/lang/lexicon/numerals'
import { ordersIn } from '../../lib/lang/orders/order-verbs'
import { endsInState, saidVerb } from '../../lib/lang/orders/said-verbs'
import { ordersInTold } from '../../lib/lang/orders/told'
import { stemOf } from '../../lib/lang/stem'

/** @param ownStems stems of all names of this home; @returns null where nothing can be left out */
export function coreOf(text: string, ownStems: ReadonlySet<string>): string | null {
  return withoutRemarkClauses(text, ownStems) ?? withoutTail(text, ownStems)
}

/**
 * What is told behind an order and is none: "humidifier on quiet, she's dropped off", «гирлянду гаси, они уснули». Left out before
 * anybody reads the sentence, since "off" and "tomorrow" in it would be read too. Stays: what holds an order, a wish, a length of
 * time or a word of this home. The text itself where nothing of the kind is there.
 */
export function withoutReasons(text: string, ownStems: ReadonlySet<string>): string {
  if (text.includes('?')) return text
  const [head = '', ...told] = text.split(/(?<=\p{L}{2}|\d)\s*[,.!;–—]\s+/u)
  const isReason = (clause: string): boolean =>
    reasons.test(clause) && !ordersInTold(clause) && !says.test(clause) && !isOfHome(clause, ownStems, true)
  const from = told.findIndex((_, at) => told.slice(at).every(isReason))
  if (from < 0 || !(orders(head) || isOfHome(head, ownStems))) return text
  return [head, ...told.slice(0, from)].join(', ')
}
const reasons =
  /^(?:because\s+|since\s+|cause\s+|cos\s+|as\s+|а\s+то\s+|потому\s+что\s+|ведь\s+)?(?:(?:i|we|he|she|they|it|there|somebody|someone|everyone|nobody)(?:[’']?(?:s|m|re|ve|d|ll))?\s|(?:the|my|our|his|her)\s+\p{L}+(?:[’']?s|\s+(?:is|are|has|have|was))\s|\p{L}+[’']s\s+(?:\p{L}+(?:ed|ing)|off|up|over|done|gone|here|in|asleep|awake|out|back)(?!\p{L})|(?:я|мы|он|она|они|кто-то|никто|все\s+уже|у\s+(?:меня|нас|него|неё|нее|них)|мне|нам|тут|там)\s|(?:завтра|уже|скоро)\s)/iu
/** A wish, a time that the order may be for, or an addition to it. */
const says =
  /(?<!\p{L})(?:been(?=.*(?:hour|min))|until|till|too|also|again|dark|bright|cold|hot|warm|cool|freez\p{L}*|stuffy|loud|quiet|want|need|like|should|please|в\s+\d+|до\s+\d+|темно|ярко|светло|холодно|жарко|тепло|прохладно|душно|громко|тихо|дует|м[её]рзн\p{L}*|надо|нужн\p{L}*|хо[чт]\p{L}*|пусть|тоже|ещ[её])(?!\p{L})|\d\s*(?:min|hour|sec|мин|час|сек|degree|градус|%)/iu

const orders = (text: string): boolean =>
  ordersIn(text) || saidVerb(text) !== null || endsInState(text) !== null

function withoutRemarkClauses(text: string, ownStems: ReadonlySet<string>): string | null {
  if (text.includes('?')) return null
  const clauses = text.split(/\s*[,.!;:—–]+\s+|[.!]+$/u).filter((clause) => clause.trim() !== '')
  const kept = clauses.filter(
    (clause) => orders(clause) || isOfHome(clause, ownStems) || explains.test(clause),
  )
  if (kept.length === 0 || kept.length === clauses.length || !kept.some(orders)) return null
  return kept.join(', ')
}

/** "…, the one in the observatory" says which. */
const explains =
  /^(?:the\s+(?:one|other)|in|on|at|by|near|that|which|в|во|на|у|тот|та|то|который|которая)(?!\p{L})/iu

function withoutTail(text: string, ownStems: ReadonlySet<string>): string | null {
  const words = text.trim().split(/\s+/u)
  const last = words.findLastIndex((word) => orders(word) || isOfHome(word, ownStems))
  const tail = words.slice(last + 1)
  if (last < 1 || tail.length === 0 || !isRemark(tail)) return null
  const core = words.slice(0, last + 1).join(' ')
  return orders(core) ? core : null
}

/** Begins anew with a person or a pronoun, or has a verb that tells rather than orders. */
function isRemark(words: readonly string[]): boolean {
  const text = wordsOf(words.join(' ')).join(' ')
  return !connects.test(text) && (begins.test(text) || telling.test(text))
}
const connects =
  /^(?:in|on|at|of|by|near|from|to|for|with|under|over|behind|the|an?|my|and|or|in|into|в|во|на|у|из|за|от|к|ко|с|со|под|над|при|по|для|и|или|что|который)(?!\p{L})/u
const begins =
  /^(?:i|i'm|i've|we|we're|he|he's|she|she's|it's|its|they|they're|there's|somebody|someone|nobody|before|because|я|мы|он|она|оно|они|тут|там|это|кто|кто-то|никто|а\s+то|потому)(?!\p{L})/u
const telling = /(?<!\p{L})\p{L}{2,}(?:[её]т|ит|[уюая]т|[аия]л|[аия]л[аои])(?:ся|сь)?(?!\p{L})/u

/** A kind of device, a room, a number, or a word of a name of this home. */
const isOfHome = (text: string, ownStems: ReadonlySet<string>, withNumbers = false): boolean =>
  wordsOf(text).some((word) => {
    const stem = stemOf(word)
    if (ownStems.has(stem)) return true
    if (numeralOf(word) !== null || /^\d/u.test(word)) return !withNumbers
    return conceptsOf([stem]).some(({ type }) => type === 'kind' || type === 'room' || type === 'floor')
  })
