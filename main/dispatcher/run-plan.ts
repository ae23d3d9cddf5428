/**
 * Executes a checked plan. Ready steps run in parallel; steps on the same tool keep the order they were said in. Every call passes
 * the risk gate here, whatever proposed it: no specialist and no model can act without it. One failed step does not sink the run.
 */
import { fail, ok, type Failure, type Result } from '../../contract/domain/failure'
import type { Lang } from '../../contract/domain/home'
import type { Plan, Question, StepResult, ToolCall } from '../../contract/domain/plan'
import { newId } from '../lib/ids'
import { withoutNothingChanged } from '../lib/lang/say-lists'
import type { Log } from '../lib/log'
import type { Specialist, SpecialistContext } from '../specialists/specialist'
import { mergedBefore, mergedEffects } from '../tools/home/merged-effects'
import type { Tool } from '../tools/tool'
import { expiredId, type AskPerson } from './ask-person'
import { askForPin, type PinCheck } from './ask-pin'
import type { RunState } from './run-state'
import { inWords } from './words'

export interface RunPlanDeps {
  readonly specialists: ReadonlyMap<string, Specialist>
  readonly tools: ReadonlyMap<string, Tool>
  readonly ask: AskPerson
  readonly pin: PinCheck
  readonly log: Log
}

export type StepContext = Omit<SpecialistContext, 'seen' | 'history' | 'earlier'> & {
  readonly historyFor: (stepIndex: number) => readonly string[]
}

export async function runPlan(
  plan: Plan,
  state: RunState,
  deps: RunPlanDeps,
  context: StepContext,
): Promise<void> {
  const seen = new Map<string, StepResult>()
  const finished = new Map<string, Promise<boolean>>()
  const turns = new Map<string, Promise<unknown>>()
  let asking: Promise<unknown> = Promise.resolve()

  const isStopped = (): boolean => context.signal.aborted

  /** One question at a time, in the order the steps came to need one. */
  const askInTurn = (stepId: string, question: Omit<Question, 'id' | 'step'>): Promise<string | null> => {
    const mine = asking.then(async () => {
      if (context.signal.aborted) return null
      const full: Question = { ...question, id: newId('q'), step: stepId }
      state.step(stepId, { status: 'asking' })
      state.asked(full)
      const answer = await deps.ask(full, context.signal)
      if (answer !== null || isStopped()) state.asked(null)
      else state.leftOpen(full)
      return answer
    })
    asking = mine.catch(() => undefined)
    return mine
  }

  const runStep = async (index: number): Promise<boolean> => {
    const step = plan.steps[index]
    if (!step) return false
    const needed = await Promise.all(step.needs.map((id) => finished.get(id) ?? Promise.resolve(false)))
    if (needed.includes(false)) {
      state.step(step.id, { status: 'skipped' })
      return false
    }
    if (context.signal.aborted) {
      state.step(step.id, { status: 'skipped', failure: inWords(cancelled(), context.lang) })
      return false
    }
    const startedAtMs = context.clock.nowMs()
    const started = performance.now()
    state.step(step.id, { status: 'running', startedAtMs })
    const outcome = await guarded(deps.log, () => doStep(index))
    const ms = performance.now() - started
    if (outcome.ok) {
      if (outcome.value === 'unanswered') return false
      seen.set(step.id, outcome.value)
      state.step(step.id, { status: 'done', result: outcome.value, ms })
      return true
    }
    state.step(step.id, { status: 'failed', failure: inWords(outcome.failure, context.lang), ms })
    return false
  }

  const doStep = async (index: number): Promise<Result<StepResult | 'unanswered'>> => {
    const step = plan.steps[index]
    const specialist = step && deps.specialists.get(step.specialist)
    if (!step || !specialist) return fail('specialist.not_available', 'no such specialist')
    const { historyFor, ...shared } = context
    // Steps on one tool act in spoken order: "turn it on and then set it to red".
    const turn = turns.get(specialist.id) ?? Promise.resolve()
    const mine = turn.then(async () => {
      const earlier = plan.steps
        .slice(0, index)
        .flatMap((one) => (one.specialist === step.specialist ? [one.text] : []))
        .reverse()
      const history = historyFor(index)
      const proposed = await specialist.propose(step, { ...shared, history, earlier, seen })
      if (!proposed.ok) {
        state.booked(step.id, proposed.traces ?? [])
        return proposed
      }
      const proposal = proposed.value
      state.booked(step.id, proposal.traces)
      state.step(step.id, { title: proposal.title })
      if (proposal.kind === 'answer') {
        if (proposal.escalate) state.escalate()
        return ok(blankResult(proposal.answer))
      }
      let calls: readonly ToolCall[]
      const missing = proposal.kind === 'calls' ? proposal.missing : undefined
      if (proposal.kind === 'clarify') {
        const { question, options } = proposal
        const chosen = await askInTurn(step.id, {
          kind: 'clarify',
          text: question,
          options: options.map(({ id, label }) => ({ id, label })),
        })
        if (chosen === null) return context.signal.aborted ? cancelledResult() : ok('unanswered' as const)
        const option = options.find(({ id }) => id === chosen)
        if (!option) return fail('run.declined', 'declined')
        calls = option.calls
      } else calls = proposal.calls
      state.step(step.id, { calls: [...calls], status: 'running' })
      if (missing) {
        const goesOn = await askForRest(step.id, missing, proposal.title)
        if (!goesOn && context.signal.aborted) return cancelledResult()
        if (!goesOn) return { ok: false as const, failure: missing }
        state.step(step.id, { status: 'running' })
      }
      return act(step.id, calls)
    })
    turns.set(
      specialist.id,
      mine.catch(() => undefined),
    )
    return mine
  }

  /** A part of what was asked for is not there: the rest is done only when the person says so. */
  const askForRest = async (stepId: string, missing: Failure, rest: string): Promise<boolean> => {
    const said = withoutNothingChanged(inWords(missing, context.lang).message)
    const ask = context.lang === 'ru' ? 'Сделать остальное?' : 'Do the rest?'
    const options = [{ id: restId, label: rest }]
    // A choice, not a confirmation: `--yes` must not carry out half of what was asked.
    return (await askInTurn(stepId, { kind: 'clarify', text: `${said} ${ask}`, options })) === restId
  }

  const act = async (
    stepId: string,
    calls: readonly ToolCall[],
  ): Promise<Result<StepResult | 'unanswered'>> => {
    const questions: string[] = []
    for (const call of calls) {
      const tool = deps.tools.get(call.tool)
      if (!tool) return fail('specialist.not_available', `no tool ${call.tool}`)
      const verdict = await tool.assess(call, context.lang)
      if (verdict.risk === 'confirm') questions.push(verdict.question)
    }
    if (questions.length > 0) {
      const answer = await askInTurn(stepId, {
        kind: 'confirm',
        text: questions.join(' '),
        options: yesOrNo(context.lang),
      })
      if (answer === null) return context.signal.aborted ? cancelledResult() : ok('unanswered' as const)
      if (answer === expiredId) return fail('run.not_answered', 'nobody answered')
      if (answer !== 'yes') return fail('run.declined', 'declined')
      if (deps.pin.isSet()) {
        const pin = await askForPin((question) => askInTurn(stepId, question), deps.pin, context.lang)
        if (pin === null) return context.signal.aborted ? cancelledResult() : ok('unanswered' as const)
        if (pin !== 'right') return { ok: false, failure: pin }
      }
      state.step(stepId, { status: 'running' })
    }
    const results: StepResult[] = []
    let failure: Failure | null = null
    for (const call of calls) {
      // What was done before the stop is still told.
      if (context.signal.aborted) return results.length > 0 ? ok(mergeResults(results)) : cancelledResult()
      const { runId, lang, clock, signal } = context
      const outcome = await deps.tools.get(call.tool)?.run(call, { runId, lang, clock, signal })
      if (outcome?.ok) results.push(outcome.value)
      else if (outcome) failure ??= outcome.failure
    }
    if (failure && results.length === 0) return { ok: false, failure }
    const merged = mergeResults(results)
    return ok(
      failure
        ? { ...merged, answer: [merged.answer, inWords(failure, context.lang).message].join(' ') }
        : merged,
    )
  }

  for (let index = 0; index < plan.steps.length; index += 1) {
    const id = plan.steps[index]?.id ?? ''
    // Deferred by a microtask so that a step may wait for one that stands later in the list.
    finished.set(
      id,
      Promise.resolve().then(() => runStep(index)),
    )
  }
  await Promise.all(finished.values())
}

