/** The clause of a sentence that tells when: "when the door opens, turn on the light", «включи свет, если никого нет дома». Pure. */
import { isOrder, switchesIn } from '../../../lib/lang/orders/order-verbs'

export interface Clause {
  /** Without its opening word. */
  readonly clause: string
  readonly order: string
  /** "If", «если»: beside a time of day it is something that has to hold then. */
  readonly isIf: boolean
  /** "As soon as", «как только»: this once. */
  readonly isOnce: boolean
  readonly words: string
}

/** Courtesies that only look like conditions: "if you can", «если не трудно». */
const courtesy =
  "(?!(?:you|possible|not|it[’']?s\\s+(?:not|ok|possible|no)|that|можно|не\\s+(?:трудно|сложно|затруднит|против|жалко|занят)|получится|возможно|удобно|сможешь|можешь)(?!\\p{L}))"
const opening = new RegExp(
  `(?<!\\p{L})(?<opener>when(?:ever)?|once|as\\s+soon\\s+as|(?:every|each|any)\\s*time(?:\\s+when)?|if|after(?=\\s+(?:I|we|the\\s+\\p{L}+(?:\\s+\\p{L}+)?\\s+(?:is|has|opens|closes|finishes|stops))(?!\\p{L}))|(?:каждый|всякий)\\s+раз,?\\s*(?:когда|как)|как\\s+только|когда|если|после\\s+того,?\\s+как)\\s+${courtesy}`,
  'iu',
)

export const isOrderly = (text: string): boolean => isOrder(text) || switchesIn(text)

/** Ways to part the sentence, the likeliest first; empty: it has no such clause beside an order. */
export function clausesOf(text: string): readonly Clause[] {
  const found = opening.exec(text)
  if (!found) return []
  // "Tell me if the door is locked" and "I can't remember if I did" ask; they wait for nothing.
  if (asksWhether.test(text.slice(0, found.index))) return []
  const before = tidy(text.slice(0, found.index))
  const inner = text.slice(found.index + found[0].length)
  const opener = found.groups?.['opener'] ?? ''
  const isIf = /^(?:if|если)/iu.test(opener)
  const isOnce = /^(?:once|as\s+soon|как\s+только)/iu.test(opener)
  const make = (clause: string, order: string): Clause => ({
    clause: tidy(clause),
    order: tidy(order),
    isIf,
    isOnce,
    words: tidy(`${found[0]}${clause}`),
  })
  // A story before it ("I read at night; when …") is no order, and no time either: the reader of times finds nothing in it.
  if (before !== '' && isOrderly(before)) return [make(inner, before)]
  const cuts = [...inner.matchAll(/(?:,\s*(?:then\s+|то\s+|тогда\s+)?|\s+(?:then|то|тогда)\s+|\s+)/giu)]
  const marked = cuts.filter(([mark]) => mark.trim() !== '')
  const bare = cuts.filter(([mark]) => mark.trim() === '')
  const cutAt = (cut: RegExpExecArray): Clause[] => {
    const order = inner.slice(cut.index + cut[0].length)
    if (!isOrder(order) || dangling.test(inner.slice(0, cut.index))) return []
    return [make([inner.slice(0, cut.index), before].filter(Boolean).join(' '), order)]
  }
  // A comma says where the order begins; only without one it may be anywhere.
  const sure = marked.flatMap(cutAt)
  return sure.length > 0 ? sure : bare.flatMap(cutAt)
}

const asksWhether =
  /(?<!\p{L})(?:tell\s+(?:me|us)|let\s+(?:me|us)\s+know|check|see|know|remember|wonder\p{L}*|ask|sure|look)\s+$/iu

/** "… turn on the | light": no clause ends so. */
const dangling = /(?<!\p{L})(?:the|a|an|my|in|on|at|to|of|в|во|на|у|с|и)$/iu

/** Without the marks and joints that a part is left with. */
export const tidy = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/\s+(?=[,.;!?])/gu, '')
    .replace(/^(?:[\s,;:.–—-]|(?:and|then|но|и|а|то)(?=\s))+/iu, '')
    .replace(/(?:[\s,;:.!–—-]|(?<=\s)(?:and|then|и|а)(?=\s*$))+$/iu, '')
    .trim()
