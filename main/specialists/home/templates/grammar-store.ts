/** The compiled grammars on disk (out/main/templates, beside the code), each read when a sentence first needs it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lang } from '../../../../contract/domain/home'
import type { Log } from '../../../lib/log'
import { CompiledGrammar } from './compiled-grammar'

/** Null: there is none, and the models read everything. */
export type GrammarOf = (lang: Lang) => CompiledGrammar | null

export function grammarsIn(folder: string, log: Log): GrammarOf {
  const read = new Map<Lang, CompiledGrammar | null>()
  return (lang) => {
    const known = read.get(lang)
    if (known !== undefined) return known
    const grammar = readOne(join(folder, `${lang}.json`), log)
    read.set(lang, grammar)
    return grammar
  }
}

/** 100 KB, read in about 10 ms: not worth a promise through all that asks for it. */
function readOne(file: string, log: Log): CompiledGrammar | null {
  try {
    return CompiledGrammar.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    log.error({ err: error, file }, 'the sentence templates cannot be read')
    return null
  }
}
