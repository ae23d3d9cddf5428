/** Carries out a call on all of its devices at once and reports what was observed; what came of it is put into words apart. */
import { fail, ok, type Failure, type Result } from '../../../contract/domain/failure'
import type { Effects, Entity, Lang } from '../../../contract/domain/home'
import type { StepResult, ToolCall } from '../../../contract/domain/plan'
import { planEffects } from './effects'
import type { CommandOutcome, EntityCommand, HomePort } from './home-port'
import { saidAlready, saidDone, type Changed } from './say/done'
import { unsupported } from './say/problems'
import { saidFailed, saidSent, saidUnavailable } from './say/trouble'

const commandDeadlineMs = 8000

interface Tried {
  readonly command: EntityCommand
  readonly entity: Entity
  readonly outcome: Result<CommandOutcome>
}

/** What came of one call, device by device. */
export interface Carried {
  readonly call: ToolCall
  readonly changed: readonly Changed[]
  /** Told, and not heard of since. */
  readonly unconfirmed: readonly Entity[]
  readonly already: readonly Entity[]
  readonly unavailable: readonly Entity[]
  readonly unable: readonly Entity[]
  readonly failures: readonly { readonly entity: Entity; readonly failure: Failure }[]
  readonly effects: Effects
  readonly before: Effects
}

export async function carryOut(port: HomePort, call: ToolCall, signal: AbortSignal): Promise<Carried> {
  const { commands, already, unavailable, unable } = planEffects(call, port.snapshot())
  const tried = await Promise.all(
    commands.map(async ({ entity, ...command }): Promise<Tried> => {
      const outcome = await port.execute(command, { deadlineMs: commandDeadlineMs, signal })
      return { command, entity, outcome }
    }),
  )
  return {
    call,
    already,
    unavailable,
    unable,
    changed: tried.flatMap(({ command: { desired }, entity, outcome }): Changed[] =>
      outcome.ok && outcome.value.confirmed ? [{ entity, after: outcome.value.after, desired }] : [],
    ),
    unconfirmed: tried.flatMap(({ entity, outcome }) =>
      outcome.ok && !outcome.value.confirmed ? [entity] : [],
    ),
    failures: tried.flatMap(({ entity, outcome }) =>
      outcome.ok ? [] : [{ entity, failure: outcome.failure }],
    ),
    ...observed(tried),
  }
}

export const doneCount = ({ changed, unconfirmed, already }: Carried): number =>
  changed.length + unconfirmed.length + already.length

/** What did not work, in words; empty when all did. */
export function troubleOf(carried: Carried, lang: Lang): string {
  const { call, failures, unavailable, unable } = carried
  return [
    saidFailed(call.op, failures, lang),
    saidUnavailable(unavailable, lang),
    unable.length > 0
      ? unsupported(
          unable.map(({ name }) => name),
          lang,
          doneCount(carried) > 0,
          call.op,
        )
      : '',
  ]
    .filter(Boolean)
    .join(' ')
}

export function resultOf(carried: Carried, lang: Lang): Result<StepResult> {
  const { call, changed, unconfirmed, already, effects, before } = carried
  const trouble = troubleOf(carried, lang)
  if (doneCount(carried) === 0) return failed(carried, trouble, lang)
  const answer = [
    saidDone(call.op, changed, lang),
    saidSent(unconfirmed, lang),
    alreadyWords(call, already, lang),
    trouble,
  ]
    .filter(Boolean)
    .join(' ')
  return ok({ calls: [call], effects, before, answer, artifacts: {} })
}

/** With several devices only what changed is worth saying, unless nothing did. */
function alreadyWords(call: ToolCall, already: readonly Entity[], lang: Lang): string {
  return call.targets.length > 1 && already.length < call.targets.length
    ? ''
    : saidAlready(call.op, already, lang)
}

function observed(tried: readonly Tried[]): { effects: Effects; before: Effects } {
  const effects: Effects = {}
  const before: Effects = {}
  for (const { command, outcome } of tried) {
    if (!outcome.ok) continue
    const { after, before: earlier, confirmed } = outcome.value
    // Only what the command was about: a device may report much more.
    const wanted = Object.keys(command.desired.attributes)
    before[command.entityId] = { state: earlier.state, attributes: only(earlier.attributes, wanted) }
    // What a device does not confirm is not told as its state; an undo needs to know of it all the same.
    if (confirmed)
      effects[command.entityId] = { state: after.state, attributes: only(after.attributes, wanted) }
  }
  return { effects, before }
}

function only(
  attributes: Readonly<Record<string, unknown>>,
  keys: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(keys.flatMap((key) => (key in attributes ? [[key, attributes[key]]] : [])))
}

/** Nothing of it was done. */
export function failed(
  { failures, unavailable, unable }: Pick<Carried, 'failures' | 'unavailable' | 'unable'>,
  message: string,
  lang: Lang,
): Result<never> {
  const first = failures[0]?.failure
  if (first)
    return fail(first.code, message, {
      retryable: first.retryable,
      details: { devices: failures.map(({ entity }) => entity.id) },
    })
  if (unavailable.length > 0) return fail('home.unavailable', message, { retryable: true })
  return fail(
    'home.unsupported_op',
    message ||
      unsupported(
        unable.map(({ name }) => name),
        lang,
      ),
  )
}
