/** "Pause eggs", "resume nap", «сними с паузы пельмени»: a timer that is called so, where no device is. Pure. */
import type { HomeWord } from '../../frame'
import { timerCalled } from '../timer-called'
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
  const called = timerCalled(context.utterance, index.home)?.name
  if (typeof called !== 'string') return frame
  const isDevice = [called, ...frame.what].some((what) => isNamed(find(what, index, context)))
  return isDevice ? frame : { ...frame, op, what: [called], value: [] }
}
