/** The timer all of whose name is said: "pause eggs", «сколько ещё вариться пельменям». Pure. */
import type { Home, Timer } from '../../../../contract/domain/home'
import { contentWords } from '../../../lib/lang/units'
import { wordKey } from '../../../lib/lang/word-key'

export function timerCalled(utterance: string, { timers }: Home): Timer | undefined {
  const said = new Set(contentWords(utterance).map(wordKey))
  return timers.find(({ name }) => {
    const own = contentWords(name ?? '').map(wordKey)
    return own.length > 0 && own.every((key) => said.has(key))
  })
}
