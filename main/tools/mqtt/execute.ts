/** One command: check, publish with a deadline, wait for the device's own word, report before and after. */
import { fail, ok, type Failure, type Result } from '../../../contract/domain/failure'
import type { EntityState } from '../../../contract/domain/home'
import type { Clock } from '../../lib/clock'
import type { CommandOutcome, EntityCommand } from '../home/home-port'
import { maybeSent, type Link } from './client'
import { judge, type Verdict } from './confirm'
import { inDomainWords } from './domain-words'
import type { LiveState, Publication } from './entity-spec'
import type { LiveEntity } from './live-entity'
import type { Messages } from './messages'
import type { Registry } from './registry'

export interface ExecuteContext {
  readonly link: Link
  readonly registry: Registry
  readonly words: Messages
  readonly clock: Clock
}

export interface ExecuteOptions {
  readonly deadlineMs: number
  readonly signal: AbortSignal
}

/** A device already in the desired state often reports nothing new: how long to give it the chance. */
const UNCHANGED_GRACE_MS = 300

export async function execute(
  command: EntityCommand,
  options: ExecuteOptions,
  context: ExecuteContext,
): Promise<Result<CommandOutcome>> {
  const { link, registry, words } = context
  const startedAt = performance.now()
  const offline = (): Failure =>
    link.failure() ?? { code: 'mqtt.offline', message: words.connecting(), retryable: true }
  if (options.signal.aborted) return fail('run.cancelled', words.cancelled())
  const entity = registry.find(command.entityId)
  if (!entity) return fail('home.no_such_device', words.noDevice(command.entityId))
  if (link.state() !== 'online') {
    return { ok: false, failure: offline() }
  }
  const { name, behaviour } = entity.spec
  if (!entity.isAvailable())
    return fail('home.unavailable', words.unavailable(name), { details: { entityId: entity.id } })
  const before = entity.state()
  const wanted = inDomainWords(command, entity.spec.domain, before)
  const encoded = behaviour.encode(wanted, before)
  if (!encoded.ok) {
    const message =
      encoded.failure.details?.['needsCode'] === true ? words.needsCode(name) : words.unsupported(name)
    return fail('home.unsupported_op', message, {
      details: { entityId: entity.id, op: command.op, reason: encoded.failure.message },
    })
  }

  const remainingMs = (): number => Math.max(0, options.deadlineMs - (performance.now() - startedAt))
  const wait = behaviour.isAssumed ? null : watch(wanted, entity, registry)
  try {
    const published = await publishAll(encoded.value, link, remainingMs(), options.signal)
    if (!published.ok) {
      const { failure } = published
      if (failure.details?.['maybeSent'] !== true) return published
      const message = failure.code === 'run.cancelled' ? words.cancelledLate(name) : words.maybeSent(name)
      return { ok: false, failure: { ...failure, message } }
    }
    if (wait === null) {
      entity.assume(assumedState(wanted, entity, context.clock))
      return ok({ ...difference(before, entity.state(), wanted), confirmed: false })
    }
    const verdict = await wait.until(remainingMs(), options.signal)
    // From here on the command is out: whatever happens to the link or the device, nothing is said but that.
    if (verdict === 'cancelled')
      return fail('run.cancelled', words.cancelledLate(name), { details: { maybeSent: true } })
    if (verdict === 'no')
      return fail('home.not_confirmed_by_device', words.unconfirmed(name), {
        retryable: true,
        details: { entityId: entity.id },
      })
    const now = entity.state()
    const { before: was, after } = difference(before, now, wanted)
    // It may have arrived since: reports come in bursts.
    const isMoving =
      verdict === 'moving' && judge(wanted, entity.spec.domain, now, behaviour.tolerance) === 'moving'
    return ok({
      before: was,
      after: isMoving ? { ...after, attributes: { ...after.attributes, moving: true } } : after,
      confirmed: true,
    })
  } finally {
    wait?.stop()
  }
}

