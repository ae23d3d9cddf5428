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
import { stemOf } from '../../lib/lang/stem'

/** @param ownStems stems of all names of this home; @returns null where nothing can be left out */
export function coreOf(text: string, ownStems: ReadonlySet<string>): string | null {
  return withoutRemarkClauses(text, ownStems) ?? withoutTail(text, ownStems)
}

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
const isOfHome = (text: string, ownStems: ReadonlySet<string>): boolean =>
  wordsOf(text).some((word) => {
    const stem = stemOf(word)
    if (ownStems.has(stem) || numeralOf(word) !== null || /^\d/u.test(word)) return true
    return conceptsOf([stem]).some(({ type }) => type === 'kind' || type === 'room' || type === 'floor')
  })
