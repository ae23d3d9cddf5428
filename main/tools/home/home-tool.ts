/**
 * The home as a tool: assesses risk, acts through the port on all devices of a call at once, and reports what was observed. A device
 * that fails is said by name; the others count.
 */
import { fail, ok, type Failure, type Result } from '../../../contract/domain/failure'
import type { Effects, Entity, Lang } from '../../../contract/domain/home'
import type { StepResult, ToolCall } from '../../../contract/domain/plan'
import type { RiskVerdict, Tool, ToolContext } from '../tool'
import { isEffectOp, planEffects } from './effects'
import { inverseOf } from './inverse'
import type { CommandOutcome, EntityCommand, HomePort } from './home-port'
import { riskyTargets } from './risk'
import { answerQuestion, isQuestion } from './questions'
import { isOwnOp, runOwnOp, undoOf, type OwnThings } from './own-things'
import { runPaper, isPaperOp } from './paper'
import { saidAlready, saidDone, type Changed } from './say/done'
import { unsupported } from './say/problems'
import { askFirst } from './say/risky'
import { saidFailed, saidOffline, saidSent, saidUnavailable } from './say/trouble'

const commandDeadlineMs = 8000

export interface HomeTool extends Tool {
  assess(call: ToolCall, lang: Lang): RiskVerdict
}

/** @param own null: a home on paper, whose timers and lists stand in its file */
export function createHomeTool(port: HomePort, own: OwnThings | null = null): HomeTool {
  const entityOf = (id: string): Entity | undefined =>
    port.snapshot().entities.find((entity) => entity.id === id)
  return {
    name: 'home',
    assess: (call, lang) => {
      const risky = riskyTargets(call, entityOf)
      return risky.length === 0
        ? { risk: 'none', question: '' }
        : { risk: 'confirm', question: askFirst(call.op, risky, lang) }
    },
    inverse: (result) => {
      const devices = inverseOf(result, port.snapshot())
      return { ...devices, calls: [...devices.calls, ...undoOf(result)] }
    },
    run: (call, context) => {
      const offline = withoutLink(port, call, context.lang)
      if (offline) return Promise.resolve(offline)
      if (isEffectOp(call.op)) return act(port, call, context)
      const home = port.snapshot()
      if (isQuestion(call.op)) return Promise.resolve(answerQuestion(call, home, context))
      if (own && isOwnOp(call)) return runOwnOp(call, own, home, context)
      if (isPaperOp(call.op)) return Promise.resolve(runPaper(call, home, context, port.isSimulated === true))
      return Promise.resolve(fail('home.unsupported_op', unsupported([call.op], context.lang)))
    },
  }
}

/** Devices cannot be told anything, nor asked, while the broker is away. */
function withoutLink(port: HomePort, { op, targets }: ToolCall, lang: Lang): Result<StepResult> | null {
  if (port.status().state === 'online' || (!isEffectOp(op) && !isQuestion(op))) return null
  const entities = port.snapshot().entities.filter(({ id }) => targets.includes(id))
  if (entities.length === 0) return null
  return fail('mqtt.offline', saidOffline(entities, isQuestion(op), lang), { retryable: true })
}

interface Tried {
  readonly command: EntityCommand
  readonly entity: Entity
  readonly outcome: Result<CommandOutcome>
}

async function act(
  port: HomePort,
  call: ToolCall,
  { lang, signal }: ToolContext,
): Promise<Result<StepResult>> {
  const home = port.snapshot()
  const { commands, already, unavailable, unable } = planEffects(call, home)
  const tried = await Promise.all(
    commands.map(async ({ entity, ...command }): Promise<Tried> => {
      const outcome = await port.execute(command, { deadlineMs: commandDeadlineMs, signal })
      return { command, entity, outcome }
    }),
  )
  const changed = tried.flatMap(({ command: { desired }, entity, outcome }): Changed[] =>
    outcome.ok && outcome.value.confirmed ? [{ entity, after: outcome.value.after, desired }] : [],
  )
  const unconfirmed = tried.flatMap(({ entity, outcome }) =>
    outcome.ok && !outcome.value.confirmed ? [entity] : [],
  )
  const failures = tried.flatMap(({ entity, outcome }) =>
    outcome.ok ? [] : [{ entity, failure: outcome.failure }],
  )
  const doneCount = changed.length + unconfirmed.length + already.length
  const troubles = [
    saidFailed(call.op, failures, lang),
    saidUnavailable(unavailable, lang),
    unable.length > 0
      ? unsupported(
          unable.map(({ name }) => name),
          lang,
          doneCount > 0,
          call.op,
        )
      : '',
  ].filter(Boolean)
  if (doneCount === 0) return failed(failures, unavailable, unable, troubles.join(' '), lang)
  const answer = [
    saidDone(call.op, changed, lang),
    saidSent(unconfirmed, lang),
    alreadyWords(call, already, lang),
    ...troubles,
  ]
    .filter(Boolean)
    .join(' ')
  return ok({ calls: [call], ...observed(tried), answer, artifacts: {} })
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

function failed(
  failures: readonly { readonly entity: Entity; readonly failure: Failure }[],
  unavailable: readonly Entity[],
  unable: readonly Entity[],
  message: string,
  lang: Lang,
): Result<StepResult> {
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
