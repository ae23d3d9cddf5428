/** A holiday by name, in the year said or when it comes next. */
import { type Days, isBefore } from '../calendar-math'
import { type Rule, type Scene, wordAt } from '../pieces'
import { type Holiday, readHolidayName } from '../words/holidays'
import { readShift } from '../words/shift-words'
import { readYear } from './read-year'

export const holidayRule: Rule = (scene, start) => {
  const shift = readShift(scene.tokens, start)
  const at = shift?.next ?? (wordAt(scene, start) === 'the' ? start + 1 : start)
  const hit = readHolidayName(scene.tokens, at)
  if (!hit) return null
  // "Happy New Year" and a "new year" of anything are not dates.
  if (
    ['happy', 'с'].includes(wordAt(scene, start - 1)) &&
    /^(?:new|новым|рождеством|днем)/.test(wordAt(scene, start))
  )
    return null
  const year = readYear(scene, hit.next)
  return {
    body: onYear(scene, hit.value, year?.year ?? null, shift?.value === 'last'),
    next: year?.next ?? hit.next,
  }
}

function onYear(scene: Scene, holiday: Holiday, year: number | null, last: boolean): Days {
  let from = holiday.on(year ?? scene.today.year)
  if (year === null && last && !isBefore(from, scene.today)) from = holiday.on(scene.today.year - 1)
  if (year === null && !last && isBefore(from.add({ days: holiday.days - 1 }), scene.today))
    from = holiday.on(scene.today.year + 1)
  return {
    kind: 'days',
    from,
    to: from.add({ days: holiday.days }),
    grain: 'day',
    sort: 'holiday',
    yearSaid: year !== null,
  }
}
