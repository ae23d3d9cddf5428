/**
 * Names that a small model cut short to something this home has: "echo show volume 40" is not about the Echo Dot, "Emma's fairy lights"
 * not about those of the lounge. A word that stands inside the name as it was said, and that nothing else explains, belongs to it. Pure.
 */
import { findWords } from '../../../lib/lang/find-words'
import { fold, wordsOf } from '../../../lib/lang/fold'
import { conceptsOf } from '../../../lib/lang/lexicon/lexicon'
import { numeralOf } from '../../../lib/lang/lexicon/numerals'
import { ordersIn } from '../../../lib/lang/orders/order-verbs'
import { stemOf } from '../../../lib/lang/stem'
import { contentWords } from '../../../lib/lang/units'
import type { HomeFrame, HomeWord } from '../frame'
import { readColor } from '../values/colors'
import { directionOf } from '../values/direction'
import { readState } from '../values/states'

const device = new Set<HomeWord>([
  ...(['on', 'off', 'toggle', 'light', 'open', 'close', 'stop', 'position', 'lock', 'unlock'] as const),
  ...(['temperature', 'mode', 'fan', 'volume', 'mute', 'unmute', 'pause', 'resume', 'query'] as const),
])

/** Null: every name is whole as far as code can see. */
export function withWholeNames(frame: HomeFrame, utterance: string): HomeFrame | null {
  if (!device.has(frame.op)) return null
  const what = frame.what.map((span) => extended(span, frame, utterance))
  return what.every((span, at) => span === frame.what[at]) ? null : { ...frame, what }
}

function extended(span: string, { where, value, except }: HomeFrame, utterance: string): string {
  const words = wordsOf(utterance)
  const own = wordsOf(span)
  const from = findWords(words, own)
  if (from < 0) return span
  const taken = new Set([...where, ...value, ...except].flatMap(wordsOf))
  const before = words[from - 1] ?? ''
  const after = words[from + own.length] ?? ''
  const next = words[from + own.length + 1]
  const isOwner =
    possessive.test(before) &&
    !taken.has(before) &&
    !talk.test(before) &&
    !isKnown(before.replace(/'s$/u, ''))
  // At the end of a sentence a strange word may be somebody spoken to; before a verb or a value it is part of the name.
  const isTail =
    after !== '' && next !== undefined && !taken.has(after) && isStrange(after, utterance) && isFunction(next)
  return [isOwner ? before : '', span, isTail ? after : ''].filter(Boolean).join(' ')
}

const possessive = /'s$|(?:[^з]ин|ина|ину|ино|ины)$/u

const isKnown = (word: string): boolean => conceptsOf([stemOf(word)]).length > 0

/** Not a word of orders, values, places or talk. */
function isStrange(word: string, utterance: string): boolean {
  const isPunctuated = new RegExp(`[,.;:!?]\\s*${word}(?!\\p{L})`, 'iu').test(fold(utterance))
  return (
    word.length >= 3 &&
    !isPunctuated &&
    contentWords(word).length > 0 &&
    !isKnown(word) &&
    !isFunction(word) &&
    !talk.test(word) &&
    !telling.test(word)
  )
}

const isFunction = (word: string): boolean =>
  numeralOf(word) !== null ||
  /^\d/u.test(word) ||
  ordersIn(word) ||
  directionOf(word) !== null ||
  readState(word) !== null ||
  readColor(word) !== null ||
  /^(?:on|off|up|down|to|at|in|volume|brightness|percent|процент\p{L}*|вкл|выкл|на|до|в|во|громкость|яркость)$/u.test(
    word,
  )

/** «Мультиварка пропищала»: what the thing does is none of its name. */
const telling = /^(?=.{5})\p{L}+(?:[аеиоуыя]л|[аеиоуыя]л[аои]|[её]т|[иу]т|[ая]т)(?:ся|сь)?$/u

const talk =
  /^(?:carry|keep|go|goes|come|comes|want|wants|need|needs|get|gets|is|are|has|have|was|looks?|seems?|remains?|stays?|got|gotten|(?:wh|h)\p{L}+'s|does|please|now|just|again|too|also|quick\p{L}*|right|away|over|mum|mom|dad|love|dear|mate|honey|thanks|with|and|or|but|because|since|while|мам\p{L}*|пап\p{L}*|бабул\p{L}*|друг|брат|пожалуйста|плиз|спасибо|быстр\p{L}*|скоре\p{L}*|срочно|сейчас|тоже|также|опять|снова|обратно|весь|вс[её]|и|или|а|но|что|чтобы|мне|нам|ему|ей|там|тут|здесь|уже|еще|только|совсем|давай|чуть|чутка|слегка|немного|немножко|слишком|still|done|bit|slightly)$/u
