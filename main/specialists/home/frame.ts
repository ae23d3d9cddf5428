/**
 * The home frame (docs/frames.md): one line that the model writes, `op[ what][ @where][ !except][ =value]`. Grammar, prompt and parsing;
 * the tables are resources/frames/home.json.
 */
import { z } from 'zod'
import frames from '../../../resources/frames/home.json'
import { copyRules } from '../../lib/lang/copy-grammar'

const { sigils, ops, prompt: promptName } = frames

export type HomeWord = keyof typeof ops
const homeWords = Object.keys(ops) as [HomeWord, ...HomeWord[]]

export const HomeFrame = z.object({
  op: z.enum(homeWords),
  what: z.array(z.string()),
  where: z.array(z.string()),
  except: z.array(z.string()),
  value: z.array(z.string()),
})
export type HomeFrame = z.infer<typeof HomeFrame>

/** The op word of the command line contract for the model's word. */
export const cliOp = (word: HomeWord): string => ops[word]

const slots = ['where', 'except', 'value'] as const

/** The only values a model may write without copying them: indirect wishes ("it is too dark in here"). */
export const indirectWords: readonly string[] = ['brighter', 'dimmer', 'warmer', 'cooler']

/**
 * @param texts what was said, and what a follow-up may lean on: spans are copied from there
 * @param without ops that it cannot be
 */
export function homeGrammar(texts: readonly string[], without: readonly HomeWord[] = []): string {
  const { value, ...copied } = sigils
  return [
    `root ::= op (" " spans)? ${Object.values(copied)
      .map((sigil) => `("${sigil}" spans)?`)
      .join(' ')} ("${value}" values)?`,
    `op ::= ${homeWords
      .filter((word) => !without.includes(word))
      .map((word) => `"${word}"`)
      .join(' | ')}`,
    'spans ::= text (" + " text)*',
    'values ::= (wish | text) (" + " text)*',
    `wish ::= ${indirectWords.map((word) => `"${word}"`).join(' | ')}`,
    // A span never begins with a sigil, so every line reads in one way only.
    ...copyRules('text', texts, '[^\\n@!= ] [^\\n@!=]*'),
  ].join('\n')
}

/** One line of NFC text with single spaces, as in training. */
export const flat = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

export function homePrompt(text: string, before: string | null): string {
  return `${before === null ? '' : `Before: ${flat(before)}\n`}${promptName}: ${flat(text)}\n`
}

/** Null when the line is not a frame, for example an answer cut off inside its op word. */
export function parseHomeFrame(line: string): HomeFrame | null {
  const clean = flat(line)
  const op = /^\S+/u.exec(clean)?.[0] ?? ''
  let rest = clean.slice(op.length)
  const taken: Partial<Record<(typeof slots)[number], string>> = {}
  // From the last sigil to the first: what stands before each is still to be cut.
  for (const slot of [...slots].reverse()) {
    const at = rest.lastIndexOf(sigils[slot])
    if (at < 0) continue
    taken[slot] = rest.slice(at + sigils[slot].length)
    rest = rest.slice(0, at)
  }
  const parsed = HomeFrame.safeParse({
    op,
    what: piecesOf(rest),
    where: piecesOf(taken.where),
    except: piecesOf(taken.except),
    value: piecesOf(taken.value),
  })
  return parsed.success ? parsed.data : null
}

function piecesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(' + ')
    .map((piece) => piece.trim())
    .filter(Boolean)
}
