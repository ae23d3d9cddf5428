/** "this", "next", "last" and their Russian adjectives in every case. */
import type { PhraseHit } from '../phrases'
import { phraseTable } from '../phrases'
import type { Shift } from '../pieces'
import type { Token } from '../tokens'

const english = phraseTable<Shift>({
  this: 'this|current|the current',
  next: 'next|the next|the following|following|upcoming next',
  nearest: 'coming|the coming|upcoming|the upcoming|this coming|this upcoming|the nearest|nearest',
  last: 'last|the last|past|the past|previous|the previous|this past',
})
const russian: readonly (readonly [string, Shift])[] = [
  ['эт', 'this'],
  ['текущ', 'this'],
  ['нынешн', 'this'],
  ['следующ', 'next'],
  ['будущ', 'next'],
  ['ближайш', 'nearest'],
  ['прошл', 'last'],
  ['прошедш', 'last'],
  ['минувш', 'last'],
  ['предыдущ', 'last'],
  ['последн', 'last'],
]
const endings = new Set(
  'от а о у и ой им ом их ими ого ому ий ый ая ое ее ую юю его ему ем ей ие ые их ых ым ими ыми'.split(' '),
)

const forms = new Map(
  russian.flatMap(([stem, value]) => [...endings].map((ending) => [stem + ending, value] as const)),
)

export function readShift(tokens: readonly Token[], start: number): PhraseHit<Shift> | null {
  const word = tokens[start]?.text ?? ''
  if (word === 'след') return { value: 'next', next: tokens[start + 1]?.text === '.' ? start + 2 : start + 1 }
  const value = forms.get(word)
  return value ? { value, next: start + 1 } : english(tokens, start)
}
