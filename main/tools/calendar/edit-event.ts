/**
 * Edits one event inside a file's text through the parse tree, so that properties Artel does not know, alarms, zones and other
 * events of the file stay as they are (RFC 5545 3.8.4.4 for single occurrences).
 */
import { Temporal } from 'temporal-polyfill'
import type { Occurrence } from '../../../contract/domain/calendar'
import { change, type Edit } from './edit-fields'
import { changeAll } from './edit-series'
import { setTime, startProperty, wallLength } from './event-time'
import { floating, ICAL, parseIcs, recurrenceIdIn, zoneOfEvent } from './ics'

/** The file no longer holds the event that was meant. */
export class EventGone extends Error {}

/** The new text, or null when no event is left. Throws EventGone when the file does not hold the event. */
export function editOccurrence(text: string, target: Occurrence, edit: Edit): string | null {
  const parsed = parseIcs(text)
  if (!parsed.ok) throw new Error(parsed.failure.message)
  let isFound = false
  for (const root of parsed.value.roots) {
    const all = root
      .getAllSubcomponents('vevent')
      .filter((event) => event.getFirstPropertyValue('uid') === target.uid)
    const master = all.find((event) => !event.hasProperty('recurrence-id')) ?? all[0]
    if (!master) continue
    isFound = true
    const single = edit.scope === 'this' && target.recurrenceId !== null
    if (edit.kind === 'remove') {
      if (single) removeOne(root, all, master, target.recurrenceId ?? '')
      else for (const event of all) root.removeSubcomponent(event)
    } else if (single) change(overrideOf(root, all, master, target.recurrenceId ?? ''), target, edit, root)
    else changeAll(all, master, target, edit, root)
  }
  if (!isFound) throw new EventGone(target.uid)
  const left = parsed.value.roots.some((root) =>
    ['vevent', 'vtodo', 'vjournal'].some((name) => root.getFirstSubcomponent(name)),
  )
  return left ? parsed.value.roots.map((root) => root.toString()).join('\r\n') + '\r\n' : null
}

function replacementOf(
  all: readonly ICAL.Component[],
  master: ICAL.Component,
  recurrenceId: string,
): ICAL.Component | undefined {
  const id = Temporal.PlainDateTime.from(recurrenceId)
  return all.find((event) => recurrenceIdIn(event, zoneOfEvent(master))?.equals(id))
}

/** Takes one occurrence out of a series, with the record that moved or renamed it before. */
function removeOne(
  root: ICAL.Component,
  all: readonly ICAL.Component[],
  master: ICAL.Component,
  recurrenceId: string,
): void {
  const replacement = replacementOf(all, master, recurrenceId)
  if (replacement) root.removeSubcomponent(replacement)
  // An invitation to one occurrence comes without its series: then nothing is left to take it out of.
  if (!master.hasProperty('recurrence-id')) addExdate(master, recurrenceId)
}

function addExdate(master: ICAL.Component, recurrenceId: string): void {
  const { time, tzid } = startProperty(master)
  const value = floating(Temporal.PlainDateTime.from(recurrenceId))
  if (time.isDate) value.isDate = true
  else if (time.zone === ICAL.Timezone.utcTimezone) value.zone = ICAL.Timezone.utcTimezone
  const property = new ICAL.Property('exdate')
  property.setValue(value)
  if (tzid !== null && !time.isDate) property.setParameter('tzid', tzid)
  master.addProperty(property)
}

function overrideOf(
  root: ICAL.Component,
  all: readonly ICAL.Component[],
  master: ICAL.Component,
  recurrenceId: string,
): ICAL.Component {
  const existing = replacementOf(all, master, recurrenceId)
  if (existing) return existing
  const id = Temporal.PlainDateTime.from(recurrenceId)
  const copy = new ICAL.Component(structuredClone(master.toJSON()) as never)
  for (const name of ['rrule', 'rdate', 'exdate']) copy.removeAllProperties(name)
  setTime(copy, 'recurrence-id', id)
  const length = wallLength(master)
  setTime(copy, 'dtstart', id)
  copy.removeAllProperties('duration')
  setTime(copy, 'dtend', id.add(length))
  root.addSubcomponent(copy)
  return copy
}
