import { z } from 'zod'
import { RunView, Step } from '../domain/plan'
import { route } from './route'

/** Longer utterances are refused with `utterance.too_long`, not cut. */
export const maxUtteranceChars = 2000

export const assistantRoutes = {
  /** Starts a run; its progress arrives as `run.changed` events. A typed yes/no answers an open question instead. */
  'assistant.ask': route({
    in: z.object({ text: z.string(), area: z.string().optional() }),
    out: z.object({ runId: z.string() }),
  }),
  /** The likely plan of words that are still being typed; does nothing. Ended by the next preview or request with `llm.aborted`. */
  'assistant.preview': route({ in: z.object({ text: z.string() }), out: z.array(Step) }),
  'assistant.reply': route({ in: z.object({ questionId: z.string(), optionId: z.string() }), out: z.null() }),
  /** Takes back what a run changed, or one step of it; its progress arrives as a run of its own. Failure code: run.no_undo. */
  'assistant.undo': route({
    in: z.object({ runId: z.string(), stepId: z.string().optional() }),
    out: z.object({ runId: z.string() }),
  }),
  'assistant.cancel': route({ in: z.object({ runId: z.string() }), out: z.null() }),
  /** The runs of this session, oldest first, at most 200. */
  'assistant.history': route({ in: z.null(), out: z.array(RunView) }),
  'assistant.clear': route({ in: z.null(), out: z.null() }),
}
export const assistantEvents = { 'run.changed': RunView }
