/**
 * Which changes are written: every one of a state word, of a number at most one in ten seconds, and then the last one. So a meter that
 * reports each second costs no more than one that is calm, and the value at rest is always the true one.
 */
import type { KeptValue } from './kept-values'

export interface Sample {
  readonly key: string
  readonly atMs: number
  readonly value: KeptValue
}

export interface Sampler {
  note(key: string, value: KeptValue, nowMs: number): void
  /** What is to be written by now. `isEnd`: also what would still wait. */
  take(nowMs: number, isEnd?: boolean): readonly Sample[]
  /** After a time that nobody watched: what was last written still holds now. */
  repeat(nowMs: number): void
  /** Forgets everything: what comes next is written, changed or not. */
  reset(): void
}

const numberGapMs = 10_000

export function createSampler(gapMs = numberGapMs): Sampler {
  const written = new Map<string, Sample>()
  const waiting = new Map<string, Sample>()
  let ready: Sample[] = []

  const write = (sample: Sample): void => {
    waiting.delete(sample.key)
    // Two changes in one millisecond: a later one must not carry the same time.
    const atMs = Math.max(sample.atMs, (written.get(sample.key)?.atMs ?? -1) + 1)
    const due = { ...sample, atMs }
    written.set(sample.key, due)
    ready.push(due)
  }
  const isDue = (sample: Sample, nowMs: number): boolean =>
    typeof sample.value === 'string' || nowMs - (written.get(sample.key)?.atMs ?? -Infinity) >= gapMs

  return {
    note: (key, value, nowMs) => {
      const sample = { key, value, atMs: nowMs }
      if (written.get(key)?.value === value) waiting.delete(key)
      else if (isDue(sample, nowMs)) write(sample)
      else waiting.set(key, sample)
    },
    take: (nowMs, isEnd = false) => {
      for (const sample of [...waiting.values()]) if (isEnd || isDue(sample, nowMs)) write(sample)
      const taken = ready
      ready = []
      return taken
    },
    repeat: (nowMs) => {
      for (const sample of [...written.values()]) write({ ...sample, atMs: nowMs })
    },
    reset: () => {
      written.clear()
      waiting.clear()
      ready = []
    },
  }
}
