/**
 * GBNF rules (llama.cpp, grammars/README.md) under which a model can only copy: words of the given texts, in their order and side by
 * side, begun and ended at whole words. What was not said cannot be written.
 */

/** Above this the sampler would try too many beginnings at every token (one for each word). */
const mostWords = 60

interface Word {
  /** Without the marks around it. */
  readonly core: string
  /** Marks between it and the next word, with the space. */
  readonly gap: string
}

/**
 * Rules of which `name` is the first, or `otherwise` as that rule when the texts are too long or hold no words.
 * @param name lower-case letters
 * @param otherwise right-hand side of a rule
 */
export function copyRules(name: string, texts: readonly string[], otherwise: string): string[] {
  const sentences = texts.map(wordsOf)
  const count = sentences.reduce((sum, words) => sum + words.length, 0)
  if (count === 0 || count > mostWords) return [`${name} ::= ${otherwise}`]
  const from = (text: number, at: number): string => `${name}-${text}-${at}`
  const starts = sentences.flatMap((words, text) => words.map((_, at) => from(text, at)))
  const rules = sentences.flatMap((words, text) =>
    words.map(({ core, gap }, at) => {
      const onwards = at + 1 < words.length ? ` (${quoted(gap)} ${from(text, at + 1)})?` : ''
      return `${from(text, at)} ::= ${quoted(core)}${onwards}`
    }),
  )
  return [`${name} ::= ${starts.join(' | ')}`, ...rules]
}

/** A word holds a letter, a digit or a sign such as % or €; marks of punctuation around it are not part of it. */
function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let gap = ''
  for (const piece of text.normalize('NFC').split(/\s+/u)) {
    const [, before = '', core = '', after = ''] =
      /^([^\p{L}\p{N}\p{S}%]*)(.*?)([^\p{L}\p{N}\p{S}%]*)$/su.exec(piece) ?? []
    if (core === '') continue
    const last = words.at(-1)
    if (last) words[words.length - 1] = { ...last, gap: `${gap} ${before}` }
    words.push({ core, gap: '' })
    gap = after
  }
  return words
}

const quoted = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
