/**
 * Checks that every span of a frame was really said, and repairs small slips of copying. What cannot be found in the utterance (or the
 * one before it, for a follow-up) makes the frame unreadable: code never acts on words that nobody said.
 */
import { editDistance } from '../../lib/lang/edit-distance'
import { fold, wordsOf } from '../../lib/lang/fold'
import { stemOf } from '../../lib/lang/stem'
import { indirectWords, type HomeFrame } from './frame'

/** @param texts the utterance first, then earlier ones it may lean on */
export function alignFrame(frame: HomeFrame, texts: readonly string[]): HomeFrame | null {
  const heard = texts.map(heardText)
  const align = (spans: readonly string[]): string[] | null => {
    const aligned = spans.map((span) => alignSpan(span, heard))
    return aligned.every((span) => span !== null) ? aligned : null
  }
  const what = align(frame.what)
  const where = align(frame.where)
  const except = align(frame.except)
  const value = align(frame.value.filter((span) => !indirectWords.includes(span)))
  if (!what || !where || !except || !value) return null
  return {
    op: frame.op,
    what,
    where,
    except,
    value: [...frame.value.filter((span) => indirectWords.includes(span)), ...value],
  }
}

interface Heard {
  readonly raw: string
  readonly words: readonly { readonly key: string; readonly from: number; readonly to: number }[]
}

function heardText(text: string): Heard {
  const raw = text.normalize('NFC')
  const words = [...raw.matchAll(/\d+(?:[.,]\d+)?|\p{L}+(?:['’ʼ]\p{L}+)*/gu)].map((match) => ({
    key: fold(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }))
  return { raw, words }
}

function alignSpan(span: string, heard: readonly Heard[]): string | null {
  const words = wordsOf(span)
  if (words.length === 0) return heard.some(({ raw }) => raw.includes(span)) ? span : null
  for (const text of heard) if (windowAt(text, words, (one, other) => one === other) !== null) return span
  for (const text of heard) {
    const at = windowAt(text, words, isSlip)
    if (at !== null) return cut(text, at, words.length)
  }
  // Spans that were gathered from two places of the sentence stand word by word.
  const single = words.map(
    (word) => heard.map((text) => nearestWord(text, word)).find((found) => found !== null) ?? null,
  )
  return single.every((word) => word !== null) ? single.join(' ') : null
}

function windowAt(
  { words }: Heard,
  wanted: readonly string[],
  same: (one: string, other: string) => boolean,
): number | null {
  for (let at = 0; at + wanted.length <= words.length; at += 1)
    if (wanted.every((word, offset) => same(word, words[at + offset]?.key ?? ''))) return at
  return null
}

function cut({ raw, words }: Heard, at: number, length: number): string {
  return raw.slice(words[at]?.from ?? 0, words[at + length - 1]?.to ?? 0)
}

function nearestWord({ words }: Heard, word: string): string | null {
  return (words.find(({ key }) => key === word) ?? words.find(({ key }) => isSlip(word, key)))?.key ?? null
}

function isSlip(one: string, other: string): boolean {
  if (one === other) return true
  if (/^\d/u.test(one) || /^\d/u.test(other)) return false
  if (stemOf(one) === stemOf(other)) return true
  const most = Math.min(3, Math.floor(Math.min(one.length, other.length) / 4))
  return most > 0 && editDistance(one, other, most) <= most
}
