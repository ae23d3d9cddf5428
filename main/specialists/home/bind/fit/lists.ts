/** What goes on a list, comes off it, or is told to everybody, whole. Pure. */
import { findWords } from '../../../../lib/lang/find-words'
import { wordsOf } from '../../../../lib/lang/fold'
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

const announced = /^[^:]*(?:announce|broadcast|tell|say|объяв|скаж|передай|сообщ|крикн)[^:]*:\s*(.+)$/iu
/** «Объяви: кто съел мой йогурт»: all behind the colon. */
export const wholeMessage: Fit = (frame, _index, { utterance }) => {
  const said = frame.op === 'broadcast' ? announced.exec(utterance.trim())?.[1] : undefined
  return said === undefined ? frame : { ...frame, what: [said] }
}
