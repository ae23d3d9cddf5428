/** Utterance → Plan: one short model call, then code. The only place that knows the dispatcher's prompt. */
import { fail, ok, type Result } from '../../contract/domain/failure'
import type { ModelTrace, Plan, Route } from '../../contract/domain/plan'
import type { Engine } from '../llm/engine'
import { cutUtterance } from './cut-utterance'
import { mendCuts } from './mend-cuts'
import { dispatcherGrammar, dispatcherPrompt, flat, parseDispatcherFrame } from './frame'

const deadlineMs = 10_000

export interface Dispatched {
  readonly plan: Plan
  readonly trace: ModelTrace
}

export interface DispatchDeps {
  readonly engine: Engine
  /** Which member of the crew serves a route. */
  readonly specialistFor: (route: Route) => string
  /** Whether a text orders something of the home by the name that it has there. */
  readonly isNamed?: (text: string) => boolean
}

/** Failure codes: plan.not_understood and those of the engine. */
export async function dispatch(
  { engine, specialistFor, isNamed }: DispatchDeps,
  { text, before, signal }: { text: string; before: string | null; signal: AbortSignal },
): Promise<Result<Dispatched>> {
  const utterance = flat(text)
  const completion = await engine.complete({
    adapter: 'dispatcher',
    prompt: dispatcherPrompt(utterance, before),
    grammar: dispatcherGrammar(utterance),
    // A frame repeats the utterance at most once; Russian text is about one token to three characters.
    maxTokens: Math.min(420, 24 + Math.ceil(utterance.length / 2)),
    deadlineMs,
    signal,
  })
  if (!completion.ok) return completion
  const parts = parseDispatcherFrame(completion.value.text)
  if (parts === null)
    return fail('plan.not_understood', 'The request could not be split into tasks.', { retryable: true })
  const cuts = mendCuts(cutUtterance(utterance, parts), isNamed)
  const route = [...new Set(cuts.map((cut) => cut.route))]
  return ok({
    plan: {
      route,
      steps: cuts.map((cut, index) => ({
        id: `s${index + 1}`,
        specialist: specialistFor(cut.route),
        text: cut.text,
        needs: [],
      })),
    },
    trace: completion.value.trace,
  })
}
