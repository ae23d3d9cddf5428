import { describe, expect, it } from 'vitest'
import type { ToolCall } from '../../../contract/domain/plan'
import { bindMended } from '../../../main/specialists/home/bind/mend'
import type { Bound } from '../../../main/specialists/home/bind/bound'
import { parseHomeFrame } from '../../../main/specialists/home/frame'
import { riskyTargets } from '../../../main/tools/home/risk'
import { readCases, readHome, type BindCase } from './read-cases'

function bound(one: BindCase, homeName: string, lang: 'en' | 'ru'): Bound {
  const frame = parseHomeFrame(one.frame)
  if (!frame) throw new Error(`not a frame: ${one.frame}`)
  const { area = null, history = [], utterance = one.frame } = one
  return bindMended(frame, readHome(one.home ?? homeName), {
    lang: one.lang ?? lang,
    area,
    history,
    utterance,
  })
}

function targetsOf(result: Bound): string[] {
  return result.kind === 'calls' ? [...new Set(result.calls.flatMap((call) => call.targets))].sort() : []
}

describe.each([
  ['bind-en', 'house-en', 'en'],
  ['bind-ru', 'house-ru', 'ru'],
  ['bind-cross', 'house-en', 'en'],
  ['mend', 'house-en', 'en'],
] as const)('%s', (file, home, lang) => {
  it.each(readCases(file).map((one) => [title(one), one] as const))('%s', (_title, one) => {
    const result = bound(one, home, lang)
    if (one.failure !== undefined) {
      expect(result).toMatchObject({ kind: 'failed', failure: { code: one.failure } })
      return
    }
    if (one.clarify !== undefined) {
      expect(result.kind).toBe('clarify')
      const ids =
        result.kind === 'clarify' ? result.options.map(({ id }) => id).filter((id) => id !== 'all') : []
      if (one.clarify !== true) expect(ids.sort()).toEqual(one.clarify)
      return
    }
    expect(result, JSON.stringify(result)).toMatchObject({ kind: 'calls' })
    if (result.kind !== 'calls') return
    expect(targetsOf(result)).toEqual([...(one.targets ?? [])].sort())
    expect(new Set(result.calls.map(({ op }) => op))).toEqual(new Set(one.ops ?? [one.op]))
    if (one.slots) expect(result.calls[0]?.slots).toMatchObject(one.slots)
    if (one.risk !== undefined) {
      const entities = readHome(one.home ?? home).entities
      const risky = result.calls.flatMap((call) =>
        riskyTargets({ ...call, step: '', tool: 'home' } as ToolCall, (id) =>
          entities.find((entity) => entity.id === id),
        ),
      )
      expect(risky.length > 0 ? 'confirm' : 'none').toBe(one.risk)
    }
  })
})

describe('a device that does not exist', () => {
  it.each(readCases('no-such').map((one) => [title(one), one] as const))(
    'is never replaced: %s',
    (_title, one) => {
      const result = bound(one, 'house-en', 'en')
      const failure = result.kind === 'failed' ? result.failure : result.kind === 'calls' && result.missing
      expect(failure, JSON.stringify(result)).toMatchObject({ code: 'home.no_such_device' })
    },
  )
})

function title({ frame, home = '', area, history, utterance }: BindCase): string {
  return [frame, home, area === undefined ? '' : `in ${area}`, history?.join(' '), utterance]
    .filter(Boolean)
    .join(' | ')
}
