/**
 * Plans are data: serialisable, printable, testable without a model. The dispatcher makes one, `check-plan` judges it,
 * `run-plan` executes it. Steps form a DAG through `needs`.
 */
import { z } from 'zod'
import { EntityState, Lang } from './home'
import { Failure } from './failure'

export const Route = z.enum(['home', 'calendar', 'travel', 'question', 'chat', 'other'])
export type Route = z.infer<typeof Route>

/** Specialists are data (a registry), not a closed list: later ones slot in by id. */
export const SpecialistId = z.string().min(1)
export type SpecialistId = z.infer<typeof SpecialistId>

export const Step = z.object({
  id: z.string(),
  specialist: SpecialistId,
  /** The words of the utterance that this step serves. */
  text: z.string(),
  /** Ids of the steps whose results this one reads. */
  needs: z.array(z.string()),
})
export type Step = z.infer<typeof Step>

export const Plan = z.object({ route: z.array(Route), steps: z.array(Step) })
export type Plan = z.infer<typeof Plan>

/** One proposed action. `op`, `slots` and `targets` are those of the command line contract. */
export const ToolCall = z.object({
  step: z.string(),
  tool: z.string(),
  op: z.string(),
  slots: z.record(z.string(), z.unknown()),
  targets: z.array(z.string()),
})
export type ToolCall = z.infer<typeof ToolCall>

/** Decided by code from the call and its targets, never by a model. `confirm` always asks a person first. */
export const Risk = z.enum(['none', 'confirm'])
export type Risk = z.infer<typeof Risk>

export const Tokens = z.object({ prompt: z.number(), cached: z.number(), output: z.number() })
export type Tokens = z.infer<typeof Tokens>

/** One model call, as the plan panel and the ledger show it. */
export const ModelTrace = z.object({
  requestId: z.string(),
  adapter: z.string(),
  prompt: z.string(),
  output: z.string(),
  tokens: Tokens,
  ms: z.number(),
  device: z.enum(['cpu', 'gpu']),
})
export type ModelTrace = z.infer<typeof ModelTrace>

export const StepStatus = z.enum(['waiting', 'running', 'asking', 'done', 'failed', 'skipped'])
export type StepStatus = z.infer<typeof StepStatus>

/** What one step did, observed rather than assumed. */
export const StepResult = z.object({
  calls: z.array(ToolCall),
  /** Entity states after the step, confirmed by the device where `confirmed` says so. */
  effects: z.record(z.string(), EntityState),
  /** The same entities before, for undo and the journal. */
  before: z.record(z.string(), EntityState),
  /** What to tell the person, in the language of the run. */
  answer: z.string(),
  /** Other observable products, for example event UIDs and files. */
  artifacts: z.record(z.string(), z.unknown()).default({}),
})
export type StepResult = z.infer<typeof StepResult>

export const StepView = Step.extend({
  status: StepStatus,
  /** Verb and object in words, in the person's language: "Turn off · Kitchen light". Empty until the step is understood. */
  title: z.string(),
  /** The calls as proposed and bound; what they did is in `result`. */
  calls: z.array(ToolCall),
  result: StepResult.nullable(),
  failure: Failure.nullable(),
  traces: z.array(ModelTrace),
  startedAtMs: z.number().nullable(),
  ms: z.number().nullable(),
  /** It left something behind that an undo could take back. */
  undoable: z.boolean(),
  /** Taken back by a later run. */
  undone: z.boolean(),
})
export type StepView = z.infer<typeof StepView>

/**
 * A question to the person: a confirmation before a risky step, the PIN behind it where one is set, or a choice between equal readings.
 * The answer is the id of an option; for `pin` the digits themselves.
 */
export const Question = z.object({
  id: z.string(),
  step: z.string(),
  kind: z.enum(['confirm', 'pin', 'clarify']),
  text: z.string(),
  /** Buttons, in order. For `confirm`: ids `yes` and `no`; for `pin`: `no`. */
  options: z.array(z.object({ id: z.string(), label: z.string() })),
})
export type Question = z.infer<typeof Question>

/** What began a run. `tile`: a device touched directly, without words. */
export const RunSource = z.enum(['window', 'tile', 'bar', 'tray', 'cli', 'rule'])
export type RunSource = z.infer<typeof RunSource>

/** The whole run as the window draws it; every change is sent as a new view. */
export const RunView = z.object({
  runId: z.string(),
  source: RunSource,
  utterance: z.string(),
  lang: Lang,
  status: z.enum(['understanding', 'running', 'asking', 'done', 'failed', 'cancelled']),
  route: z.array(Route),
  steps: z.array(StepView),
  question: Question.nullable(),
  /** Asked where nobody answers (`batch`): the steps that asked did nothing. */
  unanswered: z.array(Question),
  answer: z.string(),
  failure: Failure.nullable(),
  /** One of its steps can still be taken back. */
  undoable: z.boolean(),
  /** All that could be taken back was, by later runs. */
  undone: z.boolean(),
  /** True when an open question would need a large model. */
  escalate: z.boolean(),
  path: z.enum(['template', 'model']),
  dispatchTrace: ModelTrace.nullable(),
  startedAtMs: z.number(),
  ms: z.object({ dispatch: z.number(), specialist: z.number(), total: z.number() }),
  tokens: Tokens,
})
export type RunView = z.infer<typeof RunView>
