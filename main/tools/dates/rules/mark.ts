/** Small words that open or close a range: from, to, until, after, before, by. They count only beside a piece of time. */
import { phraseReader } from '../phrases'
import { type Open, type PieceBody, type Rule, type Scene, wordAt } from '../pieces'
import { edgeRule } from './edge'

const marks = phraseReader<PieceBody>([
  ...open(
    'from',
    'from|starting|starting from|starting on|beginning|beginning on|as of|since|с|со|начиная с|начиная со|от|from the',
  ),
  ...open(
    'after',
    'after|any time after|anytime after|later than|not earlier than|no earlier than|past|после|позже|позднее|не раньше|не ранее',
  ),
  ...open(
    'before',
    'before|any time before|anytime before|earlier than|prior to|до|раньше|ранее|перед|вплоть до|кончая|заканчивая',
  ),
  ...open('until', 'until|till|til|up to|up until|untill|ending|ending on|ending at|ending in|ending by'),
  ...open('through', 'through|thru|until the end of|по|включительно по'),
  ...open('by', 'by|no later than|not later than|at the latest by|не позже|не позднее'),
  ...['to', '-', 'and', 'и'].map((word) => [word, { kind: 'to', inclusive: true }] as const),
])

function open(kind: Open, phrases: string): [string, PieceBody][] {
  return phrases.split('|').map((phrase) => [phrase, { kind: 'open', open: kind }])
}

export const markRule: Rule = (scene, start) => {
  const hit = marks(scene.tokens, start)
  if (['and', 'и'].includes(wordAt(scene, start)) && !isBetween(scene, start)) return null
  // "Until the end of the year": the end is a stretch of its own, which is taken in.
  if (wordAt(scene, start) === 'until' && edgeRule(scene, start + 1))
    return { body: { kind: 'open', open: 'until' }, next: start + 1 }
  return hit && { body: hit.value, next: hit.next }
}

/** "and" joins two ends only after "between". */
function isBetween(scene: Scene, at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 6); index -= 1)
    if (['between', 'между'].includes(wordAt(scene, index))) return true
  return false
}
