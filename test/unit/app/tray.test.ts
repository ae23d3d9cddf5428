import { describe, expect, it, vi } from 'vitest'
import { Home } from '../../../contract/domain/home'
import type { Question } from '../../../contract/domain/plan'
import { createTrayAnswers } from '../../../main/app/tray-answers'
import { stateLines } from '../../../main/app/tray-lines'
import { run } from '../renderer/support/run-views'

const homeOf = (...locks: string[]): Home =>
  Home.parse({
    entities: [
      { id: 'light.a', domain: 'light', name: 'A', state: 'on' },
      ...locks.map((state, index) => ({ id: `lock.${index}`, domain: 'lock', name: 'L', state })),
    ],
  })

describe('the tray says of the doors', () => {
  it.each([
    [['locked', 'locked'], 'All locked'],
    [['locked', 'unlocked'], '1\u00A0lock open'],
    [['locked', 'jammed'], '1\u00A0lock open'],
    [['locked', 'unknown'], '1\u00A0lock unreachable'],
    [['unavailable', 'unavailable'], '2\u00A0locks unreachable'],
  ])('of locks that are %j: %s', (states, line) => {
    expect(stateLines(homeOf(...states), 'en')[1]).toBe(line)
  })
  it('nothing where there are none', () => {
    expect(stateLines(homeOf(), 'ru')).toEqual(['1\u00A0светильник включён'])
  })
})

describe('a tray command', () => {
  const question: Question = { id: 'q', step: 's1', kind: 'confirm', text: 'Unlock?', options: [] }
  const listen = (
    isWatched: boolean,
  ): {
    notify: ReturnType<typeof vi.fn>
    openWindow: ReturnType<typeof vi.fn>
    hear: ReturnType<typeof createTrayAnswers>
  } => {
    const notify = vi.fn()
    const openWindow = vi.fn()
    return { notify, openWindow, hear: createTrayAnswers({ isWatched: () => isWatched, notify, openWindow }) }
  }
  it('is answered by a notification while no window shows it', () => {
    const { notify, hear } = listen(false)
    hear(run('r', { source: 'tray', status: 'running' }))
    expect(notify).not.toHaveBeenCalled()
    hear(run('r', { source: 'tray', status: 'done', utterance: 'all lights off', answer: 'Done.' }))
    expect(notify).toHaveBeenCalledExactlyOnceWith('all lights off', 'Done.')
  })
  it('says nothing twice: not in a window that is open, and not for other sources', () => {
    const watched = listen(true)
    watched.hear(run('r', { source: 'tray', status: 'failed', answer: 'No.' }))
    const other = listen(false)
    other.hear(run('r', { source: 'window', status: 'done', answer: 'Yes.' }))
    for (const { notify, openWindow } of [watched, other]) {
      expect(notify).not.toHaveBeenCalled()
      expect(openWindow).not.toHaveBeenCalled()
    }
  })
  it('opens the window once for its question', () => {
    const { openWindow, hear } = listen(false)
    hear(run('r', { source: 'tray', status: 'asking', question }))
    hear(run('r', { source: 'tray', status: 'asking', question }))
    expect(openWindow).toHaveBeenCalledOnce()
  })
})
