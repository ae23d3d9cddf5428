// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { fail, ok } from '../../../../contract/domain/failure'
import type { JournalEntry } from '../../../../contract/domain/journal'
import JournalView from '../../../../renderer/views/JournalView.vue'
import { createFakeApi } from '../support/fake-api'
import { mountPage, type Mounted } from '../support/mount'

let mounted: Mounted
afterEach(() => {
  mounted.page.unmount()
  vi.useRealTimers()
})

const entry = (runId: string, patch: Partial<JournalEntry> = {}): JournalEntry => ({
  atMs: Date.UTC(2026, 10, 23, 11),
  runId,
  source: 'window',
  lang: 'en',
  utterance: 'turn off the kitchen light',
  title: 'Turn off · Kitchen light',
  calls: [],
  before: { 'light.kitchen': { state: 'on', attributes: {} } },
  after: { 'light.kitchen': { state: 'off', attributes: {} } },
  answer: 'Kitchen light is off.',
  failure: null,
  ...patch,
})
const touch = { step: 's1', tool: 'home', op: 'turn_on', slots: {}, targets: ['switch.kettle'] }
async function open(found: readonly JournalEntry[], hasMore = false) {
  const api = createFakeApi()
  api.answers['journal.search'] = () => ok({ entries: [...found], hasMore })
  mounted = mountPage(JournalView, { api })
  await flushPromises()
  return mounted
}

it('shows what was done by days, who asked, and how it ended', async () => {
  const { page } = await open([
    entry('c', {
      source: 'tile',
      title: 'Kettle',
      utterance: 'Kettle',
      calls: [touch],
      failure: 'mqtt.timeout',
    }),
    entry('b', { source: 'bar', failure: 'run.declined', answer: 'Left as it was.' }),
    entry('a', { atMs: Date.UTC(2026, 10, 21, 11) }),
  ])
  expect(page.findAll('[data-testid="journal-day"]')).toHaveLength(2)
  const rows = page.findAll('[data-testid="journal-row"]').map((row) => row.text())
  expect(rows[0]).toContain('Turn on · Kettle')
  expect(rows[0]).toContain('failed')
  expect(rows[0]).toContain('touched')
  expect(rows[1]).toContain('from the command bar')
  expect(rows[1]).not.toContain('failed')
  expect(rows[2]).toContain('Kitchen light is off.')
})

it('searches when the typing rests, and says when nothing fits', async () => {
  const { page, api } = await open([])
  expect(page.text()).toContain('Nothing done yet')
  vi.useFakeTimers()
  for (const typed of ['kit', 'kitchen ']) await page.get('[data-testid="journal-search"]').setValue(typed)
  await vi.advanceTimersByTimeAsync(300)
  expect(api.sent('journal.search').at(-1)).toEqual({ query: 'kitchen', limit: 50, beforeMs: null })
  expect(api.sent('journal.search')).toHaveLength(2)
  expect(page.text()).toContain('Nothing like that')
})

it('reads on from the oldest one shown, and shows a new action at once', async () => {
  const { page, api } = await open([entry('a')], true)
  await page.get('[data-testid="journal-more"]').trigger('click')
  await flushPromises()
  expect(api.sent('journal.search').at(-1)).toMatchObject({ beforeMs: entry('a').atMs })
  expect(page.findAll('[data-testid="journal-row"]')).toHaveLength(2)
  api.emit('journal.changed', { atMs: 0 })
  await flushPromises()
  expect(page.findAll('[data-testid="journal-row"]')).toHaveLength(1)
})

it('says that the journal could not be read, and tries again', async () => {
  const { page, api } = await open([])
  api.answers['journal.search'] = () => fail('io.failed', '')
  api.emit('journal.changed', { atMs: 0 })
  await flushPromises()
  expect(page.get('[role="alert"]').text()).toContain('could not be read')
  api.answers['journal.search'] = () => ok({ entries: [entry('a')], hasMore: false })
  await page.get('[role="alert"] button').trigger('click')
  await flushPromises()
  expect(page.findAll('[data-testid="journal-row"]')).toHaveLength(1)
})
