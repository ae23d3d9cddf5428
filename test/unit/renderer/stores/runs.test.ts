import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { useRunsStore } from '../../../../renderer/stores/runs'
import { asking, mainJob, run } from '../support/run-views'

beforeEach(() => {
  setActivePinia(createPinia())
})

it('replaces a run by its newer view and keeps the order', () => {
  const runs = useRunsStore()
  runs.replaceAll([run('a'), run('b', { status: 'running' })])
  runs.apply(run('b', { status: 'done', answer: 'Done.' }))
  expect(runs.conversation.map((item) => item.runId)).toEqual(['a', 'b'])
  expect(runs.active).toBeNull()
})

it('shows the plan of the newest run again when a new one begins', () => {
  const runs = useRunsStore()
  runs.replaceAll([run('a'), run('b')])
  runs.selectedId = 'a'
  expect(runs.selected?.runId).toBe('a')
  runs.apply(run('c', { status: 'understanding' }))
  expect(runs.selected?.runId).toBe('c')
})

it('keeps touches of tiles out of the conversation, but knows their questions', () => {
  const runs = useRunsStore()
  runs.apply({ ...asking('en'), source: 'tile' })
  expect(runs.conversation).toEqual([])
  expect(runs.asking.map((item) => item.runId)).toEqual(['asking'])
})

it('takes the waiting words away when their run is announced', () => {
  const runs = useRunsStore()
  runs.pending = { text: mainJob('en').utterance, runId: null }
  runs.apply(mainJob('en'))
  expect(runs.pending).toBeNull()
})

it('forgets the oldest runs beyond two hundred', () => {
  const runs = useRunsStore()
  for (let i = 0; i < 205; i++) runs.apply(run(`r${i}`))
  expect(runs.runs).toHaveLength(200)
  expect(runs.runs[0]?.runId).toBe('r5')
})

it('clears everything: main stops what still runs and says no more about it', () => {
  const runs = useRunsStore()
  runs.replaceAll([run('a'), run('b', { status: 'running' })])
  runs.pending = { text: 'c', runId: null }
  runs.clear()
  expect(runs.runs).toEqual([])
  expect(runs.active).toBeNull()
  expect(runs.pending).toBeNull()
})

it('brings no cleared run back when a change of it comes late', () => {
  const runs = useRunsStore()
  runs.replaceAll([run('a'), run('b', { status: 'running' })])
  runs.clear()
  runs.apply(run('b', { status: 'cancelled' }))
  expect(runs.runs).toEqual([])
  runs.apply(run('c', { status: 'understanding' }))
  expect(runs.conversation.map((item) => item.runId)).toEqual(['c'])
})
