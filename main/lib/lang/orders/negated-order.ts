/**
 * "Don't turn off the bedroom light", «не открывай дверь»: an order not to do something. A small model reads over the "not", so code
 * looks for it: what somebody forbade must never be done. Pure.
 */
import { englishOrder, isOrder, ordersIn, russianNegatedOrder } from './order-verbs'

const word = (source: string): string => `(?<!\\p{L})(?:${source})(?!\\p{L})`
const forbidding = new RegExp(
  `${word(
    `(?:do\\s+not|don[’']?t|never|you\\s+(?:don[’']?t|do\\s+not)\\s+(?:need|have)\\s+to|(?:there[’']?s\\s+)?no\\s+need\\s+to)\\s+(?:please\\s+|you\\s+|even\\s+|ever\\s+)?${englishOrder}`,
  )}|(?<!\\p{L})${russianNegatedOrder}`,
  'iu',
)
/** Taken back at once: "open the door, no, don't", «открой дверь, не надо». */
const takenBack =
  /(?<!\p{L})(?:never\s*mind|scratch\s+that|forget\s+(?:it|that|about\s+it)|(?:wait,?\s+)?no,?\s+(?:please\s+)?don[’']?t|actually,?\s+(?:no|don[’']?t)|(?<=[,.!]\s*)don[’']?t|(?<=(?:^|[,.!])\s*(?:нет,?\s*)?)не\s+(?:надо|нужно)|отставить|передумал\p{L}*|забудь)[\s.!]*$/iu
/** "Leave the porch light alone", «люстру не трогай», "… so leave it off": about something that is to stay as it is. */
const leftAlone =
  /^(?:(?:please|just|no|and|but|only|so|а|но|и|пожалуйста|просто|только)[\s,]+)*(?:leave|keep)\s+(?:\p{L}+\s+){1,4}?(?:alone|as\s+(?:it|they)\s+(?:is|are)|be)[\s.!]*$|(?:^|,|so\s+|then\s+)\s*leave\s+(?:it|them|that)\s+(?:off|on|alone|open|closed|be)[\s.!]*$/iu
/** "No, leave it, the cats are in there", «да ладно, оставь»: about the order before. */
const letBe =
  /^(?:(?:no|nah|nope|oh|actually|ok|on\s+second\s+thoughts?|нет|не|да|ладно|хотя|ой)[\s,]+)*(?:leave\s+(?:it|them|that)|don[’']?t\s+bother|оставь(?:те)?(?:\s+(?:его|её|их|так|как\s+есть))?)\s*(?:[,.!]\s*(?!.*(?:instead|лучше))|$)/iu
/** Things that only sound forbidden. */
const harmless = /(?<!\p{L})why\s+don[’']?t\s+you(?!\p{L})/giu
/** "Never mind", «отмена»: says itself that nothing should be done. */
export const isNeverMind = (text: string): boolean =>
  /(?<!\p{L})(?:never\s*mind|forget|cancel|leave\s+it|don[’']?t|do\s+not|bother|nothing|drop\s+it|scratch|doesn[’']?t\s+matter|skip|no|nope|stop|abort|abandon|changed\s+my\s+mind|отмен\p{L}*|не\s*важно|забудь\p{L}*|забей|не\s*надо|не\s+нужно|не\s+стоит|ничего|проехали|отбой|передумал\p{L}*|нет|хватит|стоп|стой|отставить|ладно|оставь)(?!\p{L})/iu.test(
    text,
  )

/** Nothing but that: "oh, never mind", «да нет, ничего не надо». */
export const isOnlyNeverMind = (text: string): boolean =>
  /^(?:(?:oh|ok|okay|no|wait|actually|hold\s+on|ну|ой|а|да|нет|стоп|ладно|всё)[\s,]+)*(?:never\s*mind|forget\s+(?:it|that|about\s+(?:it|that))|scratch\s+that|drop\s+it|(?:ничего|пока)\s+не\s+(?:надо|нужно)|не\s*(?:надо|нужно|стоит|важно)|отбой|забудь|проехали|забей|отставить|передумал\p{L}*)(?:[\s,]+(?:thanks|thank\s+you|please|then|спасибо|пожалуйста|уже|тогда))*[\s.!]*$/iu.test(
    text.trim(),
  )

/** «Всё выруби, только станцию не трогай»: nobody forbids an order with this verb. */
const touches = /(?<!\p{L})(?:touch|тро(?:гай|нь))/iu

const clauseEnd = /\s*(?:[;.!?]|,|(?<!\p{L})(?:but|and|instead|а|но|и|лучше)(?!\p{L}))+\s*/iu

/** What is left to do: the text itself where nothing is forbidden, the other clauses, or null when nothing is left. */
export function withoutForbidden(text: string): string | null {
  if (takenBack.test(text) || (leftAlone.test(text) && !isOrder(text))) return null
  const remark = letBe.exec(text)
  if (remark && !ordersIn(text.slice(remark[0].length))) return null
  const plain = text.replaceAll(harmless, ' ')
  const found = forbidding.exec(plain)
  if (!found) return text
  const before = plain.slice(0, found.index).replace(/[\s,;]*(?:but|and|а|но|и)?[\s,;]*$/iu, '')
  // "Everything off but don't touch the bedroom": the exception is read with the order it belongs to.
  if (isOrder(before) || (touches.test(found[0]) && ordersIn(before))) return text
  const rest = plain.slice(found.index + found[0].length)
  const end = clauseEnd.exec(rest)
  const after = end === null ? '' : rest.slice(end.index + end[0].length)
  return isOrder(after) && !forbidding.test(after) ? after : null
}
