import { describe, expect, it } from 'vitest'
import type { Lang } from '../../../contract/domain/home'
import { bind } from '../../../main/specialists/home/bind/bind'
import { parseHomeFrame } from '../../../main/specialists/home/frame'
import { fixedClock } from '../../../main/lib/clock'
import { createHomeTool } from '../../../main/tools/home/home-tool'
import { createSnapshotPort } from '../../../main/tools/home/snapshot-port'
import { readCases, readHome } from './read-cases'

interface SayCase {
  readonly home: string
  readonly lang: Lang
  readonly frame: string
  readonly answer: string
  readonly question?: string
}

const clock = fixedClock(Date.UTC(2025, 10, 24, 12, 30), 'Europe/Moscow')

describe('the answer', () => {
  it.each(readCases<SayCase>('say').map((one) => [`${one.frame} → ${one.answer}`, one] as const))(
    '%s',
    async (_title, one) => {
      const home = readHome(one.home)
      const frame = parseHomeFrame(one.frame)
      if (!frame) throw new Error(`not a frame: ${one.frame}`)
      const bound = bind(frame, home, { lang: one.lang, area: null, history: [], utterance: one.frame })
      if (bound.kind !== 'calls') throw new Error(JSON.stringify(bound))
      const tool = createHomeTool(createSnapshotPort(home))
      const answers: string[] = []
      const questions: string[] = []
      for (const { op, slots, targets } of bound.calls) {
        const call = { step: 's1', tool: 'home', op, slots: { ...slots }, targets: [...targets] }
        const { question } = tool.assess(call, one.lang)
        if (question !== '') questions.push(question)
        const result = await tool.run(call, {
          runId: 'r',
          lang: one.lang,
          clock,
          signal: new AbortController().signal,
        })
        answers.push(result.ok ? result.value.answer : result.failure.message)
      }
      // A non-breaking space looks like a space in the table.
      expect(answers.join(' ').replaceAll('\u00a0', ' ')).toBe(one.answer)
      expect(questions.join(' ')).toBe(one.question ?? '')
    },
  )
})
