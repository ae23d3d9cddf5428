/**
 * One utterance from words to answer: understand, plan, check, run, say. Used by the window, the terminal and `batch` alike; they
 * differ only in the tools, the clock and who answers questions.
 */
import { ok, type Failure, type Result } from '../../contract/domain/failure'
import type { Lang } from '../../contract/domain/home'
import type { Plan, Route, RunSource, RunView } from '../../contract/domain/plan'
import { maxUtteranceChars } from '../../contract/ipc/assistant'
import type { Clock } from '../lib/clock'
import { newId } from '../lib/ids'
import { corrected } from '../lib/lang/orders/corrections'
import { withoutIdleCondition } from '../lib/lang/orders/idle-condition'
import type { Log } from '../lib/log'
import type { Engine } from '../llm/engine'
import type { Specialist } from '../specialists/specialist'
import type { Tool } from '../tools/tool'
import { composeAnswer } from './answer'
import type { AskPerson } from './ask-person'
import type { PinCheck } from './ask-pin'
import { claimed, readAtOnce, type KnownPlan } from './at-once'
import { checkPlan } from './check-plan'
import { dispatch, type Dispatched } from './dispatch'
import { beginsWithoutVerb, isFollowUp, isUndo, isVerbless } from './follow-up'
import { specialistsThatKnow } from './known-proposals'
import { runPlan } from './run-plan'
import { RunState } from './run-state'
import { inWords } from './words'

export interface Crew {
  readonly engine: Engine
  readonly specialists: ReadonlyMap<string, Specialist>
  readonly tools: ReadonlyMap<string, Tool>
  readonly specialistFor: (route: Route) => string
  readonly pin: PinCheck
  readonly clock: Clock
  readonly log: Log
}

export interface Performance {
  readonly text: string
  readonly lang: Lang
  readonly source: RunSource
  readonly area: string | null
  /** Earlier utterances, oldest first. */
  readonly history: readonly string[]
  readonly ask: AskPerson
  readonly signal: AbortSignal
  readonly runId?: string
  readonly onChange?: (view: RunView) => void
}

export async function perform(crew: Crew, input: Performance): Promise<RunView> {
  const { clock, log } = crew
  const { text, lang, source, signal } = input
  const started = performance.now()
  const runId = input.runId ?? newId('run')
  const state = new RunState(
    { runId, source, utterance: text, lang, nowMs: clock.nowMs() },
    input.onChange ?? (() => undefined),
  )
  state.announce()

  const end = (failure: Failure | null): RunView => {
    const worded = failure && inWords(failure, lang)
    const isCancelled = signal.aborted
    const { steps, unanswered } = state.view
    const allFailed =
      steps.length > 0 && steps.every((step) => step.status === 'failed' || step.status === 'skipped')
    const status = isCancelled
      ? 'cancelled'
      : unanswered.length > 0
        ? 'asking'
        : worded || allFailed
          ? 'failed'
          : 'done'
    const answer = worded ? worded.message : composeAnswer(state.view, isCancelled)
    const shown = worded ?? steps.find((step) => step.failure)?.failure ?? null
    state.ended({ status, answer, failure: shown, totalMs: performance.now() - started })
    return state.view
  }

  if (isUndo(text, input.history)) return end({ code: 'run.no_undo', message: '', retryable: false })
  const understood = await understand(crew, input)
  if (!understood.ok) return end(understood.failure)
  const { plan, trace, proposals } = understood.value
  const checked = checkPlan(plan, new Set(crew.specialists.keys()))
  if (!checked.ok) return end(checked.failure)
  state.planned(plan, trace, trace ? 'model' : 'template')
  const specialists = proposals ? specialistsThatKnow(plan.steps, proposals) : crew.specialists
  await runPlan(
    checked.value,
    state,
    { ...crew, specialists, ask: input.ask },
    {
      runId,
      lang,
      clock,
      area: input.area,
      signal,
      historyFor: (index) => historyFor(plan.steps, index, input.history),
    },
  )
  log.debug({ runId, ms: performance.now() - started }, 'run ended')
  return end(null)
}

/** What the words became: through the dispatcher's model, or with the calls that were known at once. */
export interface Understood {
  readonly plan: Plan
  readonly trace: Dispatched['trace'] | null
  readonly proposals?: KnownPlan['proposals']
}

/**
 * The plan that the words would become: reads, and does nothing.
 * Failure codes: utterance.empty, utterance.too_long, and those of `dispatch`.
 */
export async function understand(
  crew: Crew,
  {
    text: said,
    lang,
    area,
    history,
    signal,
  }: Pick<Performance, 'text' | 'lang' | 'area' | 'history' | 'signal'>,
): Promise<Result<Understood>> {
  const refused = refuse(said)
  if (refused) return { ok: false, failure: refused }
  const text = withoutIdleCondition(corrected(said))
  const plan = claimed(crew, { text, lang, area, history })
  if (plan) return ok({ plan, trace: null })
  const known = readAtOnce(crew, { text, lang, area })
  if (known) return ok({ ...known, trace: null })
  const previous = history.at(-1) ?? null
  const before = previous !== null && isFollowUp(text) ? previous : null
  const isNamed = (part: string): boolean =>
    [...crew.specialists.values()].some(({ names }) => names?.(part) === true)
  return dispatch({ ...crew, isNamed }, { text, before, signal })
}

/** What a step may lean on: the step before it ("turn on the lamp and dim it", "the lamp to 40 and the fan to 20"), else the utterance before. */
function historyFor(steps: Plan['steps'], index: number, history: readonly string[]): readonly string[] {
  const step = steps[index]
  if (!step) return []
  const earlier = steps[index - 1]
  const leans = beginsWithoutVerb(step.text) || (step.specialist === 'home' && isVerbless(step.text))
  if (earlier?.specialist === step.specialist && leans) return [earlier.text]
  if (!isFollowUp(step.text)) return []
  return earlier === undefined ? history.slice(-1) : [earlier.text]
}

function refuse(text: string): Failure | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return { code: 'utterance.empty', message: '', retryable: false }
  if (text.length > maxUtteranceChars) return { code: 'utterance.too_long', message: '', retryable: false }
  return null
}
