/** The PIN behind a confirmed risky step, where the person has set one. The digits go to the check and nowhere else. */
import { fail, type Failure } from '../../contract/domain/failure'
import type { Lang } from '../../contract/domain/home'
import type { Question } from '../../contract/domain/plan'
import { expiredId } from './ask-person'

export interface PinCheck {
  isSet(): boolean
  check(pin: string): Promise<'right' | 'wrong' | 'locked'>
}

/** Where no PIN can be set: `batch` and `--dry-run` do nothing that needs one. */
export const noPin: PinCheck = { isSet: () => false, check: () => Promise.resolve('right') }

type Ask = (question: Omit<Question, 'id' | 'step'>) => Promise<string | null>

const tries = 3

/** Null: nobody answered. `right`, or the failure that ends the step. */
export async function askForPin(ask: Ask, pin: PinCheck, lang: Lang): Promise<'right' | Failure | null> {
  for (let tried = 0; tried < tries; tried += 1) {
    const given = await ask({
      kind: 'pin',
      text: tried === 0 ? firstWords[lang] : againWords[lang],
      options: [{ id: 'no', label: lang === 'ru' ? 'Отмена' : 'Cancel' }],
    })
    if (given === null) return null
    if (given === expiredId) return fail('run.not_answered', 'nobody answered').failure
    if (given === 'no') return fail('run.declined', 'declined').failure
    const verdict = await pin.check(given)
    if (verdict === 'right') return 'right'
    if (verdict === 'locked') return fail('run.pin_locked', 'too many tries').failure
  }
  return fail('run.wrong_pin', 'wrong three times').failure
}

const firstWords: Readonly<Record<Lang, string>> = { en: 'PIN?', ru: 'ПИН-код?' }
const againWords: Readonly<Record<Lang, string>> = {
  en: 'That was not the PIN. Try again?',
  ru: 'ПИН-код не подошёл. Ещё раз?',
}
