/** One point or stretch of time out of the pieces that stand together: a day, a time on it, a part of it. */
import { Temporal } from 'temporal-polyfill'
import { oneDay } from '../calendar-math'
import type { ClockTime, Grain, Piece, PieceOf, Scene } from '../pieces'
import { partsOfDay } from '../words/part-words'
import { addMinutes, atHour, settle } from '../zone'
import { type HourHints, occasionOf, resolveHour, resolveRange } from './hours'
import { pickDays, type PickedDays } from './pick-days'

export interface Moment {
  readonly start: Temporal.PlainDateTime
  readonly end: Temporal.PlainDateTime
  readonly grain: Grain
  readonly allDay: boolean
  /** Ends when its last day ends: "until the end of May". */
  readonly isEnd: boolean
  readonly dayKind: 'none' | 'said'
  readonly used: readonly Piece[]
}

/** `base`: the day to take when none is said (the left side of a range); null is today, rolling forward. */
export function readMoment(
  scene: Scene,
  pieces: readonly Piece[],
  base: Temporal.PlainDate | null = null,
): Moment | null {
  const fixed = pieces.find((piece) => piece.kind === 'instant' || piece.kind === 'span')
  if (fixed) return readFixed(scene, fixed, pieces)
  const part = pieces.find((piece) => piece.kind === 'part')
  const days = pickDays(scene, pieces) ?? daysOfPart(scene, part)
  const time = pieces.find((piece) => piece.kind === 'time' || piece.kind === 'times')
  if (time) return readTimed(scene, { time, part, days, base })
  if (part && (!days || isShort(days))) return readPart(scene, part, days, base)
  if (days) return wholeDays(days, pieces)
  const allDay = pieces.find((piece) => piece.kind === 'allDay')
  if (!allDay) return null
  return {
    ...wholeDays({ days: oneDay(scene.today, 'relative'), used: [allDay], maybeToday: false }, pieces),
    dayKind: 'none',
  }
}

function isShort(days: PickedDays): boolean {
  return days.days.grain === 'day'
}

function readFixed(
  scene: Scene,
  piece: PieceOf<'instant'> | PieceOf<'span'>,
  pieces: readonly Piece[],
): Moment {
  const common = { grain: piece.grain, allDay: false, isEnd: false, dayKind: 'said' as const, used: [piece] }
  if (piece.kind === 'span') return { ...common, start: piece.from, end: piece.to }
  const today = pieces.filter((other) => other.kind === 'days' && other.from.equals(piece.at.toPlainDate()))
  return { ...common, used: [piece, ...today], start: piece.at, end: addMinutes(piece.at, 1, scene.tz) }
}

function daysOfPart(scene: Scene, part: PieceOf<'part'> | undefined): PickedDays | null {
  if (typeof part?.dayShift !== 'number') return null
  return { days: oneDay(scene.today.add({ days: part.dayShift }), 'relative'), used: [], maybeToday: false }
}

interface Timed {
  readonly time: PieceOf<'time'> | PieceOf<'times'>
  readonly part: PieceOf<'part'> | undefined
  readonly days: PickedDays | null
  readonly base: Temporal.PlainDate | null
}

function readTimed(scene: Scene, { time, part, days, base }: Timed): Moment | null {
  // "next week at 3" has no day: the time is left over rather than guessed.
  if (days && !isShort(days)) return wholeDays(days, [])
  const hints: HourHints = { part: part?.part ?? null, occasion: occasionOf(scene) }
  const used = [time, ...(part ? [part] : []), ...(days?.used ?? [])]
  const place = (date: Temporal.PlainDate, shift = 0): Pick<Moment, 'start' | 'end' | 'grain'> =>
    placeTime(scene, date, time, hints, shift)
  const common = { allDay: false, isEnd: false, used, dayKind: days ? ('said' as const) : ('none' as const) }
  if (!days) {
    const first = base ?? scene.today
    const now = place(first)
    const late = base === null && !isAhead(scene, now.start)
    return { ...common, ...(late ? place(first.add({ days: 1 })) : now) }
  }
  if (days.maybeToday) {
    const now = place(scene.today)
    return { ...common, ...(isAhead(scene, now.start) ? now : place(days.days.from)) }
  }
  const date = part?.dayBefore ? days.days.from.subtract({ days: 1 }) : days.days.from
  const placed = place(date)
  // "today at 8" after 8 in the morning is this evening; «сегодня в час ночи» is the coming night.
  if (
    days.days.sort === 'relative' &&
    date.equals(scene.today) &&
    !isAhead(scene, placed.start) &&
    time.kind === 'time'
  ) {
    if (isOpenMorning(time.time, hints)) return { ...common, ...place(date, 12) }
    if (placed.start.hour < 5) return { ...common, ...place(date.add({ days: 1 })) }
  }
  return { ...common, ...placed }
}

function isAhead(scene: Scene, local: Temporal.PlainDateTime): boolean {
  return Temporal.PlainDateTime.compare(local, scene.now) > 0
}

function isOpenMorning(time: ClockTime, hints: HourHints): boolean {
  return !time.fixed && time.sense === null && hints.part === null && time.hour >= 7 && time.hour < 12
}

function placeTime(
  scene: Scene,
  date: Temporal.PlainDate,
  piece: PieceOf<'time'> | PieceOf<'times'>,
  hints: HourHints,
  shift: number,
): Pick<Moment, 'start' | 'end' | 'grain'> {
  if (piece.kind === 'time') {
    const { time } = piece
    const start = settle(atHour(date, resolveHour(time, hints) + shift, time.minute), scene.tz)
    return { start, end: addMinutes(start, time.grain === 'hour' ? 60 : 1, scene.tz), grain: time.grain }
  }
  const range = resolveRange(piece.from, piece.to, hints)
  const grain = piece.from.grain === 'hour' && piece.to.grain === 'hour' ? 'hour' : 'minute'
  const start = settle(atHour(date, range.from, range.fromMinute), scene.tz)
  return { start, end: settle(atHour(date, range.to, range.toMinute), scene.tz), grain }
}

function readPart(
  scene: Scene,
  piece: PieceOf<'part'>,
  days: PickedDays | null,
  base: Temporal.PlainDate | null,
): Moment | null {
  if (piece.noun && !days && !base) return null
  const { from, to } = partsOfDay[piece.part]
  const used = [piece, ...(days?.used ?? [])]
  const on = (date: Temporal.PlainDate): Moment => ({
    start: settle(atHour(date, from), scene.tz),
    end: settle(atHour(date, to), scene.tz),
    grain: 'hour',
    allDay: false,
    isEnd: false,
    dayKind: days ? 'said' : 'none',
    used,
  })
  if (days?.maybeToday && isAhead(scene, on(scene.today).end)) return on(scene.today)
  if (days) return on(piece.dayBefore ? days.days.from.subtract({ days: 1 }) : days.days.from)
  if (base) return on(base)
  return isAhead(scene, on(scene.today).end) ? on(scene.today) : on(scene.today.add({ days: 1 }))
}

function wholeDays({ days, used }: PickedDays, pieces: readonly Piece[]): Moment {
  const allDay = pieces.filter((piece) => piece.kind === 'allDay')
  return {
    start: days.from.toPlainDateTime(),
    end: days.to.toPlainDateTime(),
    grain: days.grain,
    allDay: true,
    isEnd: days.sort === 'end',
    dayKind: 'said',
    used: [...used, ...allDay],
  }
}
