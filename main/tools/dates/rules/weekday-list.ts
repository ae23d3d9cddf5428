/** Several weekdays: "Mondays, Wednesdays and Fridays", «понедельникам и средам», "Mon–Fri". */
import { type Scene, wordAt } from '../pieces'
import { weekdays } from '../words/calendar-words'

export interface WeekdayList {
  /** ISO weekdays in the order of the week, each once. */
  readonly dows: readonly number[]
  readonly next: number
  readonly plural: boolean
}
const joiners = new Set([',', 'and', '&', 'и', '/', 'or', '+'])
const rangeWords = new Set(['-', 'to', 'through', 'thru', 'till', 'по', 'до'])

export function readWeekdayList(scene: Scene, start: number): WeekdayList | null {
  const first = readOne(scene, start)
  if (!first) return null
  if (rangeWords.has(wordAt(scene, first.next))) {
    const last = readOne(scene, first.next + 1)
    if (last) return { dows: stretch(first.dow, last.dow), next: last.next, plural: first.plural }
  }
  const dows = new Set([first.dow])
  let { next, plural } = first
  for (;;) {
    let at = next
    while (joiners.has(wordAt(scene, at)) && at < next + 2) at += 1
    if (at > next && ['on', 'по', 'в', 'every', 'каждую', 'каждый'].includes(wordAt(scene, at))) at += 1
    const more = at > next ? readOne(scene, at) : null
    if (!more) break
    dows.add(more.dow)
    plural ||= more.plural
    next = more.next
  }
  return { dows: [...dows].sort((a, b) => a - b), next, plural }
}

function readOne(scene: Scene, index: number): { dow: number; plural: boolean; next: number } | null {
  const word = weekdays.get(wordAt(scene, index))
  if (!word) return null
  const dotted = word.short && wordAt(scene, index + 1) === '.' && scene.tokens[index + 1]?.glued
  return { dow: word.dow, plural: word.plural, next: dotted ? index + 2 : index + 1 }
}

/** Friday to Monday goes over the week's end. */
export function stretch(from: number, to: number): number[] {
  const dows: number[] = []
  for (let dow = from; ; dow = (dow % 7) + 1) {
    dows.push(dow)
    if (dow === to || dows.length === 7) break
  }
  return dows.sort((a, b) => a - b)
}
