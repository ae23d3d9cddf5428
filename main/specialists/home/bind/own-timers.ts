/** Which of the timers that Artel keeps some words mean: by name, by the length they were set for, by room. */
import { fail } from '../../../../contract/domain/failure'
import type { Lang, Timer } from '../../../../contract/domain/home'
import { stemOf } from '../../../lib/lang/stem'
import { contentWords } from '../../../lib/lang/units'
import { saidLength } from '../../../tools/home/say/durations'
import { noSuchTimer, whichTimer } from '../../../tools/home/say/problems'
import type { BindContext, Bound, BoundCall } from './bound'
import type { HomeIndex } from './home-index'

type Slots = Readonly<Record<string, unknown>>
type OwnTimer = Timer & { readonly id: string }

/** Ops that mean one timer; the others take all that fit. */
const singular = new Set(['cancel_timer', 'pause_timer', 'unpause_timer', 'increase_timer', 'decrease_timer'])

/** The call on the timers meant, or the question which. A home on paper has none of Artel's: its calls name no target. */
export function bindOwnTimer(call: BoundCall, { home, areas }: HomeIndex, { lang }: BindContext): Bound {
  const own = home.timers.filter((timer): timer is OwnTimer => typeof timer.id === 'string')
  if (own.length === 0) return { kind: 'calls', calls: [byItsName(call, home.timers)] }
  const floors = new Map(home.areas.map(({ id, floor }) => [id, floor]))
  const fitting = own.filter((timer) => fits(timer, call.slots, floors))
  if (fitting.length === 0)
    return {
      kind: 'failed',
      failure: fail(
        'home.no_such_timer',
        noSuchTimer(
          own.map((timer) => labelOf(timer, lang)),
          lang,
        ),
      ).failure,
    }
  const on = (timers: readonly OwnTimer[]): BoundCall[] => [{ ...call, targets: timers.map(({ id }) => id) }]
  // A paused timer is the one to go on with, a running one the one to pause.
  const likely =
    call.op === 'unpause_timer' || call.op === 'pause_timer'
      ? fitting.filter((timer) => (timer.is_active === false) === (call.op === 'unpause_timer'))
      : fitting
  const meant = likely.length > 0 ? likely : fitting
  if (meant.length === 1 || !singular.has(call.op)) return { kind: 'calls', calls: on(meant) }
  const isShared = (label: string): boolean =>
    meant.filter((timer) => labelOf(timer, lang) === label).length > 1
  const options = meant.map((timer) => {
    const label = labelOf(timer, lang)
    const room = areas.find(({ id }) => id === timer.area)?.name
    return {
      id: timer.id,
      label: isShared(label) && room !== undefined ? `${label} (${room})` : label,
      calls: on([timer]),
    }
  })
  return {
    kind: 'clarify',
    question: whichTimer(
      options.map(({ label }) => label),
      lang,
    ),
    options,
  }
}

/** «К маске» is about the timer "маска". */
function byItsName(call: BoundCall, timers: readonly Timer[]): BoundCall {
  const { name } = call.slots
  const [only, ...others] = timers.filter((timer) => typeof name === 'string' && isCalled(timer, name))
  return only && others.length === 0 ? { ...call, slots: { ...call.slots, name: only.name } } : call
}

function fits(
  timer: OwnTimer,
  slots: Slots,
  floors: ReadonlyMap<string, string | null | undefined>,
): boolean {
  const { name, area, floor } = slots
  if (typeof name === 'string' && !isCalled(timer, name)) return false
  if (typeof area === 'string' && timer.area !== area) return false
  if (typeof floor === 'string' && floors.get(timer.area ?? '') !== floor) return false
  const length = secondsOf(slots)
  return length === 0 || length === secondsOf({ ...timer })
}

/** «Для пиццы» and «на пиццу» mean one timer. */
function isCalled({ name }: Timer, said: string): boolean {
  const own = contentWords(name ?? '').map(stemOf)
  return own.length > 0 && contentWords(said).every((word) => own.includes(stemOf(word)))
}

/** "The 90 minute timer" is the one of an hour and a half. */
function secondsOf(slots: Slots): number {
  const count = (key: string): number => (typeof slots[key] === 'number' ? slots[key] : 0)
  return (count('start_hours') * 60 + count('start_minutes')) * 60 + count('start_seconds')
}

const labelOf = ({ name, start_hours, start_minutes, start_seconds }: OwnTimer, lang: Lang): string =>
  name ?? saidLength({ hours: start_hours, minutes: start_minutes, seconds: start_seconds }, lang)
