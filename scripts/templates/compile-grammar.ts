/** resources/templates, one language → the automata that Artel reads sentences with. */
import {
  CompiledGrammar,
  type Reading,
  type SlotList,
} from '../../main/specialists/home/templates/compiled-grammar'
import { automatonOf, type Symbols } from './automaton'
import { LetterGraph } from './letters'
import { parseTemplate, type Piece } from './parse-template'
import type { List, SentenceGroup, SourceGrammar } from './read-grammar'

/** Lists that the grammar does not hold: they are those of the home. */
const homeLists = ['name', 'area', 'floor']

export function compileGrammar(source: SourceGrammar): CompiledGrammar {
  const words: string[] = []
  const slots: CompiledGrammar['slots'] = []
  const symbols = symbolsIn(words, slots)
  const rules = Object.fromEntries(
    Object.entries(source.rules).map(([name, text]) => [name, parseTemplate(text)]),
  )
  const readings: Reading[] = []
  const graph = new LetterGraph(rules)
  const starts: number[] = []
  for (const group of source.groups.filter(isTaken)) {
    const reading = numberIn(readings, {
      intent: group.intent,
      combination: group.combination,
      inferredDomain: group.inferredDomain,
      nameDomains: group.nameDomains === 'default' ? 'default' : group.nameDomains && [...group.nameDomains],
    })
    for (const template of group.templates) starts.push(graph.add(parseTemplate(template), reading))
  }
  const sentences = automatonOf(graph, starts, symbols)
  const used = [...new Set(slots.map(({ list }) => list))].sort()
  const lists = Object.fromEntries(
    used.map((name) => [name, listOf(name, source.lists[name], rules, symbols)] as const),
  )
  return CompiledGrammar.parse({ lang: source.lang, words, slots, lists, readings, sentences })
}

/**
 * Left to the models: small talk, whose home is elsewhere; orders for later ("… in 5 minutes"), whose words are orders of their own;
 * and what to play when neither a player nor a room is said, since any word at all may then be a song.
 */
const isTaken = ({ intent, combination }: SentenceGroup): boolean =>
  intent !== 'HassRespond' &&
  !combination.startsWith('command_') &&
  !(intent === 'HassMediaSearchAndPlay' && (combination === 'default' || combination.includes('media_class')))

function symbolsIn(words: string[], slots: CompiledGrammar['slots']): Symbols {
  const numbers = new Map<string, number>()
  return {
    numberOf: (symbol) => {
      const known = numbers.get(symbol)
      if (known !== undefined) return known
      const [, list, slot] = /^\{(.*):(.*)\}$/u.exec(symbol) ?? []
      const number =
        list !== undefined && slot !== undefined ? -slots.push({ list, slot }) : words.push(symbol) - 1
      numbers.set(symbol, number)
      return number
    },
  }
}

function numberIn(readings: Reading[], wanted: Reading): number {
  const key = JSON.stringify(wanted)
  const found = readings.findIndex((one) => JSON.stringify(one) === key)
  return found >= 0 ? found : readings.push(wanted) - 1
}

function listOf(
  name: string,
  list: List | undefined,
  rules: Readonly<Record<string, Piece>>,
  symbols: Symbols,
): SlotList {
  if (homeLists.includes(name)) return { type: 'home' }
  if (!list) throw new Error(`There is no list {${name}}.`)
  if ('wildcard' in list) return { type: 'wildcard' }
  if ('range' in list) {
    const { from, to, fractions } = list.range
    return { type: 'range', from, to, halves: fractions === 'halves' }
  }
  const graph = new LetterGraph(rules)
  const out: (string | number)[] = []
  const starts = list.values.map((value) => {
    const { in: said, out: meant } = typeof value === 'string' ? { in: value, out: value } : value
    return graph.add(parseTemplate(said), out.push(meant) - 1)
  })
  return { type: 'values', automaton: automatonOf(graph, starts, symbols), out }
}
