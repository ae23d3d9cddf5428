/**
 * What a person takes back while speaking: "the kitchen, no wait, the hall light off", «на кухне, ой, в коридоре свет выключи», "not the
 * radio, the echo, louder". What was said by mistake is left out before anybody reads the rest. Pure.
 */
import { isCyrillic } from '../fold'
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

/** "…, hold on, not the hall": an exception that came to mind late. */
const lateException =
  /\s*[,.—–-]\s*(?:(?:oh|ah|no|wait|hold\s+on|hang\s+on|actually|sorry|ой|стой|погоди\p{L}*|подожди\p{L}*|нет|хотя)[\s,]+)+(not|не)\s+(?=(?:the|my|our|in|on|в|во|на|у)\s)/iu
/** "…, but the bathroom stays on": what is to be left as it is, told like an order of its own. */
const sparedEnglish =
  /(?:\s*,\s*(?:(?:and|but|only|just)\s+)?|\s+but\s+)((?:the|my|our|\p{L}+'s)\s+\p{L}+(?:\s+\p{L}+){0,2}?)\s+(?:can\s+|may\s+|should\s+)?(?:stays?|remains?)(?:\s+(?:on|lit|open|up|running|put|as\s+(?:it|they)\s+(?:is|are)))?\s*(?=[,.;!]|$)/iu
/** «…, а ночник пусть горит», «…, только пусть в ванной останется». */
const sparedRussian =
  /\s*,\s*(?:(?:а|но|и|только|лишь)\s+)?(?:пусть\s+([\p{L}\s]{2,30}?)|([\p{L}\s]{2,30}?)\s+пусть)\s+(?:\p{L}+\s+)?(?:гор[ия]т|остан[еу]тся|оста[её]тся|остаются|работа[ею]т|будет|светит)(?:\s+(?:включ[её]нн?\p{L}*|гореть|как\s+есть))?\s*(?=[,.;!]|$)/iu
const ordersSeveral =
  /(?<!\p{L})(?:all|every\p{L}*|lights|lamps|blinds|curtains|shutters|radiators|вс[её]|весь|всю|все[хм]?|везде|шторы|жалюзи|лампы|люстры|батареи|радиаторы)(?!\p{L})/iu

/** The utterance as it was meant; the utterance itself where nothing is taken back. */
export function corrected(utterance: string): string {
  const excepted = withSpared(utterance)
  if (excepted !== null) return excepted
  const late = lateException.exec(utterance)
  if (late && ordersSeveral.test(utterance.slice(0, late.index)))
    return utterance.replace(late[0], late[1]?.toLowerCase() === 'not' ? ' but not ' : ', только не ')
  const [, , instead] = denied.exec(utterance) ?? refused.exec(utterance) ?? []
  if (instead !== undefined && !ordersIn(utterance.slice(0, utterance.length - instead.length)))
    return instead
  const found = marker.exec(utterance)
  if (!found || found.index === 0) return utterance
  const before = utterance.slice(0, found.index).replace(/[\s,]+$/u, '')
  const after = utterance.slice(found.index + found[0].length).replace(againSaid, '')
  const kept = keptOf(before, after)
  return kept === null ? utterance : `${kept}${after}${valueBehind(before, kept, after)}`.trim()
}

/** Null: nothing is spared, or nothing was ordered that it could be spared of. */
function withSpared(utterance: string): string | null {
  const found = sparedEnglish.exec(utterance) ?? sparedRussian.exec(utterance)
  if (!found || !ordersSeveral.test(utterance.slice(0, found.index))) return null
  const thing = found[1] ?? found[2] ?? ''
  return utterance.replace(found[0], `${isCyrillic(thing) ? ', только не' : ' but not'} ${thing}`)
}

const againSaid = /^(?:i\s+mean(?:t)?|that\s+is|make\s+(?:it|that)|я\s+имею\s+в\s+виду|то\s+есть)[\s,]+/iu
/** "Headboard to green, sorry, blue": one word takes the place of the value. */
const oneValue = /^\p{L}+(?:[,.!]|$)/u
const lastValue = /^(.*(?<!\p{L})(?:to|на)\s+)\p{L}+$/iu

/** What of the words before the slip stays; null: it cannot be told. */
function keptOf(before: string, after: string): string | null {
  if (startsAnew(after)) return ordersIn(before) ? '' : null
  if (preposition.test(after)) return lastPreposition.exec(before)?.[1] ?? ''
  const [, toValue] = oneValue.test(after) ? (lastValue.exec(before) ?? []) : []
  if (toValue !== undefined) return toValue
  if (/^\S*\d/u.test(after)) return lastAmount.exec(before)?.[1] ?? null
  return verbFirst.exec(before)?.[1] ?? russianVerbFirst.exec(before)?.[1] ?? (ordersIn(before) ? null : '')
}

/** "Set the kitchen to 22, no wait, the hall": only the thing was wrong. */
function valueBehind(before: string, kept: string, after: string): string {
  const lost = before.slice(kept.length)
  const isThing =
    kept !== '' && !startsAnew(after) && !/[\d%]/u.test(after) && after.split(/\s+/u).length <= 4
  return isThing && !oneValue.test(after) ? (settingBehind.exec(lost)?.[0] ?? '') : ''
}
const settingBehind =
  /\s+(?:(?:to|at|by|на|до)\s+\d\S*(?:\s*(?:%|°|degrees|percent|градус\p{L}*|процент\p{L}*))?|\d+(?:[.,]\d+)?(?:\s*(?:%|°|градус\p{L}*|процент\p{L}*))?)$/iu

const startsAnew = (text: string): boolean =>
  new RegExp(`^${englishOrder}(?!\\p{L})`, 'iu').test(text) ||
  (/^\p{Script=Cyrillic}/u.test(text) && ordersIn(text.split(/\s+/u)[0] ?? ''))
