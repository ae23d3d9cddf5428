/**
 * The optional PIN behind confirmations: only its scrypt hash is kept (RFC 7914), beside the number of wrong tries, so that closing the app
 * does not give new ones.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { z } from 'zod'
import { fail, ok, type Result } from '../../contract/domain/failure'
import type { Clock } from '../lib/clock'
import type { Log } from '../lib/log'
import { jsonFile } from './json-file'

export type PinVerdict = 'right' | 'wrong' | 'locked'

export interface PinStore {
  isSet(): boolean
  /** `locked`: too many wrong tries; not even the right one counts for a minute. */
  check(pin: string): Promise<PinVerdict>
  /**
   * An empty `next` removes the PIN. `current` is only looked at where one is set.
   * Failure codes: run.wrong_pin, run.pin_locked, settings.invalid (not 4 to 8 digits), io.failed.
   */
  change(current: string, next: string): Promise<Result<null>>
}

const triesBeforeLock = 5
const lockMs = 60_000
const wellFormed = /^\d{4,8}$/u

const Stored = z.object({
  salt: z.string().default(''),
  hash: z.string().default(''),
  wrongTries: z.number().default(0),
  lockedUntilMs: z.number().default(0),
})
type Stored = z.infer<typeof Stored>

const derive = promisify<string, Buffer, number, Buffer>(scrypt)
const hashOf = async (pin: string, salt: string): Promise<Buffer> =>
  derive(pin, Buffer.from(salt, 'base64'), 32)

export async function openPin(file: string, clock: Clock, log: Log): Promise<PinStore> {
  const store = jsonFile(file, Stored, () => Stored.parse({}), log)
  let kept: Stored = await store.read()
  const save = async (next: Stored): Promise<void> => {
    kept = next
    await store.write(next)
  }

  const check = async (pin: string): Promise<PinVerdict> => {
    if (clock.nowMs() < kept.lockedUntilMs) return 'locked'
    const expected = Buffer.from(kept.hash, 'base64')
    const given = await hashOf(pin, kept.salt)
    if (expected.length === given.length && timingSafeEqual(expected, given)) {
      if (kept.wrongTries > 0) await save({ ...kept, wrongTries: 0, lockedUntilMs: 0 })
      return 'right'
    }
    const wrongTries = kept.wrongTries + 1
    const isLocked = wrongTries >= triesBeforeLock
    await save({
      ...kept,
      wrongTries: isLocked ? 0 : wrongTries,
      lockedUntilMs: isLocked ? clock.nowMs() + lockMs : 0,
    })
    return isLocked ? 'locked' : 'wrong'
  }

  return {
    isSet: () => kept.hash !== '',
    check,
    change: async (current, next) => {
      if (next !== '' && !wellFormed.test(next)) return fail('settings.invalid', '')
      const verdict = kept.hash === '' ? 'right' : await check(current)
      if (verdict !== 'right') return fail(verdict === 'wrong' ? 'run.wrong_pin' : 'run.pin_locked', '')
      const salt = randomBytes(16).toString('base64')
      const hash = next === '' ? '' : (await hashOf(next, salt)).toString('base64')
      try {
        await save({ salt, hash, wrongTries: 0, lockedUntilMs: 0 })
        return ok(null)
      } catch (error) {
        log.error({ err: error }, 'the PIN could not be stored')
        return fail('io.failed', '')
      }
    },
  }
}
