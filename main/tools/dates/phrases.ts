/** Fixed phrases of several words, looked up by their first word; the longest one wins. */
import type { Token } from './tokens'

export interface PhraseHit<T> {
  readonly value: T
  /** Index of the first token not used. */
  readonly next: number
}
export type PhraseReader<T> = (tokens: readonly Token[], start: number) => PhraseHit<T> | null

/** From `{ value: 'phrase one|phrase two' }`; a phrase is words (and marks) with single spaces between. */
export function phraseTable<T extends string>(table: Readonly<Partial<Record<T, string>>>): PhraseReader<T> {
  const pairs: [string, T][] = []
  for (const [value, phrases] of Object.entries(table) as [T, string][])
    for (const phrase of phrases.split('|')) pairs.push([phrase, value])
  return phraseReader(pairs)
}

export function phraseReader<T>(pairs: readonly (readonly [string, T])[]): PhraseReader<T> {
  const byFirst = new Map<string, { words: string[]; value: T }[]>()
  for (const [phrase, value] of pairs) {
    const words = phrase.split(' ')
    const first = words[0] ?? ''
    const list = byFirst.get(first) ?? []
    list.push({ words, value })
    byFirst.set(first, list)
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return (tokens, start) => {
    const first = tokens[start]
    const list = first && byFirst.get(first.text)
    if (!list) return null
    for (const { words, value } of list)
      if (words.every((word, offset) => tokens[start + offset]?.text === word))
        return { value, next: start + words.length }
    return null
  }
}

/** A set of phrases: how many tokens the longest one at `start` takes, 0 for none. */
export function phraseSet(phrases: string): (tokens: readonly Token[], start: number) => number {
  const read = phraseReader(phrases.split('|').map((phrase) => [phrase, true] as const))
  return (tokens, start) => (read(tokens, start)?.next ?? start) - start
}
