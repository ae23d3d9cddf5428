/** Parts of a longer time: "end of the month", «в начале недели», "mid March", "early next week", EOD. */
import { daysBetween, type Days, periodOf } from '../calendar-math'
import { phraseTable } from '../phrases'
import { type Hit, type Rule, type Scene, wordAt } from '../pieces'
import { months } from '../words/calendar-words'
import { readYear } from './read-year'
import {
  monthRule,
  monthStart,
  periodUnit,
  quarterRule,
  seasonRule,
  shiftedPeriodRule,
  yearRule,
} from './period'

type Edge = 'start' | 'middle' | 'end' | 'first' | 'second'
const edges = phraseTable<Edge>({
  start:
    'the start of|the beginning of|start of|beginning of|early in|early|начало|начале|начала|началу|началом',
  middle:
    'the middle of|middle of|mid -|mid|in the middle of|середина|середине|середину|середины|посреди|посередине',
  end: 'the end of|end of|late in|late|the last days of|конец|конце|конца|концу|концом|исходе',
  first: 'the first half of|first half of|первая половина|первой половине|первую половину',
  second: 'the second half of|second half of|вторая половина|второй половине|вторую половину',
})
const short = phraseTable<'day' | 'work' | 'week' | 'month' | 'year'>({
  day: 'eod|end of day|end of the day|the end of the day|end of today|конце дня|конец дня|концу дня|конца дня',
  work: 'cob|eob|end of business|close of business|the end of the workday|конце рабочего дня|концу рабочего дня|конца рабочего дня|конец рабочего дня',
  week: 'eow',
  month: 'eom',
  year: 'eoy',
})

export const edgeRule: Rule = (scene, start) => {
  const whole = short(scene.tokens, start)
  if (whole) {
    if (whole.value === 'day' || whole.value === 'work') {
      // A deadline "by the end of the day" is midnight; "at the end of the day" is when work ends.
      const deadline =
        whole.value === 'day' &&
        ['by', 'until', 'till', 'before', 'до', 'к'].includes(wordAt(scene, start - 1))
      return {
        body: {
          kind: 'time',
          time: { hour: deadline ? 24 : 18, minute: 0, grain: 'hour', fixed: true, sense: null },
        },
        next: whole.next,
      }
    }
    return { body: edgeOf(periodOf(scene.today, whole.value, 0), 'end'), next: whole.next }
  }
  const edge = edges(scene.tokens, start)
  if (!edge) return null
  const bare = ['early', 'late', 'mid'].includes(wordAt(scene, edge.next - 1))
  const period = readPeriod(scene, edge.next, bare)
  return period?.body.kind === 'days' ? { body: edgeOf(period.body, edge.value), next: period.next } : null
}

/** A period after "end of": with or without "the" and "this". */
function readPeriod(scene: Scene, start: number, bare: boolean): Hit | null {
  const at = ['the', 'of'].includes(wordAt(scene, start)) ? start + 1 : start
  const named =
    shiftedPeriodRule(scene, at) ??
    seasonRule(scene, at) ??
    quarterRule(scene, at) ??
    yearRule(scene, at) ??
    monthRule(scene, at)
  if (named) return named
  const month = months.get(wordAt(scene, at))
  if (month) {
    const year = readYear(scene, at + 1)
    const from = monthStart(scene, month.month, year?.year ?? null, 'none')
    return { body: daysBetween(from, from.add({ months: 1 }), 'month', 'month'), next: year?.next ?? at + 1 }
  }
  const unit = bare ? null : periodUnit(scene, at)
  return unit && { body: periodOf(scene.today, unit.unit, 0), next: unit.next }
}

/** Thirds of a month; three days of a week; three months of a year; thirds otherwise. */
function edgeOf(period: Days, edge: Edge): Days {
  const { from, to } = period
  const length = from.until(to, { largestUnit: 'days' }).days
  const cut = (start: number, end: number): Days =>
    daysBetween(
      from.add({ days: start }),
      end === length ? to : from.add({ days: end }),
      'day',
      edge === 'end' ? 'end' : 'range',
    )
  if (edge === 'first' || edge === 'second') {
    const half = length > 27 && length < 32 ? 15 : Math.ceil(length / 2)
    return edge === 'first' ? cut(0, half) : cut(half, length)
  }
  if (period.grain === 'week')
    return edge === 'start' ? cut(0, 3) : edge === 'middle' ? cut(2, 4) : cut(4, length)
  if (period.grain === 'year') {
    const months = edge === 'start' ? [0, 3] : edge === 'middle' ? [5, 7] : [11, 12]
    return daysBetween(
      from.add({ months: months[0] ?? 0 }),
      from.add({ months: months[1] ?? 12 }),
      'month',
      edge === 'end' ? 'end' : 'range',
    )
  }
  if (length > 80) {
    const month = edge === 'start' ? 0 : edge === 'middle' ? 1 : 2
    return daysBetween(
      from.add({ months: month }),
      from.add({ months: month + 1 }),
      'month',
      edge === 'end' ? 'end' : 'range',
    )
  }
  if (length === 2) return edge === 'start' ? cut(0, 1) : cut(1, 2)
  return edge === 'start' ? cut(0, 10) : edge === 'middle' ? cut(10, 20) : cut(20, length)
}
