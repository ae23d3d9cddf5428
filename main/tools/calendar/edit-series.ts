/** Edits of a whole series: its master and the occurrences that were replaced by hand. */
import { Temporal } from 'temporal-polyfill'
import type { Occurrence } from '../../../contract/domain/calendar'
import { change, type Change } from './edit-fields'
import { plainOf, setTime, startProperty, wallLength } from './event-time'
import { floating, ICAL } from './ics'

/** Names and places change in the series and in its replaced occurrences; times move the series as far as `target` moves. */
export function changeAll(
  all: readonly ICAL.Component[],
  master: ICAL.Component,
  target: Occurrence,
  edit: Change,
  root: ICAL.Component,
): void {
  const { start, end, recurrence, ...rest } = edit
  const isSeries = master.hasProperty('rrule') || master.hasProperty('rdate')
  for (const event of all) change(event, target, event === master && !isSeries ? edit : rest, root)
  if (isSeries && (start !== undefined || end !== undefined)) moveSeries(all, master, target, { start, end })
  if (recurrence === undefined) return
  master.removeAllProperties('rrule')
  const rule = new ICAL.Property('rrule')
  rule.setValue(ICAL.Recur.fromString(recurrence))
  master.addProperty(rule)
}

/** Every start of the series moves by the same wall-clock time, and with them the ids that exceptions are known by. */
function moveSeries(
  all: readonly ICAL.Component[],
  master: ICAL.Component,
  target: Occurrence,
  { start, end }: { readonly start: string | undefined; readonly end: string | undefined },
): void {
  const shift = (from: string, to: string | undefined): Temporal.Duration =>
    Temporal.PlainDateTime.from(from).until(to ?? from)
  const byStart = shift(target.start, start)
  const byEnd = shift(target.end, end)
  const first = plainOf(startProperty(master).time)
  const last = first.add(wallLength(master)).add(byEnd)
  setTime(master, 'dtstart', first.add(byStart))
  master.removeAllProperties('duration')
  setTime(master, 'dtend', last)
  for (const property of master.getAllProperties('rrule')) {
    const rule = property.getFirstValue()
    if (!(rule instanceof ICAL.Recur) || !rule.until) continue
    const until = floating(plainOf(rule.until).add(byStart))
    until.isDate = rule.until.isDate
    until.zone = rule.until.zone
    rule.until = until
    property.setValue(rule)
  }
  for (const event of all)
    for (const name of ['exdate', 'rdate', 'recurrence-id'])
      for (const property of event.getAllProperties(name)) {
        const moved = (property.getValues() as unknown[]).map((value) => {
          if (!(value instanceof ICAL.Time) || value.isDate) return value
          const time = floating(plainOf(value).add(byStart))
          time.zone = value.zone
          return time
        })
        if (moved.length === 1) property.setValue(moved[0])
        else property.setValues(moved as never[])
      }
}
