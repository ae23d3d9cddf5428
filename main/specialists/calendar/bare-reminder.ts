/** "Remind me a day before", «поставь напоминание за час»: a lead time without an event of its own. Pure. */
import type { DateReading } from '../../tools/dates'

const order =
  /^(?:(?:and|also|then|please|и|а|ещё|еще|потом|пожалуйста)[\s,]+)*(?:remind\s+me(?:\s+(?:about|of)\s+(?:it|that|this))?|(?:set|add|put|give\s+me|create)\s+(?:me\s+)?(?:an?\s+|the\s+)?(?:reminder|alarm|alert|notification)(?:\s+(?:for|on)\s+(?:it|that|this))?|напомни(?:те|ть)?(?:\s+мне)?(?:\s+(?:об?\s+(?:этом|н[её]м|ней)|про\s+(?:это|него|не[её])))?|(?:поставь|добавь|установи|сделай|создай)(?:те)?\s+(?:мне\s+)?(?:напоминани[ея]|уведомлени[ея]|будильник))\s+(.+?)[.!]*$/iu
const english =
  /^(?:for\s+)?(\S.*?)\s+(?:before(?:hand)?|ahead|earlier|in\s+advance|prior)(?:\s+(?:it|that|the\s+(?:start|event)|it\s+(?:starts|begins)|of\s+time))?$/iu
const russian = /^за\s+(\S.*?)(?:\s+до\s+(?:начала|него|не[её]|этого|события))?$/iu

/** Minutes before the event; null: the words name an event or no such time. */
export function bareReminder(text: string, read: (text: string) => DateReading): number | null {
  const lead = order.exec(text.trim())?.[1] ?? ''
  const length = english.exec(lead)?.[1] ?? russian.exec(lead)?.[1]
  if (length === undefined) return null
  for (const phrase of [`for ${length}`, `на ${length}`]) {
    const { durationMin, rest, start } = read(phrase)
    if (durationMin !== null && start === null && rest === '') return Math.round(durationMin)
  }
  return null
}
