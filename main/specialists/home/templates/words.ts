/** Sentences as the templates compare them: folded words, numbers and the few marks that mean something. Pure. */
import { fold } from '../../../lib/lang/fold'
import type { CompiledGrammar } from './compiled-grammar'
import { wordNumber } from './walk'

/** One of them is one word: "50%" is two, "what's" is one, «кто-нибудь» is two. */
export const wordPattern = /\d+(?:[.,]\d+)?|\p{L}+(?:'\p{L}+)*|[%°/]/gu

/** Both sides of a comparison go through here: the templates when Artel is built, the sentence when it is said. */
export const templateWords = (text: string): string[] => fold(text).match(wordPattern) ?? []

/** Verbs of the same order that the public grammar does not hold. */
const sameOrder: Readonly<Record<string, string>> = {
  зажги: 'включи',
  зажечь: 'включить',
  вруби: 'включи',
  врубить: 'включить',
  погаси: 'выключи',
  погасить: 'выключить',
  потуши: 'выключи',
  потушить: 'выключить',
  выруби: 'выключи',
  вырубить: 'выключить',
}

/** «Зажгите», «включите» and «открыты ли» in the words that the grammar has for them: «включи», «открыты». */
export function plainWords(grammar: CompiledGrammar, words: readonly string[]): string[] {
  const isKnown = (word: string): boolean => wordNumber(grammar, word) !== undefined
  return words
    .filter((word) => word !== 'ли')
    .map((word) => {
      if (isKnown(word)) return word
      const alone = word.replace(/(?<=[иьй])те$/u, '')
      const plain = sameOrder[alone] ?? alone
      return isKnown(plain) ? plain : word
    })
}
