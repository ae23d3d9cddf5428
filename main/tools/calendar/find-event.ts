/** Finds the events that a person's words mean: by the stems of the title and the place. Pure. */
import type { Occurrence } from '../../../contract/domain/calendar'

const stopWords = new Set(
  (
    'a an the my our your with for of to at in on and next everything all anything any event events ' +
    'с со к ко на в во по у о об за для и мой моя мою мои моё мое наш наша нашу все всё следующий следующая следующую ближайший ближайшую событие события'
  ).split(' '),
)

/** Kinds of event: "the dentist appointment" is "Dentist", but "meeting with Ann" is not "Meeting with Bob". */
const generic =
  /^(?:meetings?|appointments?|appts?|visits?|sessions?|встреч\p{L}*|при[её]м\p{L}*|визит\p{L}*|запис[ьи]\p{L}*)$/iu

/** Empty words mean "any event". Best matches only: all words found beats some found, down to half of them. */
export function matchEvents(words: string, occurrences: readonly Occurrence[]): Occurrence[] {
  const wanted = stems(words)
  if (wanted.length === 0) return [...occurrences]
  return best(occurrences, (said) => {
    const share = hits(wanted, stems(said)) / wanted.length
    return share >= 0.5 ? share : null
  })
}

/**
 * The events that have every word said, as a change needs: half a name is another event. Words for the kind of event only choose
 * between those; alone they must be there.
 */
export function matchWhole(words: string, occurrences: readonly Occurrence[]): Occurrence[] {
  const wanted = contentOf(words)
  if (wanted.length === 0) return [...occurrences]
  const own = wanted.filter((word) => !generic.test(word))
  const needed = own.length > 0 ? own : wanted
  return best(occurrences, (said) => {
    const present = contentOf(said)
    const found = (list: readonly string[]): number =>
      list.filter((word) => present.some((other) => isSameWord(word, other))).length
    return found(needed) === needed.length ? found(wanted) : null
  })
}

/** Endings that one Russian word has in its cases; «Алексеем» and «Александром» differ by more, "Paul" and "Paula" are two people. */
const endings =
  /^(?:|а|я|у|ю|е|и|ы|о|ё|ь|й|ой|ей|ою|ею|ом|ем|ём|ам|ям|ами|ями|ах|ях|ов|ев|ий|ый|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ую|юю|ые|ие|ых|их|ыми|ими|ка|ки|ке|ку|кой|ок|ек)$/u
const ofIya = /^(?:ия|ии|ию|ией|ий|ия[мх]|иями)$/u

function isSameWord(one: string, other: string): boolean {
  if (one === other) return true
  if (!/^[а-я]/u.test(one)) return singular(one) === singular(other)
  let common = 0
  while (common < one.length && one[common] === other[common]) common += 1
  // The soft stem of «-ия» belongs to the ending: «стоматология» is not «стоматолог».
  const tails = [one.slice(common), other.slice(common)]
  if (tails.some((tail) => tail === '') && tails.some((tail) => ofIya.test(tail))) return false
  const least = Math.min(4, one.length - 1, other.length - 1)
  return common >= Math.max(2, least) && tails.every((tail) => endings.test(tail))
}

const singular = (word: string): string => word.replace(/(?:'s|s)$/u, '')

/** The words of a name, not cut to stems. The vowel of «день» comes and goes: «день рождения», «дня рождения». */
const contentOf = (text: string): string[] =>
  meaningful(text.replaceAll(/['’]s(?!\p{L})/gu, '')).map((word) =>
    /^дн(?:я|ю|и|ем|ей|ям|ями|ях)$/u.test(word) ? 'день' : word,
  )

export interface Quantified {
  /** "all", "everything", "every": more than one event is meant. */
  readonly isAll: boolean
  /** What is left of the words; empty: any event. */
  readonly rest: string
}

const quantifier =
  /^(?:everything|anything|all|every|each|вс[её]|весь|всю|кажд\p{L}+)(?!\p{L})(?:\s+(?:of|the|my|our|мо[ийяюеё]\p{L}*|наш\p{L}*|эт[иоу]\p{L}*))*\s*/iu
const anyEvent =
  /^(?:(?:events?|things?|plans?|entries|day|stuff|else|дел[ао]?|планы|событи[яе]|день|дня|остальн\p{L}*)\s*)+$/iu

/** An event that carries the words in its title ("All hands") is named by them, not counted. */
export function quantified(words: string, occurrences: readonly Occurrence[]): Quantified {
  const said = plain(words)
  const found = quantifier.exec(said)
  if (!found || occurrences.some(({ title }) => isNamedBy(said, plain(title))))
    return { isAll: false, rest: words }
  const rest = said.slice(found[0].length).trim()
  return { isAll: true, rest: anyEvent.test(rest) ? '' : rest }
}

/** "The all-hands meeting" is "All-hands": the first two words stand at the beginning of its name. */
function isNamedBy(said: string, title: string): boolean {
  const start = said.split(' ').slice(0, 2).join(' ')
  return start.includes(' ') && (title.includes(said) || title.startsWith(start))
}

export function isKind(words: string): boolean {
  const said = plain(words).split(' ')
  return said.length > 0 && said.every((word) => generic.test(word))
}

/** @param score of what an event says of itself; null: it does not fit */
function best(occurrences: readonly Occurrence[], score: (said: string) => number | null): Occurrence[] {
  const scored = occurrences.flatMap((occurrence) => {
    const points = score(`${occurrence.title} ${occurrence.location ?? ''}`)
    return points === null ? [] : [{ occurrence, points }]
  })
  const most = Math.max(0, ...scored.map(({ points }) => points))
  return scored.filter(({ points }) => points === most).map(({ occurrence }) => occurrence)
}

function hits(wanted: readonly string[], present: readonly string[]): number {
  return wanted.filter((stem) =>
    present.some((other) => other === stem || (stem.length >= 4 && isNear(stem, other))),
  ).length
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Inflected forms share their beginning: «встречу» and «встреча», "meetings" and "meeting". */
const stems = (text: string): string[] => meaningful(text).map(stem)

/** Whole words, folded, without those that name nothing. */
const meaningful = (text: string): string[] =>
  plain(text)
    .replaceAll('ё', 'е')
    .split(' ')
    .filter((word) => word !== '' && !stopWords.has(word))

function stem(word: string): string {
  if (/^[а-я]/u.test(word))
    return word.length <= 3
      ? word
      : word.slice(0, Math.max(3, word.length - (word.length > 6 ? 3 : word.length > 4 ? 2 : 1)))
  return singular(word)
}

function isNear(a: string, b: string): boolean {
  return b.startsWith(a) || (b.length >= 4 && a.startsWith(b))
}