const restId = 'rest'

const yesOrNo = (lang: Lang): Question['options'] => [
  { id: 'yes', label: lang === 'ru' ? 'Да' : 'Yes' },
  { id: 'no', label: lang === 'ru' ? 'Нет' : 'No' },
]

async function guarded<T>(log: Log, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    // One of the three rims: a bug in a specialist or a tool costs its step, not the run.
    log.error({ err: error }, 'a step threw')
    return fail('internal', error instanceof Error ? error.message : String(error))
  }
}

const cancelled = (): Failure => ({ code: 'run.cancelled', message: '', retryable: false })
const cancelledResult = (): { ok: false; failure: Failure } => ({ ok: false, failure: cancelled() })

function blankResult(answer: string): StepResult {
  return { calls: [], effects: {}, before: {}, answer, artifacts: {} }
}

/** Lists grow, so that an undo finds what every call changed. */
function mergedArtifacts(
  one: StepResult['artifacts'],
  other: StepResult['artifacts'],
): StepResult['artifacts'] {
  const lists = Object.entries(other).flatMap(([key, value]): [string, unknown][] => {
    const earlier: unknown = one[key]
    return Array.isArray(earlier) && Array.isArray(value)
      ? [[key, [...(earlier as unknown[]), ...(value as unknown[])]]]
      : []
  })
  return { ...one, ...other, ...Object.fromEntries(lists) }
}

function mergeResults(results: readonly StepResult[]): StepResult {
  return results.reduce<StepResult>(
    (merged, result) => ({
      calls: [...merged.calls, ...result.calls],
      effects: mergedEffects([merged.effects, result.effects]),
      before: mergedBefore([merged.before, result.before]),
      answer: [merged.answer, result.answer].filter(Boolean).join(' '),
      artifacts: mergedArtifacts(merged.artifacts, result.artifacts),
    }),
    blankResult(''),
  )
}
