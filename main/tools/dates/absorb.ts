/** Which characters a reading used: its pieces, and the small words that belong to them ("on", «в», a comma between). */
import type { Piece, Scene } from './pieces'

const before = new Set(
  'on at in the of for around about approximately during over this between exactly @ в во на к ко около примерно ровно то к между начиная'.split(
    ' ',
  ),
)
const between = new Set(', . и and - ( ) /'.split(' '))

/** «где-то» before a time: three tokens, taken from the right. */
function isSomewhere(scene: Scene, index: number): boolean {
  const word = (at: number): string => scene.tokens[at]?.text ?? ''
  return (
    (word(index) === '-' && word(index - 1) === 'где') ||
    (word(index) === 'где' && word(index + 1) === '-' && word(index + 2) === 'то')
  )
}

/** "Turn it on at 7", "lights on tomorrow": this "on" is not the day's. */
function takesOn(next: string): boolean {
  return !/^(?:at|from|between|in|for|by|until|till|after|before|every|each|today|tomorrow|tonight|now|@)$/.test(
    next,
  )
}

/** One flag per token. */
export function usedTokens(scene: Scene, pieces: readonly Piece[]): boolean[] {
  const used = scene.tokens.map(() => false)
  for (const { start, end } of pieces)
    for (let index = Math.max(start, 0); index < end; index += 1) used[index] = true
  for (let index = scene.tokens.length - 2; index >= 0; index -= 1) {
    const text = scene.tokens[index]?.text ?? ''
    if (/^час(?:ов|а|ика)$/.test(text) && used[index + 1] && scene.tokens[index + 1]?.text === 'в')
      used[index] = true
    if (text === 'on' && !takesOn(scene.tokens[index + 1]?.text ?? '')) continue
    if (!used[index] && used[index + 1] && (before.has(text) || isSomewhere(scene, index))) used[index] = true
  }
  for (let index = 1; index < used.length - 1; index += 1)
    if (!used[index] && used[index - 1] && used[index + 1] && between.has(scene.tokens[index]?.text ?? ''))
      used[index] = true
  return used
}

export interface Spans {
  readonly matched: readonly string[]
  readonly rest: string
  readonly spans: readonly { readonly from: number; readonly to: number }[]
}

/** `tail`: text beyond the cap, always left over. */
export function cutSpans(scene: Scene, text: string, tail: string, used: readonly boolean[]): Spans {
  const spans: { from: number; to: number }[] = []
  const left: { from: number; to: number }[] = []
  scene.tokens.forEach((token, index) => {
    const list = used[index] ? spans : left
    const last = list.at(-1)
    if (index > 0 && last && used[index] === used[index - 1]) last.to = token.to
    else list.push({ from: token.from, to: token.to })
  })
  const words = left.map(({ from, to }) => text.slice(from, to).replace(/^[\s,;:.!?—–-]+|[\s,;:—–-]+$/g, ''))
  const rest = [...words, tail.trim()].filter((part) => /[\p{L}\p{N}]/u.test(part)).join(' ')
  return { matched: spans.map(({ from, to }) => text.slice(from, to)), rest, spans }
}
