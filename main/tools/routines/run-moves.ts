/** Carries out what a scene or a script stands for, one move after another, and sums up what was observed. */
import { setTimeout as systemSleep } from 'node:timers/promises'
import { fail, ok, type Result } from '../../../contract/domain/failure'
import type { StepResult, ToolCall } from '../../../contract/domain/plan'
import { carryOut, doneCount, failed, troubleOf, type Carried } from '../home/act'
import type { HomePort } from '../home/home-port'
import { mergedBefore, mergedEffects } from '../home/merged-effects'
import { saidSent } from '../home/say/trouble'
import type { ToolContext } from '../tool'
import type { Expanded } from './expand'
import { isDone, noLonger } from './say-routines'

/** Ends early, without an error, when the signal says so. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>

const sleepUntilStopped: Sleep = (ms, signal) => systemSleep(ms, undefined, { signal }).catch(() => undefined)

export async function runMoves(
  call: ToolCall,
  { routines, moves, lost }: Expanded,
  port: HomePort,
  { lang, signal }: ToolContext,
  sleep: Sleep = sleepUntilStopped,
): Promise<Result<StepResult>> {
  const all: Carried[] = []
  for (const move of moves) {
    if (signal.aborted) break
    if (move.kind === 'wait') await sleep(move.ms, signal)
    else all.push(...(await Promise.all(move.calls.map((one) => carryOut(port, one, signal)))))
  }
  const trouble = [...all.map((one) => troubleOf(one, lang)), noLonger(lost, lang)].filter(Boolean).join(' ')
  const isAny = all.some((one) => doneCount(one) > 0)
  if (!isAny && signal.aborted) return fail('run.cancelled', '')
  if (!isAny) {
    const failures = all.flatMap((one) => one.failures)
    const unavailable = all.flatMap((one) => one.unavailable)
    return failed({ failures, unavailable, unable: all.flatMap((one) => one.unable) }, trouble, lang)
  }
  const sent = saidSent(
    all.flatMap(({ unconfirmed }) => unconfirmed),
    lang,
  )
  const summary = signal.aborted ? '' : routines.map((routine) => isDone(routine, lang)).join(' ')
  return ok({
    calls: [call],
    effects: mergedEffects(all.map(({ effects }) => effects)),
    before: mergedBefore(all.map(({ before }) => before)),
    answer: [summary, sent, trouble].filter(Boolean).join(' '),
    artifacts: {},
  })
}
