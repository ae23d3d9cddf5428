/** A repeating reading: the rule, its first occurrence, its end. */
import type { Temporal } from 'temporal-polyfill'
import type { Piece, PieceOf, Repeat, Scene } from '../pieces'
import type { Amount } from '../amount'
import { dayCode } from '../rules/nth'
import { stretch } from '../rules/weekday-list'
import { addAmount, isBefore } from '../calendar-math'
import { utcStamp } from '../zone'
import { includesLast } from './includes-last'
import { firstDate } from './first-date'
import { type Moment, readMoment } from './moment'
import { pickDays } from './pick-days'

export interface Repetition {
  readonly moment: Moment
  readonly rule: string
  readonly used: readonly Piece[]
}

export function readRepetition(scene: Scene, pieces: readonly Piece[]): Repetition | null {
  const said = pieces.filter((piece) => piece.kind === 'repeat')
  const first = said[0]
  if (!first) return null
  const state = new Assembly(scene, mergeRepeats(said.map((piece) => piece.repeat)), said)
  state.takeBounds(pieces)
  state.takeDays(pieces)
  return state.finish(pieces)
}

/** "every week" and "on Mondays" said together are one rule: the finer fields are kept. */
function mergeRepeats(repeats: readonly Repeat[]): Repeat {
  return repeats.reduce((a, b) => {
    const [plain, rich] = a.byDay.length + a.byMonthDay.length === 0 && !a.part ? [a, b] : [b, a]
    const freq =
      plain.freq === 'MONTHLY' && rich.freq === 'WEEKLY'
        ? rich.freq
        : rich.byDay.length + rich.byMonthDay.length > 0
          ? rich.freq
          : plain.freq
    return {
      freq: freq === 'DAILY' && plain.freq === 'WEEKLY' && rich.part ? 'WEEKLY' : freq,
      interval: Math.max(a.interval, b.interval),
      byDay: rich.byDay.length > 0 ? rich.byDay : plain.byDay,
      byMonthDay: rich.byMonthDay,
      byMonth: rich.byMonth,
      part: a.part ?? b.part,
    }
  })
}

class Assembly {
  private anchor: Temporal.PlainDate
  private until: Temporal.PlainDate | null = null
  private count: number | null = null
  private readonly used: Piece[]

  constructor(
    private readonly scene: Scene,
    private repeat: Repeat,
    said: readonly Piece[],
  ) {
    this.anchor = scene.today
    this.used = [...said]
  }

  /** "from 1 March", "until June", "10 times", "for 3 weeks", "Monday to Friday". */
  takeBounds(pieces: readonly Piece[]): void {
    pieces.forEach((piece, index) => {
      const next = pieces[index + 1]
      const days = next && isDayPiece(next) ? pickDays(this.scene, [next]) : null
      const opensSpan = pieces[index + 2]?.kind === 'to'
      if (piece.kind === 'open' && opensSpan && piece.open === 'from') this.used.push(piece)
      else if (piece.kind === 'open' && next && days) {
        if (piece.open === 'from' || piece.open === 'after')
          this.anchor = piece.open === 'after' ? days.days.to : days.days.from
        else
          this.until =
            includesLast(piece.open, days.days.grain) || days.days.sort === 'end'
              ? days.days.to
              : days.days.from
        this.used.push(piece, next)
      }
      if (piece.kind === 'to' && next) this.takeSpan(piece, pieces[index - 1], next)
      if (piece.kind === 'count') this.take(piece, () => (this.count = piece.count))
    })
    const length = pieces.find((piece) => piece.kind === 'length' && piece.sure && piece.amount.minutes === 0)
    if (length?.kind === 'length') this.pendingLength = { amount: length.amount, source: length }
  }
  private pendingLength: { readonly amount: Amount; readonly source: Piece } | null = null

  private take(piece: Piece, effect: () => void): void {
    effect()
    this.used.push(piece)
  }

  private takeSpan(to: Piece, left: Piece | undefined, right: Piece): void {
    if (left?.kind === 'weekday' && right.kind === 'weekday') {
      this.repeat = {
        ...this.repeat,
        freq: 'WEEKLY',
        byDay: stretch(left.dow, right.dow).map((dow) => dayCode(dow)),
      }
      this.used.push(left, to, right)
      return
    }
    const from = left && isDayPiece(left) ? pickDays(this.scene, [left]) : null
    const until = isDayPiece(right) ? pickDays(this.scene, [right]) : null
    if (!left || !from || !until) return
    this.anchor = from.days.from
    this.until = until.days.to
    this.used.push(left, to, right)
  }

  /** Days said beside the rule: "every week on Monday", "every year on 5 May", "every day in July". */
  takeDays(pieces: readonly Piece[]): void {
    for (const piece of pieces) {
      if (this.used.includes(piece)) continue
      if (piece.kind === 'weekday') this.takeWeekday(piece)
      if (piece.kind === 'nth' && this.repeat.freq === 'MONTHLY')
        this.take(piece, () => (this.repeat = { ...this.repeat, byDay: [dayCode(piece.dow, piece.place)] }))
      if (piece.kind === 'monthDay' && this.repeat.freq === 'MONTHLY' && this.repeat.byDay.length === 0)
        this.take(
          piece,
          () => (this.repeat = { ...this.repeat, byMonthDay: [...this.repeat.byMonthDay, piece.day] }),
        )
      if (piece.kind === 'days') this.takePeriod(piece)
      if (piece.kind === 'span' && piece.length) this.pendingLength = { amount: piece.length, source: piece }
    }
  }

