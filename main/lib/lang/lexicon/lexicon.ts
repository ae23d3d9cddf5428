/**
 * Concepts: what a word means in a home, whatever the language it is said in. «Кухня», «кухонный» and "cooking room" are one room.
 * Rows come from the data files beside this one.
 */
import { wordsOf } from '../fold'
import { stemOf } from '../stem'
import { descriptionRows } from './descriptions'
import { floorRows } from './floors'
import { kindRows } from './kinds'
import { roomRows } from './rooms'
import { thingRows } from './things'

export type ConceptType = 'room' | 'floor' | 'kind' | 'thing' | 'description'

export interface Concept {
  readonly id: string
  readonly type: ConceptType
  /** "The light", «отопление»: all of it in a named room. */
  readonly isMass: boolean
  /** Home Assistant domain, or domain:device_class. */
  readonly matches: readonly string[]
  readonly weaker: readonly string[]
  /** Kinds that a particular thing belongs to. */
  readonly implies: readonly string[]
  /** First name in each language. */
  readonly en: string
  readonly ru: string
}

/** Little words that name nothing. */
export const stopWords = new Set(
  wordsOf(
    `the a an in on at of to for by from my our your his her their its this that these those please just some with and up it's is are um uh uhm er erm hmm
     в во на у из от до для под над по со с к за о об при около возле рядом мой моя мое мои моем моей моего наш наша наше нашей нашем
     свой своя свою своей этот эта это эту этой этом тот та ту пожалуйста же бы там который которая которые и э ээ эм мм`,
  ).filter((word) => word !== 'c'),
)

const concepts = new Map<string, Concept>()
const phrases = new Map<string, Concept[]>()
const lemmas = new Map<string, string>()
/** First stems of names of several words, with the length of the longest. */
const openings = new Map<string, number>()

for (const [type, rows] of [
  ['room', roomRows],
  ['floor', floorRows],
  ['kind', kindRows],
  ['thing', thingRows],
  ['description', descriptionRows],
] as const)
  for (const row of rows.trim().split('\n')) read(type, row)

function read(type: ConceptType, row: string): void {
  const [head = '', en = '', ru = '', first = '', second = ''] = row.split('|').map((cell) => cell.trim())
  const isMass = head.startsWith('~')
  const id = `${type}:${isMass ? head.slice(1) : head}`
  const cells = (text: string): string[] =>
    text
      .split(',')
      .map((cell) => cell.trim())
      .filter(Boolean)
  const concept: Concept = {
    id,
    type,
    isMass,
    matches: type === 'kind' ? cells(first) : [],
    weaker: type === 'kind' ? cells(second) : [],
    implies: type === 'thing' ? cells(first).map((kind) => `kind:${kind}`) : [],
    en: cells(en)[0] ?? '',
    ru: cells(ru)[0] ?? '',
  }
  concepts.set(id, concept)
  for (const name of [...cells(en), ...cells(ru)]) add(name, concept)
}

function add(name: string, concept: Concept): void {
  const words = wordsOf(name).filter((word) => !stopWords.has(word))
  const key = words.map(stemOf).join(' ')
  if (key === '') return
  const sharing = phrases.get(key) ?? []
  if (!sharing.includes(concept)) sharing.push(concept)
  phrases.set(key, sharing)
  const [opening = ''] = words.map(stemOf)
  openings.set(opening, Math.max(openings.get(opening) ?? 1, words.length))
  for (const word of words) if (!lemmas.has(stemOf(word))) lemmas.set(stemOf(word), word)
}

/** How many words a phrase that begins with this stem may have. */
export const phraseLength = (stem: string): number => openings.get(stem) ?? 1

/** Concepts of a sequence of stems, exactly. */
export function conceptsOf(stems: readonly string[]): readonly Concept[] {
  return phrases.get(stems.join(' ')) ?? []
}

export function conceptById(id: string): Concept | undefined {
  return concepts.get(id)
}

/** The form the lexicon lists for a stem, in the nominative as a rule. */
export const lemmaOf = (stem: string): string | undefined => lemmas.get(stem)

export const lexiconStems = (): Iterable<string> => lemmas.keys()
export const kindConcepts: readonly Concept[] = [...concepts.values()].filter(({ type }) => type === 'kind')
