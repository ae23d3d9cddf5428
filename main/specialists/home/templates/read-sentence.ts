/**
 * A sentence that is wholly one of the templates → calls, without a model. Everything else, and everything in doubt, is null and goes to
 * the models: two readings that differ, a name that is not exactly one, an order for later, a question the binder would ask. Pure.
 */
import type { Home } from '../../../../contract/domain/home'
import { isNeverMind, withoutForbidden } from '../../../lib/lang/orders/negated-order'
import { withoutCourtesies } from '../../../lib/lang/orders/courtesies'
import type { BindContext, BoundCall } from '../bind/bound'
import { bind } from '../bind/bind'
import type { HomeFrame } from '../frame'
import { notNow } from '../not-now'
import type { CompiledGrammar } from './compiled-grammar'
import { frameMakers, saysHere } from './frame-of'
import { heardIn, type Heard } from './heard'
import { namesOf } from './home-names'
import { matchesOf, type Match } from './match'
import { deedOf, isMeant, namedIn, narrowed } from './meant'
import { slotReader } from './slots'
import { plainWords, templateWords } from './words'

export interface Moment {
  readonly nowMs: number
  /** IANA zone of the person. */
  readonly tz: string
}

export function readSentence(
  grammar: CompiledGrammar,
  text: string,
  home: Home,
  context: Pick<BindContext, 'lang' | 'area'>,
  moment: Moment,
): readonly BoundCall[] | null {
  if (withoutForbidden(text) !== text) return null
  const isWild = (list: string): boolean => grammar.lists[list]?.type === 'wildcard'
  // As it was said first: "computer on" is an order to a computer.
  for (const said of new Set([text, withoutCourtesies(text)])) {
    if (isSeveral(said)) continue
    const words = plainWords(grammar, templateWords(said))
    const matches = matchesOf(grammar, words, slotReader(grammar, words, namesOf(home)))
    const readings = narrowed(matches, isWild).map((match) => ({
      match,
      heard: heardIn(match, words, context.lang),
    }))
    if (readings.length > 0) return agreed(readings, said, home, context, moment)
  }
  return null
}

/** A mark between words parts what is said; commas of numbers do not. */
const isSeveral = (text: string): boolean => /[,.;:!?…—]\s+\S|[;!?…—]\S/u.test(text)

interface Read {
  readonly match: Match
  readonly heard: Heard
}

/** The calls of all readings that fit this home, where they are the same. */
function agreed(
  readings: readonly Read[],
  text: string,
  home: Home,
  { lang, area }: Pick<BindContext, 'lang' | 'area'>,
  moment: Moment,
): readonly BoundCall[] | null {
  const byFrame = new Map<string, { frame: HomeFrame; reads: Read[] }>()
  for (const read of readings) {
    const named = namedIn(read.match, home)
    if (named === 'none') continue
    if (named === 'several') return null
    const frame = frameMakers[read.match.reading.intent]?.(read.heard) ?? null
    if (frame === null || (area === null && saysHere(read.heard))) return null
    const key = JSON.stringify([frame, named?.id])
    byFrame.set(key, { frame, reads: [...(byFrame.get(key)?.reads ?? []), read] })
  }
  let found: readonly BoundCall[] | null = null
  for (const { frame, reads } of byFrame.values()) {
    if (frame.op === 'cancel' && !isNeverMind(text)) return null
    if (notNow(frame, text, { ...moment, lang }) !== null) return null
    const bound = bind(frame, home, { lang, area, history: [], utterance: text, isUnheard: true })
    // What is not there is no reading of the sentence; a question is one that stays open.
    if (bound.kind === 'failed') continue
    if (bound.kind === 'clarify' || bound.missing) return null
    const isSame = ({ match, heard }: Read): boolean =>
      isMeant(match, bound.calls, home, saysHere(heard) ? area : null)
    if (!reads.every(isSame)) return null
    if (found !== null && deedOf(found) !== deedOf(bound.calls)) return null
    found ??= bound.calls
  }
  return found
}
