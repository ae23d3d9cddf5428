/** Pieces to one reading: a repetition, a range, an open range or a point; then a stated length. */
import { Temporal } from 'temporal-polyfill'
import { weekdayFrom } from '../calendar-math'
import type { Grain, Piece, PieceOf, Scene } from '../pieces'
import type { Amount } from '../amount'
import { addMinutes } from '../zone'
import { includesLast } from './includes-last'
import { type Moment, readMoment } from './moment'
import { readRepetition } from './repetition'

export interface Resolved {
  readonly start: Temporal.PlainDateTime | null
  readonly end: Temporal.PlainDateTime | null
  readonly grain: Grain | null
  readonly allDay: boolean
  readonly recurrence: string | null
  readonly length: Amount | null
  /** A day was named, not only a time of day: "at 16:00" says none. */
  readonly daySaid: boolean
  readonly used: readonly Piece[]
}

const nothing: Resolved = {
  start: null,
  end: null,
  grain: null,
  allDay: false,
  recurrence: null,
  length: null,
  daySaid: false,
  used: [],
}

export function resolve(scene: Scene, scanned: readonly Piece[]): Resolved {
  const pieces = dropStray(scene, scanned)
  const moved = readMove(scene, pieces)
  if (moved) return withLength(scene, pieces, moved)
  const repetition = readRepetition(scene, pieces)
  if (repetition) {
    const { moment, rule, used } = repetition
    return withLength(scene, pieces, { ...fromMoment(moment), used, recurrence: rule })
  }
  const range = readRange(scene, pieces)
  if (range) return withLength(scene, pieces, range)
  const open = readOpen(scene, pieces)
  if (open) return withLength(scene, pieces, open)
  const moment = readMoment(scene, pieces)
  return withLength(scene, pieces, moment ? fromMoment(moment) : nothing)
}

function fromMoment(moment: Moment): Resolved {
  const { start, end, grain, allDay, used, dayKind } = moment
  return { start, end, grain, allDay, used, recurrence: null, length: null, daySaid: dayKind === 'said' }
}

/** «перенеси с понедельника на вторник»: the day moved to; the old day is left over. */
function readMove(scene: Scene, pieces: readonly Piece[]): Resolved | null {
  const [mark, old, target, ...others] = pieces
  if (mark?.kind !== 'open' || mark.open !== 'from' || !old || !target || scene.lang !== 'ru') return null
  const between = target.start === old.end + 1 && scene.tokens[old.end]?.text === 'на'
  if (!between || old.kind === 'length' || target.kind === 'length') return null
  const moment = readMoment(scene, [target, ...others])
  return moment && fromMoment(moment)
}

/** Marks away from any piece and nouns ("morning") away from any day are ordinary words. */
function dropStray(scene: Scene, pieces: readonly Piece[]): Piece[] {
  const kept = pieces.filter((piece, index) => {
    const before = pieces[index - 1]
    const after = pieces[index + 1]
    const touchesNext =
      after !== undefined &&
      after.start <= piece.end + 1 &&
      after.kind !== 'open' &&
      after.kind !== 'to' &&
      isSmall(scene, piece.end, after.start)
    if (piece.kind === 'to') return touchesNext && before?.end === piece.start
    if (piece.kind === 'open') return touchesNext
    if (piece.kind === 'part' && piece.noun) return besideDay(piece, before, after, scene)
    return true
  })
  // "Monday until Friday": after a piece, a closing word makes a range.
  return kept.map((piece, index) => {
    const before = kept[index - 1]
    const after = kept[index + 1]
    const bound =
      kept.some((other) => other.kind === 'repeat') &&
      before !== undefined &&
      after !== undefined &&
      isDay(after) &&
      !isDay(before)
    const closes =
      piece.kind === 'open' &&
      !bound &&
      ['before', 'until', 'through'].includes(piece.open) &&
      before?.end === piece.start &&
      canOpenRange(before)
    return closes ? { kind: 'to', inclusive: true, start: piece.start, end: piece.end } : piece
  })
}

function canOpenRange(piece: Piece): boolean {
  return ['days', 'weekday', 'monthDay', 'time', 'part', 'instant'].includes(piece.kind)
}

function isSmall(scene: Scene, from: number, to: number): boolean {
  return (
    from === to ||
    ['the', 'about', 'this', 'at', 'on', 'в', 'around'].includes(scene.tokens[from]?.text ?? '')
  )
}

function isDay(piece: Piece): boolean {
  return ['days', 'weekday', 'monthDay'].includes(piece.kind)
}

function besideDay(piece: Piece, before: Piece | undefined, after: Piece | undefined, scene: Scene): boolean {
  const names = (other: Piece): boolean => isDay(other) || other.kind === 'repeat' || other.kind === 'nth'
  if (before && names(before) && before.end === piece.start) return true
  if (!after || !names(after)) return false
  const link = scene.tokens[piece.end]?.text ?? ''
  return after.start === piece.end ? scene.lang === 'ru' : after.start <= piece.end + 2 && link === 'of'
}

