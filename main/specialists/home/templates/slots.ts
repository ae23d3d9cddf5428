/** What may fill the slots of a template at one place of a sentence: names of the home, numbers, words of a list, anything. Pure. */
import { parseNumber } from '../../../tools/dates'
import type { CompiledGrammar, SlotList } from './compiled-grammar'
import type { HomeNames } from './home-names'
import { forEachEdge, wordNumber, type Filled, type SlotReader } from './walk'

type Fillings = ReturnType<SlotReader>

/** «Двести двадцать пять» is the longest number in question. */
const longestNumber = 4

/** Asked again for the same place, it answers from memory. */
export function slotReader(grammar: CompiledGrammar, words: readonly string[], names: HomeNames): SlotReader {
  const known = new Map<string, Fillings>()
  return (list, at) => {
    const key = `${list} ${at}`
    const before = known.get(key)
    if (before) return before
    const kind = grammar.lists[list]
    const found = kind ? fillings(kind, list, { grammar, words, at, names }) : []
    known.set(key, found)
    return found
  }
}

interface Place {
  readonly grammar: CompiledGrammar
  readonly words: readonly string[]
  readonly at: number
  readonly names: HomeNames
}

function fillings(kind: SlotList, list: string, place: Place): Fillings {
  switch (kind.type) {
    case 'home':
      return place.names.at(list, place.words, place.at)
    case 'values':
      return valuesAt(kind, place)
    case 'range':
      return numbersAt(kind, place)
    case 'wildcard':
      return rest(place)
  }
}

function valuesAt({ automaton, out }: Extract<SlotList, { type: 'values' }>, place: Place): Fillings {
  const { grammar, words, at } = place
  const found: Pick<Filled, 'to' | 'value'>[] = []
  const walk = (state: number, to: number): void => {
    for (const index of automaton.accepts[state] ?? []) {
      const value = out[index]
      if (value !== undefined) found.push({ to, value })
    }
    const number = to < words.length ? wordNumber(grammar, words[to] ?? '') : undefined
    if (number === undefined) return
    forEachEdge(automaton, state, (symbol, next) => {
      if (symbol === number) walk(next, to + 1)
    })
  }
  walk(0, at)
  return found.filter(({ to }) => to > at)
}

/** The longest number only: in "twenty five" there is no twenty. */
function numbersAt(
  { from, to: most, halves }: Extract<SlotList, { type: 'range' }>,
  { words, at }: Place,
): Fillings {
  for (let length = Math.min(longestNumber, words.length - at); length > 0; length -= 1) {
    const value = numberOf(words.slice(at, at + length).join(' '))
    if (value === null) continue
    const isWhole = Number.isInteger(halves ? value * 2 : value)
    return isWhole && value >= from && value <= most ? [{ to: at + length, value }] : []
  }
  return []
}

function numberOf(text: string): number | null {
  if (/^\d+(?:[.,]\d+)?$/u.test(text)) return Number(text.replace(',', '.'))
  // Articles are read as "one" elsewhere.
  return /\d|^(?:an?|the)$/u.test(text) ? null : parseNumber(text)
}

const rest = ({ words, at }: Place): Fillings =>
  words
    .slice(at)
    .map((_, index) => ({ to: at + index + 1, value: words.slice(at, at + index + 1).join(' ') }))
