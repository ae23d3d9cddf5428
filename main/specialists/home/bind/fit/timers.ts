/** "Pause eggs", "resume nap", «сними с паузы пельмени»: a timer that is called so, where no device is. Pure. */
import type { HomeWord } from '../../frame'
import { contentWords } from '../../../../lib/lang/units'
import { stemOf } from '../../../../lib/lang/stem'
import { find, isNamed } from './find'
import type { Fit } from './fit'

const timerOp: Partial<Record<HomeWord, HomeWord>> = {
  pause: 'pause_timer',
  resume: 'resume_timer',
  off: 'cancel_timer',
  stop: 'cancel_timer',
}

export const timerNamed: Fit = (frame, index, context) => {
  const op = timerOp[frame.op]
  if (op === undefined || frame.where.length > 0) return frame
  const said = new Set(contentWords(context.utterance).map(stemOf))
  const called = index.home.timers.find(({ name }) => {
    const own = contentWords(name ?? '').map(stemOf)
    return own.length > 0 && own.every((stem) => said.has(stem))
  })?.name
  if (typeof called !== 'string') return frame
  const isDevice = [called, ...frame.what].some((what) => isNamed(find(what, index, context)))
  return isDevice ? frame : { ...frame, op, what: [called], value: [] }
}