/** "from Monday to Wednesday", "3pm Monday to 5pm Tuesday", «с мая по июль». */
function readRange(scene: Scene, pieces: readonly Piece[]): Resolved | null {
  const at = pieces.findIndex((piece) => piece.kind === 'to')
  const to = pieces[at]
  if (!to) return null
  const left = readMoment(scene, withoutOpen(pieces.slice(0, at)))
  if (!left) return null
  const rightPieces = pieces.slice(at + 1)
  const right = readRight(scene, rightPieces, left)
  if (!right) return null
  const end = right.end
  if (Temporal.PlainDateTime.compare(end, left.start) <= 0) return null
  const opening =
    pieces[at - 2]?.kind === 'open'
      ? pieces[at - 2]
      : pieces.slice(0, at).find((piece) => piece.kind === 'open' && piece.open === 'from')
  const used = [...left.used, to, ...right.used, ...(opening ? [opening] : [])]
  const grain = finer(left.grain, right.grain)
  // "today until 6" begins now.
  const running = left.allDay && !right.allDay && left.start.toPlainDate().equals(scene.today)
  const start =
    running && Temporal.PlainDateTime.compare(scene.now, end) < 0
      ? scene.now.with({ second: 0, millisecond: 0 })
      : left.start
  const daySaid = left.dayKind === 'said'
  return { ...nothing, start, end, grain, allDay: left.allDay && right.allDay, daySaid, used }
}

function withoutOpen(pieces: readonly Piece[]): Piece[] {
  return pieces.filter((piece) => piece.kind !== 'open')
}

/** The right end, seen from the left one: a bare time is on the same day, a bare weekday follows. */
function readRight(
  scene: Scene,
  pieces: readonly Piece[],
  left: Moment,
): { end: Temporal.PlainDateTime; grain: Grain; allDay: boolean; used: readonly Piece[] } | null {
  const date = left.start.toPlainDate()
  const weekday = pieces.find((piece) => piece.kind === 'weekday')
  const seen = { ...scene, today: date, now: left.start }
  const right =
    weekday?.shift === 'none' && !pieces.some((piece) => piece.kind === 'days')
      ? readMoment(seen, [
          asDays(weekday, weekdayFrom(date.add({ days: 1 }), weekday.dow)),
          ...pieces.filter((piece) => piece !== weekday),
        ])
      : readMoment(pieces.some((piece) => piece.kind === 'monthDay') ? seen : scene, pieces, date)
  if (!right) return null
  const used = right.used.map((piece) =>
    piece.kind === 'days' && piece.start === weekday?.start ? weekday : piece,
  )
  const back = Temporal.PlainDateTime.compare(right.start, left.start) <= 0
  if (!right.allDay) {
    const start = back && right.dayKind === 'none' ? right.start.add({ days: 1 }) : right.start
    return { end: start, grain: right.grain, allDay: false, used }
  }
  const end =
    back && !pieces.some((piece) => piece.kind === 'days' && piece.yearSaid)
      ? right.end.add({ years: 1 })
      : right.end
  return { end, grain: right.grain, allDay: true, used }
}

function asDays(piece: PieceOf<'weekday'>, date: Temporal.PlainDate): Piece {
  return {
    kind: 'days',
    from: date,
    to: date.add({ days: 1 }),
    grain: 'day',
    sort: 'relative',
    yearSaid: true,
    start: piece.start,
    end: piece.end,
  }
}

const order: readonly Grain[] = ['minute', 'hour', 'day', 'week', 'month', 'year']
function finer(a: Grain, b: Grain): Grain {
  return order.indexOf(a) < order.indexOf(b) ? a : b
}

/** "after 5pm" has no end; "by Friday" begins now. */
function readOpen(scene: Scene, pieces: readonly Piece[]): Resolved | null {
  const mark = pieces.find((piece) => piece.kind === 'open')
  if (!mark) return null
  const moment = readMoment(scene, withoutOpen(pieces))
  if (!moment) return null
  const { grain, allDay } = moment
  const daySaid = moment.dayKind === 'said'
  const used = [mark, ...moment.used]
  if (mark.open === 'from' || mark.open === 'after') {
    const start = mark.open === 'after' && allDay ? moment.end : moment.start
    return { ...nothing, start, end: null, grain, allDay, daySaid, used }
  }
  const inclusive = moment.isEnd || (mark.open !== 'before' && includesLast(mark.open, moment.grain))
  const end = allDay && inclusive ? moment.end : moment.start
  const start = scene.now.with({ second: 0, millisecond: 0 })
  if (Temporal.PlainDateTime.compare(end, start) <= 0)
    return { ...nothing, start: moment.start, end: moment.end, grain, allDay, daySaid, used: moment.used }
  return { ...nothing, start, end, grain, allDay: false, daySaid, used }
}

/** A stated length moves the end: "at 3 for two hours", "from 18 December for 10 days". */
function withLength(scene: Scene, pieces: readonly Piece[], resolved: Resolved): Resolved {
  const piece = pieces.find((other) => other.kind === 'length' && !resolved.used.includes(other))
  if (piece?.kind !== 'length') return resolved
  const { amount } = piece
  const clock = amount.minutes > 0 && amount.days === 0 && amount.months === 0
  const { start } = resolved
  if (!start) return piece.sure ? { ...resolved, length: amount, used: [...resolved.used, piece] } : resolved
  const timed = resolved.grain === 'hour' || resolved.grain === 'minute'
  if (!piece.sure && !(clock && timed)) return resolved
  const used = [...resolved.used, piece]
  if (clock)
    return {
      ...resolved,
      length: amount,
      used,
      ...(timed ? { end: addMinutes(start, amount.minutes, scene.tz) } : {}),
    }
  const end = start.add({ months: amount.months, days: amount.days })
  return { ...resolved, length: amount, used, end: addMinutes(end, amount.minutes, scene.tz) }
}
