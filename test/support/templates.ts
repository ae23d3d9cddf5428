/** The sentence grammars of resources/templates, compiled once for a test file, and sentences made up from them. */
import { join } from 'node:path'
import { compileGrammar } from '../../scripts/templates/compile-grammar'
import { parseTemplate, type Piece } from '../../scripts/templates/parse-template'
import { readGrammar, type SourceGrammar } from '../../scripts/templates/read-grammar'
import { repositoryRoot } from '../../scripts/bootstrap/paths.mjs'
import type { Lang } from '../../contract/domain/home'
import type { CompiledGrammar } from '../../main/specialists/home/templates/compiled-grammar'

const sources = new Map<Lang, SourceGrammar>()
const compiled = new Map<Lang, CompiledGrammar>()

export function sourceGrammar(lang: Lang): SourceGrammar {
  const known = sources.get(lang) ?? readGrammar(join(repositoryRoot, 'resources', 'templates'), lang)
  sources.set(lang, known)
  return known
}

export function grammarOf(lang: Lang): CompiledGrammar {
  const known = compiled.get(lang) ?? compileGrammar(sourceGrammar(lang))
  compiled.set(lang, known)
  return known
}

/** Numbers from 0 up to, but not including, `below`. */
export type Choose = (below: number) => number

/** One of the sentences of a template. `fill` gives the words of a slot. */
export function sentenceOf(
  template: string,
  { rules }: SourceGrammar,
  choose: Choose,
  fill: (list: string) => string,
): string {
  const write = (piece: Piece): string => {
    switch (piece.type) {
      case 'letters':
        return piece.text
      case 'sequence':
        return piece.pieces.map(write).join('')
      case 'choice': {
        const chosen = piece.pieces[choose(piece.pieces.length)]
        return chosen ? write(chosen) : ''
      }
      case 'slot':
        // Some templates put a word right behind a slot: «{color}[[ ]для] {name}».
        return ` ${fill(piece.list)} `
      case 'rule':
        return write(parseTemplate(rules[piece.name] ?? ''))
    }
  }
  return write(parseTemplate(template)).replace(/\s+/gu, ' ').trim()
}
