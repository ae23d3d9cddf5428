/** Vite plugin of the main build: compiles the sentence grammars of resources/templates into out/main/templates/{en,ru}.json. */
import type { Plugin } from 'vite'
import { compileGrammar } from './compile-grammar'
import { readGrammar } from './read-grammar'

/** @param folder resources/templates */
export function templatesPlugin(folder: string): Plugin {
  return {
    name: 'artel-templates',
    apply: 'build',
    generateBundle() {
      for (const lang of ['en', 'ru'])
        this.emitFile({
          type: 'asset',
          fileName: `templates/${lang}.json`,
          source: JSON.stringify(compileGrammar(readGrammar(folder, lang))),
        })
    },
  }
}
