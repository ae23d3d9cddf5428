/**
 * Templates cut words apart («вентилятор[ы]», "( |-)hour[s]"), so they first become a graph of letters, and that a graph of words. All
 * templates of an automaton share one graph.
 */
import { fold } from '../../main/lib/lang/fold'
import type { Piece } from './parse-template'

/** A step from a node: a letter, a word boundary, nothing, or a slot. */
type Step =
  | { readonly type: 'letter'; readonly letter: string; readonly to: number }
  | { readonly type: 'boundary'; readonly to: number }
  | { readonly type: 'free'; readonly to: number }
  | { readonly type: 'slot'; readonly slot: string; readonly to: number }

/** A step between word boundaries: `symbol` is a word, or `{list:slot}`. */
export interface WordStep {
  readonly symbol: string
  readonly to: number
}

export interface WordSteps {
  readonly steps: readonly WordStep[]
  /** Readings of a sentence that may end here. */
  readonly accepts: readonly number[]
}

export class LetterGraph {
  readonly #steps: Step[][] = []
  readonly #accepts = new Map<number, number>()
  readonly #known = new Map<number, WordSteps>()
  readonly #rules: Readonly<Record<string, Piece>>

  constructor(rules: Readonly<Record<string, Piece>>) {
    this.#rules = rules
  }

  /** Where the template begins. A sentence that it matches is accepted as `reading`. */
  add(template: Piece, reading: number): number {
    const start = this.#node()
    const end = this.#node()
    this.#accepts.set(end, reading)
    this.#lay(template, start, end)
    return start
  }

  #node(): number {
    this.#steps.push([])
    return this.#steps.length - 1
  }

  #step(from: number, step: Step): void {
    this.#steps[from]?.push(step)
  }

  #lay(piece: Piece, from: number, to: number): void {
    switch (piece.type) {
      case 'letters': {
        let at = from
        for (const letter of fold(piece.text)) {
          const next = this.#node()
          this.#step(
            at,
            kindOf(letter) === '' ? { type: 'boundary', to: next } : { type: 'letter', letter, to: next },
          )
          at = next
        }
        this.#step(at, { type: 'free', to })
        return
      }
      case 'sequence': {
        let at = from
        for (const part of piece.pieces) {
          const next = this.#node()
          this.#lay(part, at, next)
          at = next
        }
        this.#step(at, { type: 'free', to })
        return
      }
      case 'choice':
        for (const part of piece.pieces) this.#lay(part, from, to)
        return
      case 'slot':
        this.#step(from, { type: 'slot', slot: `{${piece.list}:${piece.slot}}`, to })
        return
      case 'rule': {
        const rule = this.#rules[piece.name]
        if (!rule) throw new Error(`There is no rule <${piece.name}>.`)
        this.#lay(rule, from, to)
      }
    }
  }

  /** The whole words and slots that lead on from a word boundary. */
  from(node: number): WordSteps {
    const known = this.#known.get(node)
    if (known) return known
    const steps: WordStep[] = []
    const accepts = new Set<number>()
    const seen = new Set<string>()
    const walk = (at: number, word: string): void => {
      const key = `${at} ${word}`
      if (seen.has(key)) return
      seen.add(key)
      const reading = this.#accepts.get(at)
      if (reading !== undefined) {
        if (word === '') accepts.add(reading)
        else steps.push({ symbol: word, to: at })
      }
      for (const step of this.#steps[at] ?? []) {
        if (step.type === 'free') walk(step.to, word)
        else if (step.type === 'letter' && joins(word, step.letter)) walk(step.to, word + step.letter)
        // A word ends here: what follows begins at this node again.
        else if (word !== '') steps.push({ symbol: word, to: at })
        else if (step.type === 'boundary') walk(step.to, '')
        else if (step.type === 'slot') steps.push({ symbol: step.slot, to: step.to })
      }
    }
    walk(node, '')
    const found = { steps, accepts: [...accepts] }
    this.#known.set(node, found)
    return found
  }
}

/** As `wordPattern` cuts sentences. Empty: no part of a word. */
function kindOf(letter: string): 'letters' | 'digits' | 'mark' | '' {
  if (/[\p{L}']/u.test(letter)) return 'letters'
  if (/\d/u.test(letter)) return 'digits'
  return /[%°/]/u.test(letter) ? 'mark' : ''
}

function joins(word: string, letter: string): boolean {
  if (word === '') return true
  const kind = kindOf(letter)
  return kind !== 'mark' && kind === kindOf(word.slice(-1))
}
