import { describe, expect, it } from 'vitest'
import type { Home, Timer } from '../../../contract/domain/home'
import { bindMended } from '../../../main/specialists/home/bind/mend'
import { parseHomeFrame } from '../../../main/specialists/home/frame'
import { readHome } from './read-cases'

const timer = (id: string, name: string | null, minutes: number, more: Partial<Timer> = {}): Timer => ({
  id,
  name,
  start_minutes: minutes,
  area: null,
  is_active: true,
  ...more,
})
const pizza = timer('t1', 'pizza', 20, { area: 'kitchen' })
const bare = timer('t2', null, 5)
const long = timer('t3', null, 90, { is_active: false })

function bound(frame: string, timers: readonly Timer[], lang: 'en' | 'ru' = 'en') {
  const parsed = parseHomeFrame(frame)
  if (!parsed) throw new Error(`not a frame: ${frame}`)
  const home: Home = { ...readHome(`house-${lang}`), timers: [...timers] }
  return bindMended(parsed, home, { lang, area: null, history: [], utterance: frame })
}
const targets = (frame: string, timers: readonly Timer[], lang?: 'en' | 'ru') => {
  const result = bound(frame, timers, lang)
  return result.kind === 'calls' ? result.calls.flatMap((call) => call.targets) : result.kind
}
const all = [pizza, bare, long]

describe('the timers that some words mean', () => {
  it.each([
    ['timer_status pizza', ['t1']],
    ['timer_status', ['t1', 't2', 't3']],
    ['cancel_timer 5 minute', ['t2']],
    ['cancel_timer 1 hour and 30 minute', ['t3']],
    ['cancel_timer @kitchen', ['t1']],
    ['add_timer pizza =2 minutes', ['t1']],
    ['resume_timer', ['t3']],
    ['cancel_timers', ['t1', 't2', 't3']],
  ])('%s', (frame, ids) => expect(targets(frame, all)).toEqual(ids))

  it('are known in any case of their Russian name', () => {
    const own = [timer('t1', 'пиццу', 20), timer('t2', 'чай', 5)]
    expect(targets('timer_status пиццы', own, 'ru')).toEqual(['t1'])
    expect(targets('cancel_timer чая', own, 'ru')).toEqual(['t2'])
  })

  it('are asked about where several fit', () => {
    const result = bound('cancel_timer', [pizza, bare])
    expect(result).toMatchObject({ kind: 'clarify', options: [{ label: 'pizza' }, { id: 't2' }] })
    const calls = result.kind === 'clarify' ? result.options.map((option) => option.calls[0]?.targets) : []
    expect(calls).toEqual([['t1'], ['t2']])
  })

  it('are never another one', () => {
    expect(bound('cancel_timer tea', all)).toMatchObject({
      kind: 'failed',
      failure: { code: 'home.no_such_timer' },
    })
    expect(bound('cancel_timer 10 minute', all)).toMatchObject({ kind: 'failed' })
  })

  it('of a home on paper have no ids, so that its calls name no target', () => {
    const paper = { name: 'pizza', start_minutes: 20 }
    expect(bound('cancel_timer tea', [paper])).toEqual({
      kind: 'calls',
      calls: [{ op: 'cancel_timer', slots: { name: 'tea' }, targets: [] }],
    })
  })
})
