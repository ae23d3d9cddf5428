/** How held-back lines are judged: the rules of test/heldback/README.md in code. */
import type { BatchOutput } from '../../contract/domain/batch'
import { meetsCalls, type WantedCall } from './judge-calls'
import { plain } from './plain-text'

export interface Expectation {
  readonly op?: string
  readonly targets?: readonly string[]
  readonly slots?: WantedCall['slots']
  /** Several commands in one sentence, instead of `op`, `targets` and `slots`. */
  readonly calls?: readonly WantedCall[]
  readonly failure?: string
  readonly clarify?: boolean
  /** Nothing is to be done, nor asked about: forbidden orders, "never mind". */
  readonly idle?: boolean
  /** A risky order without `--yes`: it is asked about or refused, and `untouched` keep their state. */
  readonly confirm?: boolean
  readonly untouched?: readonly string[]
  readonly title?: string
  readonly start?: string
  readonly end?: string
  readonly allDay?: boolean
  readonly recurrence?: string | null
}

export interface HeldBackLine {
  readonly id: string
  readonly lang: 'en' | 'ru'
  readonly text: string
  readonly route?: readonly string[]
  readonly parts?: readonly string[]
  readonly partRoutes?: readonly string[]
  readonly expect?: Expectation
  readonly accept?: readonly unknown[]
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  new Set(a).size === new Set(b).size && a.every((item) => b.includes(item))

/** The set of routes, and for several parts their number too. */
export function isRouteRight(line: HeldBackLine, out: BatchOutput): boolean {
  const accepted = [line.route ?? [], ...((line.accept ?? []) as string[][])]
  const isRouted = accepted.some((routes) => sameSet(routes, out.route))
  return isRouted && (!line.parts || line.parts.length === out.steps.length)
}

export function isHomeRight(line: HeldBackLine, out: BatchOutput): boolean {
  return [line.expect ?? {}, ...((line.accept ?? []) as Expectation[])].some((expected) =>
    meetsHome(expected, out),
  )
}

function meetsHome(expected: Expectation, out: BatchOutput): boolean {
  const isStill = Object.keys(out.effects).length === 0
  if (expected.failure !== undefined) return out.failure?.code === expected.failure && isStill
  if (expected.clarify) return out.clarify !== null && isStill
  if (expected.confirm) return isHeldBack(expected.untouched ?? [], out)
  const calls = out.calls.filter((call) => call.tool === 'home')
  if (expected.idle) return isStill && out.confirm === null && calls.every((call) => passive.has(call.op))
  if (expected.calls) return meetsCalls(expected.calls, calls)
  if (expected.op === undefined) return false
  const { op, targets, slots } = expected
  return meetsCalls([{ op, ...(targets && { targets }), ...(slots && { slots }) }], calls)
}

const passive = new Set(['cancel', 'smalltalk', 'query_state'])

function isHeldBack(untouched: readonly string[], out: BatchOutput): boolean {
  const isStopped = [out.confirm, out.clarify, out.failure].some((stop) => stop !== null)
  return isStopped && untouched.every((id) => !(id in out.effects))
}

export function isCalendarRight(line: HeldBackLine, out: BatchOutput): boolean {
  return [line.expect ?? {}, ...((line.accept ?? []) as Expectation[])].some((expected) =>
    meetsCalendar(expected, out),
  )
}

function meetsCalendar(expected: Expectation, out: BatchOutput): boolean {
  const call = out.calls.find((one) => one.tool === 'calendar')
  if (call === undefined) return expected.failure !== undefined && out.failure?.code === expected.failure
  const { slots } = call
  if (call.op !== expected.op) return false
  if (expected.title !== undefined) {
    const said = [slots['title'], slots['query']].flatMap((value) =>
      typeof value === 'string' ? [plain(value)] : [],
    )
    if (!said.includes(plain(expected.title))) return false
  }
  const sameTime = (wanted: string | undefined, got: unknown): boolean =>
    wanted === undefined ||
    (typeof got === 'string' &&
      (got.startsWith(wanted) || (wanted.endsWith('T00:00:00') && got === wanted.slice(0, 10))))
  if (!sameTime(expected.start, slots['start']) || !sameTime(expected.end, slots['end'])) return false
  if (expected.allDay !== undefined && (slots['allDay'] ?? false) !== expected.allDay) return false
  return expected.recurrence === undefined || sameRule(expected.recurrence, slots['recurrence'] ?? null)
}

/** RRULE parts in any order; INTERVAL=1 is the default. */
function sameRule(wanted: string | null, got: unknown): boolean {
  if (wanted === null || got === null) return wanted === got
  const parts = (rule: string): string =>
    rule
      .split(';')
      .filter((part) => part !== 'INTERVAL=1')
      .sort()
      .join(';')
  return typeof got === 'string' && parts(wanted) === parts(got)
}
