/** Finds the events that a person's words mean: by the stems of the title, in a range. Pure. */
import type { Occurrence } from '../../../contract/domain/calendar'

const stopWords = new Set(
  (
    'a an the my our your with for of to at in on and next meeting-with everything all anything any event events ' +
    'с со к ко на в во по и мой моя мою мои моё мое наш наша нашу все всё следующий следующая следующую ближайший ближайшую событие события'
  ).split(' '),
)

/** Empty words mean "any event". Best matches only: all words found beats some found; then the earlier occurrence. */
export function matchEvents(words: string, occurrences: readonly Occurrence[]): Occurrence[] {
  const wanted = stems(words)
  if (wanted.length === 0) return [...occurrences]
  const scored = occurrences
    .map((occurrence) => ({
      occurrence,
      score: score(wanted, stems(`${occurrence.title} ${occurrence.location ?? ''}`)),
    }))
    .filter(({ score }) => score >= 0.5)
  const best = Math.max(0, ...scored.map(({ score }) => score))
  return scored.filter(({ score }) => score === best).map(({ occurrence }) => occurrence)
}

export function isEverything(words: string): boolean {
  return /(?<!\p{L})(?:everything|all|anything|вс[её]|все)(?!\p{L})/iu.test(words)
}

function score(wanted: readonly string[], present: readonly string[]): number {
  const hit = wanted.filter((stem) =>
    present.some((other) => other === stem || (stem.length >= 4 && isNear(stem, other))),
  )
  return hit.length / wanted.length
}

/** Inflected forms share their beginning: «встречу» and «встреча», "meetings" and "meeting". */
function stems(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .filter((word) => !stopWords.has(word))
    .map(stem)
}

function stem(word: string): string {
  if (/^[а-я]/u.test(word))
    return word.length <= 3
      ? word
      : word.slice(0, Math.max(3, word.length - (word.length > 6 ? 3 : word.length > 4 ? 2 : 1)))
  return word.replace(/(?:'s|s)$/u, '')
}

function isNear(a: string, b: string): boolean {
  return b.startsWith(a) || (b.length >= 4 && a.startsWith(b))
}
