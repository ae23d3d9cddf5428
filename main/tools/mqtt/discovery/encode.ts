/** What an entity's `encode` answers, shared by all dialects. */
import { fail, ok, type Result } from '../../../../contract/domain/failure'
import type { Publication } from '../entity-spec'

/**
 * Commands go out with QoS 1 at least: only an acknowledged publish can be given a deadline. Nothing is replayed after an outage
 * because the client keeps no session.
 */
export const command = (topic: string, payload: string): Publication => ({
  topic,
  payload,
  qos: 1,
  retain: false,
})

/** For `Behaviour.ask`. QoS 0: a question that is lost in an outage is asked anew after it. */
export const question = (topic: string, payload: string): Publication => ({
  topic,
  payload,
  qos: 0,
  retain: false,
})

/** The words that a person sees are written by execute.ts, which knows the name and the language. */
export const unsupported = (why: string): Result<never> => fail('home.unsupported_op', why)

/** The device wants a code with the command, and none was given. */
export const needsCode = (): Result<never> =>
  fail('home.unsupported_op', 'a code is needed', { details: { needsCode: true } })

export function send(
  publications: readonly (Publication | null | undefined)[],
): Result<readonly Publication[]> {
  const present = publications.filter((item) => item !== null && item !== undefined)
  return present.length === 0 ? unsupported('nothing to send') : ok(present)
}
