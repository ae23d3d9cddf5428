/**
 * Edits one event inside a file's text through the parse tree, so that properties Artel does not know, alarms, zones and other
 * events of the file stay as they are (RFC 5545 3.8.4.4 for single occurrences).
 */
import { Temporal } from 'temporal-polyfill'
import type { Occurrence } from '../../../contract/domain/calendar'
import { floating, ICAL, parseIcs } from './ics'
import { resolveZone } from './zone'

/** The file no longer holds the event that was meant. */
export class EventGone extends Error {}

export type Edit =
  | { readonly kind: 'remove'; readonly scope: 'this' | 'all' }
  | {
      readonly kind: 'change'
      readonly scope: 'this' | 'all'
      readonly title?: string
      /** New local times in the occurrence's display zone `target.tz`. */
      readonly start?: string
      readonly end?: string
      readonly location?: string
      readonly attendees?: readonly string[]
      /** Minutes before the start; replaces every alarm of the event. */
      readonly reminderMin?: number
    }

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
      if (single) removeOne(root, all, target.recurrenceId ?? '')
      else for (const event of all) root.removeSubcomponent(event)
    } else {
      const subject = single ? overrideOf(root, all, master, target.recurrenceId ?? '') : master
      change(subject, target, edit)
    }
  }
  if (!isFound) throw new EventGone(target.uid)
  const left = parsed.value.roots.some((root) =>
    ['vevent', 'vtodo', 'vjournal'].some((name) => root.getFirstSubcomponent(name)),
  )
  return left ? parsed.value.roots.map((root) => root.toString()).join('\r\n') + '\r\n' : null
}

function startProperty(event: ICAL.Component): {
  property: ICAL.Property
  time: ICAL.Time
  tzid: string | null
} {
  const property = event.getFirstProperty('dtstart')
  const time = property?.getFirstValue()
  if (!property || !(time instanceof ICAL.Time)) throw new Error('an event without DTSTART')
  const tzid = property.getFirstParameter('tzid')
  return { property, time, tzid: typeof tzid === 'string' ? tzid : null }
}

/** Writes a wall-clock time in the same form (date, UTC, TZID or floating) as the event's own start. */
function setTime(event: ICAL.Component, name: string, plain: Temporal.PlainDateTime): void {
  const { time, tzid } = startProperty(event)
  const value = floating(plain)
  if (time.isDate) value.isDate = true
  else if (time.zone === ICAL.Timezone.utcTimezone) value.zone = ICAL.Timezone.utcTimezone
  event.removeAllProperties(name)
  const property = new ICAL.Property(name)
  property.setValue(value)
  if (tzid !== null && !time.isDate) property.setParameter('tzid', tzid)
  event.addProperty(property)
}

function replacementOf(all: readonly ICAL.Component[], recurrenceId: string): ICAL.Component | undefined {
  const id = Temporal.PlainDateTime.from(recurrenceId).toString({ smallestUnit: 'second' })
  return all.find((event) => {
    const value = event.getFirstPropertyValue('recurrence-id')
    return value instanceof ICAL.Time && value.toString().startsWith(id.slice(0, value.isDate ? 10 : 19))
  })
}

/** Takes one occurrence out of a series, with the record that moved or renamed it before. */
function removeOne(root: ICAL.Component, all: readonly ICAL.Component[], recurrenceId: string): void {
  const replacement = replacementOf(all, recurrenceId)
  if (replacement) root.removeSubcomponent(replacement)
  const master = all.find((event) => !event.hasProperty('recurrence-id'))
  if (master) addExdate(master, recurrenceId)
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
  const existing = replacementOf(all, recurrenceId)
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

function wallLength(event: ICAL.Component): Temporal.Duration {
  const { time } = startProperty(event)
  const end = event.getFirstPropertyValue('dtend')
  if (end instanceof ICAL.Time) return Temporal.Duration.from({ seconds: end.subtractDate(time).toSeconds() })
  const stated = event.getFirstPropertyValue('duration')
  return Temporal.Duration.from({
    seconds: stated instanceof ICAL.Duration ? stated.toSeconds() : time.isDate ? 86_400 : 0,
  })
}

function change(event: ICAL.Component, target: Occurrence, edit: Extract<Edit, { kind: 'change' }>): void {
  if (edit.title !== undefined) event.updatePropertyWithValue('summary', edit.title)
  if (edit.location !== undefined) event.updatePropertyWithValue('location', edit.location)
  for (const name of edit.attendees ?? []) {
    const property = new ICAL.Property('attendee')
    property.setValue('mailto:unknown@invalid')
    property.setParameter('cn', name)
    event.addProperty(property)
  }
  if (edit.reminderMin !== undefined) setReminder(event, edit.reminderMin)
  if (edit.start !== undefined) {
    const zone = eventZone(event)
    const place = (iso: string): Temporal.PlainDateTime => {
      const plain = Temporal.PlainDateTime.from(iso)
      return zone === null ? plain : plain.toZonedDateTime(target.tz).withTimeZone(zone).toPlainDateTime()
    }
    setTime(event, 'dtstart', place(edit.start))
    event.removeAllProperties('duration')
    setTime(event, 'dtend', place(edit.end ?? edit.start))
  }
  const sequence = Number(event.getFirstPropertyValue('sequence') ?? 0)
  event.updatePropertyWithValue('sequence', String((Number.isFinite(sequence) ? sequence : 0) + 1))
}

function eventZone(event: ICAL.Component): string | null {
  const { time, tzid } = startProperty(event)
  if (time.isDate) return null
  if (time.zone === ICAL.Timezone.utcTimezone) return 'UTC'
  return tzid === null ? null : resolveZone(tzid)
}

function setReminder(event: ICAL.Component, minutes: number): void {
  for (const alarm of event.getAllSubcomponents('valarm')) event.removeSubcomponent(alarm)
  const alarm = new ICAL.Component('valarm')
  alarm.updatePropertyWithValue('action', 'DISPLAY')
  alarm.updatePropertyWithValue('description', String(event.getFirstPropertyValue('summary') ?? ''))
  alarm.updatePropertyWithValue('trigger', ICAL.Duration.fromSeconds(-60 * minutes))
  event.addSubcomponent(alarm)
}
