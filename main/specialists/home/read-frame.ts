/** The model's reading of a sentence: asked again where its line cannot be read, or where nothing in the words speaks for its op. */
import { fail, ok, type Result } from '../../../contract/domain/failure'
import type { Home } from '../../../contract/domain/home'
import type { ModelTrace } from '../../../contract/domain/plan'
import type { Engine } from '../../llm/engine'
import type { SpecialistContext } from '../specialist'
import { endsInState, saidVerb } from '../../lib/lang/orders/said-verbs'
import { alignFrame } from './align'
import { homeGrammar, homePrompt, parseHomeFrame, type HomeFrame, type HomeWord } from './frame'
import { isEvident, isTimerOp, namedDomain } from './op-evidence'

const deadlineMs = 8000
/** How often the model may write something unreadable, and how often something that nothing speaks for. */
const attempts = 2
const refusals = 3
const maxTokens = 48

/** @param traces grows by every model call; failure codes: specialist.unreadable and those of the engine */
export async function readFrame(
  engine: Engine,
  { entities, timers }: Home,
  text: string,
  { history, signal }: SpecialistContext,
  traces: ModelTrace[],
): Promise<Result<HomeFrame>> {
  const before = history.at(-1) ?? null
  const texts = before === null ? [text] : [text, before]
  /** Ops that nothing in the words speaks for; the model is asked again without them. */
  const refused: HomeWord[] = []
  let unreadable = 0
  let last: HomeFrame | null = null
  while (unreadable < attempts && refused.length < refusals) {
    const completion = await engine.complete({
      adapter: 'home',
      prompt: homePrompt(text, before),
      grammar: homeGrammar(texts, refused),
      // Lists and announcements repeat more of the sentence than devices do.
      maxTokens: Math.max(maxTokens, Math.min(160, 16 + Math.ceil(text.length / 2))),
      deadlineMs,
      signal,
    })
    if (!completion.ok) return completion
    traces.push(completion.value.trace)
    const frame = parseHomeFrame(completion.value.text)
    const aligned = frame && alignFrame(frame, texts)
    if (!aligned) {
      unreadable += 1
      continue
    }
    const domain = namedDomain(aligned.op)
    const names = isTimerOp(aligned.op)
      ? timers.flatMap(({ name }) => name ?? [])
      : entities.flatMap((one) => (one.domain === domain ? [one.name, ...one.aliases] : []))
    if (isEvident(aligned.op, texts, names)) return ok(aligned)
    refused.push(aligned.op)
    last = aligned
  }
  // The verb is plain and the thing was copied: whether this home has it is for the binder to say.
  const verb = saidVerb(text) ?? endsInState(text)
  if (last !== null && verb !== null && last.what.length + last.where.length > 0)
    return ok({ op: verb, what: last.what, where: last.where, except: [], value: [] })
  return fail('specialist.unreadable', 'the home frame could not be read')
}