/** All at once and in order: the packets leave in the order of these calls. */
async function publishAll(
  publications: readonly Publication[],
  link: Link,
  deadlineMs: number,
  signal: AbortSignal,
): Promise<Result<null>> {
  const results = await Promise.all(
    publications.map((message) => link.publish(message, { deadlineMs, signal })),
  )
  const failures = results.flatMap((result) => (result.ok ? [] : [result.failure]))
  const [failure] = failures
  if (!failure) return ok(null)
  const isPartlySent =
    failures.length < results.length || failures.some(({ details }) => details?.['maybeSent'] === true)
  return isPartlySent ? maybeSent(failure) : { ok: false, failure }
}

interface Watch {
  until(deadlineMs: number, signal: AbortSignal): Promise<Verdict | 'cancelled'>
  stop(): void
}

/** Listens from before the publish, because a quick device answers before the broker's acknowledgement arrives. */
function watch(command: EntityCommand, entity: LiveEntity, registry: Registry): Watch {
  const current = (): Verdict =>
    judge(command, entity.spec.domain, entity.state(), entity.spec.behaviour.tolerance)
  const isUnchanged = current() === 'reached'
  const reportsBefore = entity.reports()
  const isFresh = (): boolean => entity.reports() > reportsBefore
  let notify: (() => void) | null = null
  const stopListening = registry.onEntity((id) => {
    if (id === entity.id) notify?.()
  })
  return {
    stop: stopListening,
    until: (deadlineMs, signal) =>
      new Promise((resolve) => {
        const settle = (verdict: Verdict | 'cancelled'): void => {
          clearTimeout(deadline)
          if (grace) clearTimeout(grace)
          signal.removeEventListener('abort', cancel)
          notify = null
          resolve(verdict)
        }
        const cancel = (): void => settle('cancelled')
        const check = (): void => {
          const verdict = isFresh() ? current() : 'no'
          if (verdict !== 'no' || !entity.isAvailable()) settle(verdict)
        }
        const deadline = setTimeout(() => settle(isFresh() || isUnchanged ? current() : 'no'), deadlineMs)
        const grace = isUnchanged
          ? setTimeout(() => settle(current()), Math.min(UNCHANGED_GRACE_MS, deadlineMs))
          : null
        signal.addEventListener('abort', cancel, { once: true })
        if (signal.aborted) {
          cancel()
          return
        }
        notify = check
        check()
      }),
  }
}

/** Scenes, buttons and notifiers have the time of the last activation as their state, as in Home Assistant. */
function assumedState(command: EntityCommand, entity: LiveEntity, clock: Clock): LiveState {
  const { domain } = entity.spec
  if (['scene', 'button', 'notify'].includes(domain))
    return { state: new Date(clock.nowMs()).toISOString(), attributes: {} }
  const { state, attributes } = command.desired
  return { state: state ?? entity.state().state, attributes }
}

/** Kept even where it has not changed yet: a cover that has just begun to move must be able to come back. */
const ALWAYS = ['current_position']

/** State, the attributes asked for and those that changed: enough to undo. */
function difference(
  before: LiveState,
  after: LiveState,
  command: EntityCommand,
): { before: EntityState; after: EntityState } {
  const names = new Set(Object.keys({ ...before.attributes, ...after.attributes }))
  const asked = Object.keys(command.desired.attributes)
  const changed = [...names].filter(
    (name) =>
      asked.includes(name) ||
      ALWAYS.includes(name) ||
      JSON.stringify(before.attributes[name]) !== JSON.stringify(after.attributes[name]),
  )
  const pick = ({ state, attributes }: LiveState): EntityState => ({
    state,
    attributes: Object.fromEntries(
      changed.flatMap((name) =>
        attributes[name] === undefined || attributes[name] === null ? [] : [[name, attributes[name]]],
      ),
    ),
  })
  return { before: pick(before), after: pick(after) }
}
