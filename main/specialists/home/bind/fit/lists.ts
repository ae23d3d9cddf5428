/** What goes on a list, comes off it, or is told to everybody, whole. Pure. */
import { findWords } from '../../../../lib/lang/find-words'
import { fold, wordsOf } from '../../../../lib/lang/fold'
import { ordersIn } from '../../../../lib/lang/orders/order-verbs'
import type { HomeWord } from '../../frame'
import type { Fit } from './fit'

const off =
  /^(?:please\s+)?(?:take|cross|strike|scratch|get|knock)\s+(.+?)\s+(?:off|from)\s+(?:the\s+|my\s+|our\s+)?(.+?\s+list|groceries|shopping|chores|errands|to-?dos?)(?:\s+(?:altogether|please|now|then))*[.!]?$/iu
/** "Take pay council tax off the to-do list" switches nothing off. */
export const takenOff: Fit = (frame, _index, { utterance }) => {
  const found = frame.op === 'off' || frame.op === 'list_done' ? off.exec(utterance.trim()) : null
  const [, item, list] = found ?? []
  return item === undefined || list === undefined
    ? frame
    : { op: 'list_remove', what: [item], where: [list], except: [], value: [] }
}

const infinitive = /(?:ть|ти|чь)(?:ся)?$/u
const orderingVerb = /^(?:добавить|записать|внести|вписать|занести|поставить|надо|нужно)$/u
/** «Добавь в дела купить фильтр»: the verb belongs to what is to be done. */
export const wholeItem: Fit = (frame, _index, { utterance }) => {
  if (frame.op !== 'list_add' || frame.what.length !== 1) return frame
  const [what = ''] = frame.what
  const words = wordsOf(utterance)
  const at = findWords(words, wordsOf(what))
  const before = at > 0 ? (words[at - 1] ?? '') : ''
  return infinitive.test(before) && !orderingVerb.test(before)
    ? { ...frame, what: [`${before} ${what}`] }
    : frame
}

const listOps = new Set<HomeWord>(['shop_add', 'list_add'])
const endsItem =
  /^(?:and|or|also|plus|too|please|to|on|onto|in|into|for|from|off|as|my|the|our|и|или|да|ещ[её]|а|также|тоже|пожалуйста|в|во|на|к|из|для|с|со|список|списка|покупки|надо|нужно|нужен|нужна|кончил\p{L}*|закончил\p{L}*)$/iu
/** «Молоко хлеб и батарейки запиши»: what stands behind an item, and is nothing else, belongs to it. */
export const longerItem: Fit = (frame, _index, { utterance }) => {
  if (!listOps.has(frame.op)) return frame
  const words = wordsOf(utterance)
  const taken = new Set([...frame.what, ...frame.where].flatMap(wordsOf))
  const what = frame.what.map((item) => {
    const own = wordsOf(item)
    const at = findWords(words, own)
    if (at < 0) return item
    const isMarked = (word: string): boolean =>
      new RegExp(`[,.;:!?]\\s*${word}(?!\\p{L})`, 'iu').test(fold(utterance))
    const behind = words.slice(at + own.length)
    const end = behind.findIndex(
      (word) =>
        endsItem.test(word) ||
        ordersIn(word) ||
        taken.has(word) ||
        !/^\p{L}{3,}$/u.test(word) ||
        isMarked(word),
    )
    const more = behind.slice(0, end < 0 ? behind.length : end)
    return more.length > 2 ? item : [item, ...more].join(' ')
  })
  return what.every((item, at) => item === frame.what[at]) ? frame : { ...frame, what }
}

const announced = /^[^:]*(?:announce|broadcast|tell|say|объяв|скаж|передай|сообщ|крикн)[^:]*:\s*(.+)$/iu
/** «Объяви: кто съел мой йогурт»: all behind the colon. */
export const wholeMessage: Fit = (frame, _index, { utterance }) => {
  const said = frame.op === 'broadcast' ? announced.exec(utterance.trim())?.[1] : undefined
  return said === undefined ? frame : { ...frame, what: [said] }
}