  private takeWeekday(piece: PieceOf<'weekday'>): void {
    const { repeat } = this
    if (repeat.freq === 'WEEKLY' || (repeat.freq === 'DAILY' && repeat.interval === 1))
      this.take(
        piece,
        () =>
          (this.repeat = { ...repeat, freq: 'WEEKLY', byDay: sorted([...repeat.byDay, dayCode(piece.dow)]) }),
      )
  }

  private takePeriod(piece: PieceOf<'days'>): void {
    const single = piece.grain === 'day' && piece.from.add({ days: 1 }).equals(piece.to)
    if (this.repeat.freq === 'YEARLY' && single && piece.sort !== 'relative')
      this.take(piece, () => {
        this.repeat = { ...this.repeat, byMonth: [piece.from.month], byMonthDay: [piece.from.day] }
      })
    else if (single) this.take(piece, () => (this.anchor = piece.from))
    else
      this.take(piece, () => {
        this.anchor = isBefore(piece.from, this.scene.today) ? this.scene.today : piece.from
        this.until = piece.to
      })
  }

  finish(pieces: readonly Piece[]): Repetition {
    const { scene } = this
    const free = pieces.filter((piece) => !this.used.includes(piece) && isTimePiece(piece))
    const part: Piece | null =
      this.repeat.part && !free.some((piece) => piece.kind === 'part')
        ? { kind: 'part', part: this.repeat.part, dayShift: null, noun: false, start: 0, end: 0 }
        : null
    const timing = part ? [...free, part] : free
    let moment = this.occurrence(timing, firstDate(this.repeat, this.anchor))
    const sub = this.repeat.freq === 'HOURLY' || this.repeat.freq === 'MINUTELY'
    const passed = !sub && !moment.allDay && moment.start.toString() <= scene.now.toString()
    if (passed)
      moment = this.occurrence(timing, firstDate(this.repeat, moment.start.toPlainDate().add({ days: 1 })))
    if (sub && free.length === 0)
      moment = {
        ...moment,
        start: scene.now,
        end: scene.now.add({ minutes: 1 }),
        grain: 'minute',
        allDay: false,
      }
    this.applyLength(moment)
    return {
      moment,
      rule: this.ruleText(moment),
      used: [...this.used, ...moment.used.filter((piece) => piece !== part)],
    }
  }

  private occurrence(timing: readonly Piece[], date: Temporal.PlainDate): Moment {
    const day: Piece = {
      kind: 'days',
      from: date,
      to: date.add({ days: 1 }),
      grain: 'day',
      sort: 'range',
      yearSaid: true,
      start: -1,
      end: -1,
    }
    const moment = readMoment(this.scene, [day, ...timing])
    if (!moment) throw new Error('a day always gives a moment')
    return { ...moment, used: moment.used.filter((piece) => piece !== day) }
  }

  /** "every day for 2 weeks": a count when the units agree, else a last day. */
  private applyLength(moment: Moment): void {
    const pending = this.pendingLength
    if (!pending || this.count !== null || this.until) return
    const { amount } = pending
    const same = this.repeat.interval === 1 && this.repeat.byDay.length <= 1 && amount.count > 0
    const matching = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' }[
      this.repeat.freq as 'DAILY'
    ]
    this.take(pending.source, () => {
      if (same && matching === amount.unit) this.count = amount.count
      else if (this.repeat.freq === 'DAILY' && this.repeat.interval === 1 && amount.months === 0)
        this.count = amount.days
      else this.until = this.endOf(moment, amount)
    })
  }

  private endOf(moment: Moment, amount: Amount): Temporal.PlainDate {
    return addAmount(moment.start.toPlainDate(), amount, 1)
  }

  private ruleText(moment: Moment): string {
    const { repeat, scene } = this
    const parts = [`FREQ=${repeat.freq}`]
    if (repeat.interval > 1) parts.push(`INTERVAL=${repeat.interval}`)
    if (repeat.byMonth.length > 0) parts.push(`BYMONTH=${repeat.byMonth.join(',')}`)
    if (repeat.byMonthDay.length > 0) parts.push(`BYMONTHDAY=${[...new Set(repeat.byMonthDay)].join(',')}`)
    if (repeat.byDay.length > 0) parts.push(`BYDAY=${repeat.byDay.join(',')}`)
    if (this.count !== null) parts.push(`COUNT=${this.count}`)
    else if (this.until) {
      const last = this.until.subtract({ days: 1 })
      const stamp = last.toString().replaceAll('-', '')
      // RFC 5545 3.3.10: a date for all-day series, else UTC.
      parts.push(`UNTIL=${moment.allDay ? stamp : utcStamp(last.toPlainDateTime('23:59:59'), scene.tz)}`)
    }
    return parts.join(';')
  }
}

function sorted(byDay: readonly string[]): string[] {
  const order = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
  return [...new Set(byDay)].sort((a, b) => order.indexOf(a) - order.indexOf(b))
}

function isDayPiece(piece: Piece): boolean {
  return ['days', 'weekday', 'monthDay'].includes(piece.kind)
}

function isTimePiece(piece: Piece): boolean {
  return ['time', 'times', 'part', 'allDay'].includes(piece.kind)
}
