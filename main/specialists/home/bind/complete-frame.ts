/** What the sentence says plainly and the model left out or took from the turn before: put into the frame before it is bound. Pure. */
import type { Home } from '../../../../contract/domain/home'
import { wordsOf } from '../../../lib/lang/fold'
import { stemOf } from '../../../lib/lang/stem'
import type { HomeFrame, HomeWord } from '../frame'
import type { BindContext } from './bound'
import { indexOf, type HomeIndex } from './home-index'
import { isHere, splitPlace } from './places'

export const completeFrame = (frame: HomeFrame, home: Home, context: BindContext): HomeFrame =>
  withFraction(placedHere(frame, home, context), context.utterance)

/** «Прикрой наполовину»: without its number a position would be a step in the direction of the verb. */
function withFraction(frame: HomeFrame, utterance: string): HomeFrame {
  const said = moves.has(frame.op) ? fraction.exec(utterance)?.[0] : undefined
  if (said === undefined || frame.value.some((value) => /\d/u.test(value) || fraction.test(value)))
    return frame
  return { ...frame, op: 'position', value: [said] }
}
const moves = new Set<HomeWord>(['position', 'open', 'close'])
const fraction =
  /(?<!\p{L})(?:half(?:way)?|(?:a|one)\s+(?:third|quarter)|(?:two\s+thirds|three\s+quarters)|наполовину|вполовину|(?:на\s+)?половин[ау]|на\s+(?:треть|четверть|две\s+трети|три\s+четверти))(?!\p{L})/iu

/** "Now the nursery": the room said in this turn, not the one that the model took from the turn before. */
function placedHere(frame: HomeFrame, home: Home, { utterance, history }: BindContext): HomeFrame {
  if (history.length === 0 || frame.where.length === 0) return frame
  const said = new Set(wordsOf(utterance).map(stemOf))
  const isSaid = (span: string): boolean => wordsOf(span).some((word) => said.has(stemOf(word)))
  if (frame.where.some((span) => isHere(span) || isSaid(span))) return frame
  const where = placeIn(utterance, indexOf(home))
  return where.length > 0 ? { ...frame, where } : frame
}

/** The one place of this home that the sentence names, as a span. */
export function placeIn(utterance: string, index: HomeIndex): string[] {
  const split = splitPlace(index, index.readPlace(utterance))
  return split && !split.place.isAmbiguous ? [split.place.units.flatMap(({ words }) => words).join(' ')] : []
}
