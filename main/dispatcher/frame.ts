/**
 * The dispatcher's frame (docs/frames.md): one bare route, or one `route: words` line for each sub-task.
 * The model only decides where the utterance is cut; the words of every part are taken from the utterance itself.
 */
import { z } from 'zod'
import dispatcherFrames from '../../resources/frames/dispatcher.json'
import { Route } from '../../contract/domain/plan'
import { copyRules } from '../lib/lang/copy-grammar'

const routes = z.array(Route).parse(dispatcherFrames.routes)
const { maxParts, prompt: promptName } = dispatcherFrames

/** @param utterance what was said: the words of the parts are copied from it */
export function dispatcherGrammar(utterance: string): string {
  return [
    `root ::= route | part ("\\n" part){1,${maxParts - 1}}`,
    `part ::= route ": " text`,
    `route ::= ${routes.map((route) => `"${route}"`).join(' | ')}`,
    ...copyRules('text', [utterance], '[^\\n]+'),
  ].join('\n')
}

export function dispatcherPrompt(text: string, before: string | null): string {
  return `${before === null ? '' : `Before: ${flat(before)}\n`}${promptName}: ${flat(text)}\n`
}

/** One line of NFC text with single spaces, as in training. */
export function flat(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

export interface RoutedPart {
  readonly route: Route
  /** Null: the whole utterance. */
  readonly words: string | null
}

const Parts = z
  .array(z.object({ route: Route, words: z.string().min(1).nullable() }))
  .min(1)
  .max(maxParts)

/** Null when the line is not a frame (a cut-off answer, for example). */
export function parseDispatcherFrame(line: string): RoutedPart[] | null {
  const parts = line
    .trim()
    .split('\n')
    .map((row) => {
      const cut = row.indexOf(':')
      return cut < 0
        ? { route: row.trim(), words: null }
        : { route: row.slice(0, cut).trim(), words: row.slice(cut + 1).trim() || null }
    })
  const parsed = Parts.safeParse(parts)
  return parsed.success ? parsed.data : null
}
