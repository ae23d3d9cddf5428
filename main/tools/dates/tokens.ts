/** Splits a text into lower-case tokens that remember where they stood. One linear pass, no backtracking. */
export interface Token {
  /** Lower case, NFC, «ё» as «е», every dash as '-', every apostrophe as '. */
  readonly text: string
  /** Character offsets in the text given, `to` exclusive. */
  readonly from: number
  readonly to: number
  /** No space between this token and the one before. */
  readonly glued: boolean
  /** Written with a capital first letter. */
  readonly capital: boolean
}

const tokenPattern = /\d+|[\p{L}\p{M}]+(?:['’`][\p{L}\p{M}]+)*|\S/gu

/** Latin letters typed for Russian one-letter prepositions. */
const lookalikes = new Map([
  ['c', 'с'],
  ['C', 'с'],
  ['k', 'к'],
  ['K', 'к'],
])

export function tokenize(text: string, lang: 'en' | 'ru' = 'en'): Token[] {
  const tokens: Token[] = []
  let end = -1
  for (const match of text.matchAll(tokenPattern)) {
    const raw = match[0]
    const from = match.index
    tokens.push({
      text: lang === 'ru' ? (lookalikes.get(raw) ?? normalize(raw)) : normalize(raw),
      from,
      to: from + raw.length,
      glued: from === end,
      capital: /^\p{Lu}/u.test(raw),
    })
    end = from + raw.length
  }
  return tokens
}

function normalize(raw: string): string {
  const lower = raw.toLowerCase().normalize('NFC').replaceAll('ё', 'е')
  if (lower.length > 1) return lower.replace(/[’`]/g, "'")
  return /[‐‑‒–—−]/.test(lower) ? '-' : lower
}

export function isDigits(token: Token | undefined): boolean {
  const code = token?.text.charCodeAt(0) ?? 0
  return code >= 48 && code <= 57
}
