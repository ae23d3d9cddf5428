/**
 * The typed bridge between window and main process. A route is a name with an input and an output schema; handlers and
 * the client are inferred from the tables, so a missing handler is a compile error. Two Electron channels carry all of it.
 */
import type { z } from 'zod'
import type { Failure, Result } from '../domain/failure'

export interface Route<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly in: I
  readonly out: O
}
export type Routes = Record<string, Route>
export type In<R extends Route> = z.input<R['in']>
export type ParsedIn<R extends Route> = z.output<R['in']>
export type Out<R extends Route> = z.output<R['out']>

export const route = <I extends z.ZodType, O extends z.ZodType>(shape: { in: I; out: O }): Route<I, O> =>
  shape

export interface CallContext {
  /** Which window called. */
  readonly window: 'main' | 'bar'
}
export type Handlers<T extends Routes> = {
  readonly [K in keyof T]: (input: ParsedIn<T[K]>, call: CallContext) => Promise<Result<Out<T[K]>>>
}
export type Envelope = { ok: true; value: unknown } | { ok: false; failure: Failure }

export const requestChannel = 'api:request'
export const eventChannel = 'api:event'
