/** Input and output lines of `artel batch` and the object of `artel ask --json`: the public evaluation interface. */
import { z } from 'zod'
import { EntityState, Lang } from './home'
import { Failure } from './failure'
import { Route, Step, Tokens, ToolCall } from './plan'

export const BatchInput = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  home: z.string().nullish(),
  area: z.string().nullish(),
  setup: z
    .record(
      z.string(),
      z.object({ state: z.string().optional(), attributes: z.record(z.string(), z.unknown()).optional() }),
    )
    .nullish(),
  history: z.array(z.string()).nullish(),
})
export type BatchInput = z.infer<typeof BatchInput>

export const BatchOutput = z.object({
  id: z.string(),
  lang: Lang,
  route: z.array(Route),
  steps: z.array(Step),
  calls: z.array(ToolCall),
  effects: z.record(z.string(), EntityState),
  answer: z.string(),
  confirm: z.string().nullable(),
  clarify: z.string().nullable(),
  escalate: z.boolean(),
  failure: Failure.pick({ code: true, message: true }).nullable(),
  ms: z.object({ dispatch: z.number(), specialist: z.number(), total: z.number() }),
  path: z.enum(['template', 'model']),
  tokens: Tokens,
})
export type BatchOutput = z.infer<typeof BatchOutput>
