/**
 * What a person takes back while speaking: "the kitchen, no wait, the hall light off", «на кухне, ой, в коридоре свет выключи», "not the
 * radio, the echo, louder". What was said by mistake is left out before anybody reads the rest. Pure.
 */
import { englishOrder, ordersIn } from './order-verbs'

const marker =
  /\s*[,.—–-]*\s*(?<![\p{L}\p{N}])(?:(?:oh\s+)?no,?\s+wait|wait,?\s+no|no,?\s+sorry|sorry,?\s+no|(?<=,\s*)sorry|(?:sorry,?\s+)?(?<=[,.–—-]\s*(?:sorry,?\s+)?)i\s+mean(?:t)?|(?<=,\s*)no(?!\s+(?:rush|hurry|problem|worr\p{L}+|need|stress|thanks|thank|idea|pressure|matter|more))|or\s+rather|scratch\s+that|(?:нет|ой),?\s+(?:погоди\p{L}*|подожди\p{L}*|стой|не)|то\s+есть|точнее|вернее|(?<=,\s*)(?:ой|тьфу|нет))(?![\p{L}\p{N}])[\s,.—–-]+(?=\S)/iu
const refused = /^(?:no,?\s+)?(?:not\s+(?:the\s+)?|не\s+)([^,]{2,40}),\s*(?:but\s+|а\s+)?(.+)$/iu
const denied = /^не\s+(\S+(?:\s+\S+){0,3}?),?\s+а\s+(.+)$/iu

const preposition = /^(?:in|on|at|to|for|from|by|в|во|на|у|к|из|для|до|с)(?!\p{L})/iu
const lastPreposition =
  /^(.*)(?<!\p{L})(?:in|on|at|to|for|from|by|в|во|на|у|к|из|для|до|с)\s+(?:the\s+)?\S+(?:\s+\S+){0,2}$/iu
const lastAmount = /^(.*?)\S*\d\S*(?:\s*\S+)?$/u
/** The verb that an English order begins with keeps its place. */
const verbFirst = new RegExp(`^((?:.*?[,\\s])?${englishOrder}(?:\\s+(?:on|off|up|down))?\\s+)\\S.*$`, 'iu')
const russianVerbFirst = /^((?:.*[,\s])?\p{L}{2,}(?:и|й|ь|ите|йте|ьте)\s+)\S.*$/iu

/** The utterance as it was meant; the utterance itself where nothing is taken back. */
export function corrected(utterance: string): string {
  const [, , instead] = denied.exec(utterance) ?? refused.exec(utterance) ?? []
  if (instead !== undefined && !ordersIn(utterance.slice(0, utterance.length - instead.length)))
    return instead
  const found = marker.exec(utterance)
  if (!found || found.index === 0) return utterance
  const before = utterance.slice(0, found.index).replace(/[\s,]+$/u, '')
  const after = utterance.slice(found.index + found[0].length)
  const kept = keptOf(before, after)
  return kept === null ? utterance : `${kept}${after}`.trim()
}

/** What of the words before the slip stays; null: it cannot be told. */
function keptOf(before: string, after: string): string | null {
  if (startsAnew(after)) return ordersIn(before) ? '' : null
  if (preposition.test(after)) return lastPreposition.exec(before)?.[1] ?? ''
  if (/^\S*\d/u.test(after)) return lastAmount.exec(before)?.[1] ?? null
  return verbFirst.exec(before)?.[1] ?? russianVerbFirst.exec(before)?.[1] ?? (ordersIn(before) ? null : '')
}

const startsAnew = (text: string): boolean =>
  new RegExp(`^${englishOrder}(?!\\p{L})`, 'iu').test(text) ||
  (/^\p{Script=Cyrillic}/u.test(text) && ordersIn(text.split(/\s+/u)[0] ?? ''))
