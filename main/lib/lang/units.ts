/** Words said → units of meaning: the longest phrases the lexicon knows, then single words. */
import { isCyrillic, wordsOf } from './fold'
import { conceptsOf, lemmaOf, phraseLength, stopWords, type Concept } from './lexicon/lexicon'
import { numeralOf } from './lexicon/numerals'
import { isRussianPlural } from './russian-number'
import { stemOf } from './stem'
import { soundKey } from './transliterate'

export interface Unit {
  readonly words: readonly string[]
  readonly stems: readonly string[]
  readonly concepts: readonly Concept[]
  readonly isPlural: boolean
  readonly numeral: number | null
}

/** A word of a name with everything it may mean there, alone or inside a phrase of the name. */
export interface NameWord {
  readonly word: string
  readonly stem: string
  readonly sound: string
  readonly concepts: ReadonlySet<string>
  readonly numeral: number | null
}

export function contentWords(text: string): string[] {
  return wordsOf(text).filter((word) => !stopWords.has(word))
}

/** Greedy: "floor lamp" is one unit. With `single`, every word stands alone. */
export function unitsOf(words: readonly string[], single = false): Unit[] {
  const units: Unit[] = []
  for (let at = 0; at < words.length;) {
    const length = single ? 1 : longestAt(words, at)
    units.push(unitFrom(words.slice(at, at + length)))
    at += length
  }
  return units
}

function longestAt(words: readonly string[], at: number): number {
  const most = phraseLength(stemOf(words[at] ?? ''))
  for (let length = Math.min(most, words.length - at); length > 1; length -= 1)
    if (conceptsOf(words.slice(at, at + length).map(stemOf)).length > 0) return length
  return 1
}

function unitFrom(words: readonly string[]): Unit {
  const stems = words.map(stemOf)
  const first = words[0] ?? ''
  const numeral = words.length === 1 ? numeralOf(first) : null
  return { words, stems, concepts: conceptsOf(stems), isPlural: words.some(isPluralForm), numeral }
}

export function isPluralForm(word: string): boolean {
  if (isCyrillic(word)) return isRussianPlural(word, lemmaOf(stemOf(word)))
  return word.endsWith('s') && !word.includes("'") && stemOf(word) !== word
}

export function nameWordsOf(name: string): NameWord[] {
  const words = contentWords(name)
  const stems = words.map(stemOf)
  const meanings = words.map(() => new Set<string>())
  for (let at = 0; at < words.length; at += 1)
    for (let length = 1; length <= phraseLength(stems[at] ?? '') && at + length <= words.length; length += 1)
      for (const { id } of conceptsOf(stems.slice(at, at + length)))
        for (let inside = at; inside < at + length; inside += 1) meanings[inside]?.add(id)
  return words.map((word, index) => ({
    word,
    stem: stems[index] ?? word,
    sound: soundKey(isCyrillic(word) ? word : (stems[index] ?? word)),
    concepts: meanings[index] ?? new Set(),
    numeral: numeralOf(word),
  }))
}

/** Positions of the name that a unit names, and how surely: 3 same word, 2 same meaning, 1 same sound. Null: not in this name. */
export function matchUnit(
  unit: Unit,
  name: readonly NameWord[],
): { readonly at: readonly number[]; readonly grade: number } | null {
  if (unit.numeral !== null) {
    const at = name.findIndex(({ numeral }) => numeral === unit.numeral)
    return at < 0 ? null : { at: [at], grade: 3 }
  }
  // Run for every name of the home at every order: nothing is made for the many that have no word in common.
  const isSame = unit.stems.every((stem) => name.some((word) => word.stem === stem))
  const isMeant =
    unit.concepts.length > 0 &&
    name.some(({ concepts }) => concepts.size > 0 && unit.concepts.some(({ id }) => concepts.has(id)))
  if (isSame || isMeant) {
    const same = isSame ? unit.stems.map((stem) => name.findIndex((word) => word.stem === stem)) : []
    const byMeaning = name.flatMap(({ concepts }, index) =>
      unit.concepts.some(({ id }) => concepts.has(id)) ? [index] : [],
    )
    return isSame ? { at: [...new Set([...same, ...byMeaning])], grade: 3 } : { at: byMeaning, grade: 2 }
  }
  const sounding = unit.words.map((word) => name.findIndex((other) => soundsLike(word, other)))
  return sounding.every((at) => at >= 0) ? { at: sounding, grade: 1 } : null
}

function soundsLike(word: string, other: NameWord): boolean {
  if (word.length < 3 || other.word.length < 3 || isCyrillic(word) === isCyrillic(other.word)) return false
  const one = soundKey(word)
  return one === other.sound || (one.length >= 3 && isCaseForm(one, other.sound))
}

/** «Рози» in another case sounds like "Rosie" up to its last vowels. */
function isCaseForm(one: string, other: string): boolean {
  const bare = (key: string): string => key.replace(/(?:iu|ia|oi|om|ei|[aeiou])$/u, '')
  return bare(one).length >= 2 && bare(one) === bare(other)
}
