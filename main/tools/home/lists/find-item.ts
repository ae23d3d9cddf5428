/** Which item of a list some words mean: by the stems of all of them. Pure. */
import { stemOf } from '../../../lib/lang/stem'
import { contentWords } from '../../../lib/lang/units'
import type { TodoItem } from '../../calendar'

const stemsOf = (text: string): string[] => contentWords(text).map(stemOf)

/** The same thing said in another case or number: «муку» is «Мука». */
export function isSameItem(one: string, other: string): boolean {
  const [a, b] = [stemsOf(one), stemsOf(other)]
  return a.length === b.length && a.every((stem) => b.includes(stem)) && b.every((stem) => a.includes(stem))
}

/** The items that are so called; where there is none, those that have every word said among others ("milk" for "Milk, 2 l"). */
export function findItems<T extends TodoItem>(said: string, items: readonly T[]): readonly T[] {
  const exact = items.filter(({ title }) => isSameItem(title, said))
  if (exact.length > 0) return exact
  const wanted = stemsOf(said)
  if (wanted.length === 0) return []
  return items.filter(({ title }) => {
    const own = stemsOf(title)
    return wanted.every((stem) => own.includes(stem))
  })
}
