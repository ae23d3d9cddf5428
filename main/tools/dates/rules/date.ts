/** Dates with a month by name: "3 March 2027", "March the 3rd", «третьего марта», ranges "13–15 July". */
import { dateOrNull, daysBetween, isBefore, nextMonthDay, oneDay } from '../calendar-math'
import { type Hit, type Rule, type Scene, wordAt } from '../pieces'
import { readNumber } from '../read-number'
import { months } from '../words/calendar-words'
import { readYear } from './read-year'

const linkWords = new Set('- to through thru till until по до and и'.split(' '))

/** "13 March", "13–15 July", «с 13 по 15 июля», "the 3rd of March" */
export const dayMonthRule: Rule = (scene, start) => {
  const intro = wordAt(scene, start)
  const at = ['from', 'between', 'с', 'со'].includes(intro) ? start + 1 : start
  const first = readMonthDay(scene, at)
  if (!first) return null
  const link = wordAt(scene, first.next)
  // "At 3 until 8 March" is an hour and a day.
  const isHour = ['at', '@', 'в'].includes(wordAt(scene, start - 1))
  if (!isHour && linkWords.has(link) && ((link !== 'and' && link !== 'и') || intro === 'between')) {
    const second = readMonthDay(scene, first.next + 1)
    const month = second && readMonth(scene, second.next)
    if (second && month)
      return finishRange(scene, { month: month.month, day: first.day, lastDay: second.day, next: month.next })
  }
  if (at > start) return null
  const month = readMonth(scene, first.next)
  return month ? finishDay(scene, month.month, first.day, month.next) : null
}

/** "March 3", "March the 3rd, 2027", "July 13-15" */
export const monthDayRule: Rule = (scene, start) => {
  const month = months.get(wordAt(scene, start))
  if (!month || (month.genitive && scene.lang === 'ru')) return null
  let at = start + 1
  if (wordAt(scene, at) === '.' && scene.tokens[at]?.glued) at += 1
  const first = readMonthDay(scene, at)
  if (!first) return null
  const mark = wordAt(scene, first.next)
  const isClock =
    scene.tokens[first.next]?.glued === true &&
    (mark === ':' || mark === 'am' || mark === 'pm' || mark === '%')
  if (isClock || wordAt(scene, first.next) === "o'clock") return null
  if (linkWords.has(mark) && mark !== 'and') {
    const second = readMonthDay(scene, first.next + 1)
    if (
      second &&
      second.day > first.day &&
      !months.has(wordAt(scene, second.next)) &&
      !isTimeAfter(scene, second.next)
    )
      return finishRange(scene, {
        month: month.month,
        day: first.day,
        lastDay: second.day,
        next: second.next,
      })
  }
  return finishDay(scene, month.month, first.day, first.next)
}

function isTimeAfter(scene: Scene, index: number): boolean {
  return [':', 'am', 'pm', "o'clock"].includes(wordAt(scene, index))
}

/** A day number 1-31, with "the" before it. */
function readMonthDay(scene: Scene, start: number): { day: number; next: number } | null {
  const at = wordAt(scene, start) === 'the' ? start + 1 : start
  const read = readNumber(scene.tokens, at)
  if (!read || read.value < 1 || read.value > 31 || (read.digits && read.width > 2)) return null
  return { day: read.value, next: read.next }
}

function readMonth(scene: Scene, start: number): { month: number; next: number } | null {
  let at = start
  if (wordAt(scene, at) === 'числа') at += 1
  if (wordAt(scene, at) === 'day') at += 1
  if (wordAt(scene, at) === 'of' || wordAt(scene, at) === '-' || wordAt(scene, at) === '/') at += 1
  const month = months.get(wordAt(scene, at))
  if (!month) return null
  const dotted = wordAt(scene, at + 1) === '.' && scene.tokens[at + 1]?.glued && wordAt(scene, at).length <= 4
  return { month: month.month, next: dotted ? at + 2 : at + 1 }
}

function finishDay(scene: Scene, month: number, day: number, next: number): Hit | null {
  const dashed = wordAt(scene, next) === '-' && /^\d{4}$/.test(wordAt(scene, next + 1)) ? next + 1 : next
  const year = readYear(scene, dashed)
  const date = year ? dateOrNull(year.year, month, day) : nextMonthDay(scene.today, month, day)
  return date && { body: oneDay(date, 'date', year !== null), next: year?.next ?? next }
}

function finishRange(
  scene: Scene,
  range: { readonly month: number; readonly day: number; readonly lastDay: number; readonly next: number },
): Hit | null {
  const year = readYear(scene, range.next)
  const last = year
    ? dateOrNull(year.year, range.month, range.lastDay)
    : nextMonthDay(scene.today, range.month, range.lastDay)
  const first = last && dateOrNull(last.year, range.month, range.day)
  if (!first || isBefore(last, first)) return null
  return { body: daysBetween(first, last.add({ days: 1 }), 'day', 'range'), next: year?.next ?? range.next }
}
