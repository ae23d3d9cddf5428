/** "Left lamp off" where the model kept only "lamp": of several that fit, the one whose own word the sentence says. Pure. */
import { wordsOf } from '../../../lib/lang/fold'
import { stemOf } from '../../../lib/lang/stem'
import { contentWords, isPluralForm } from '../../../lib/lang/units'
import type { HomeFrame } from '../frame'
import type { IndexedEntity } from './home-index'

export function toldApart(
  entities: readonly IndexedEntity[],
  { what }: HomeFrame,
  utterance: string,
): readonly IndexedEntity[] {
  if (entities.length < 2 || what.some((span) => contentWords(span).some(isPluralForm))) return entities
  const said = new Set(wordsOf(utterance).map(stemOf))
  const known = entities.map(
    ({ names }) => new Set(names.flatMap(({ words }) => words.map(({ stem }) => stem))),
  )
  const isOwn = (stem: string, of: number): boolean =>
    said.has(stem) && known.every((stems, at) => at === of || !stems.has(stem))
  const called = entities.filter((_, at) => [...(known[at] ?? [])].some((stem) => isOwn(stem, at)))
  return called.length === 1 ? called : entities
}
