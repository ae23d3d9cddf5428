import { appendFile, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StepView } from '../../../contract/domain/plan'
import { silentLog } from '../../../main/lib/log'
import { openJournal } from '../../../main/storage/journal'
import { run, step } from '../renderer/support/run-views'

let dir = ''
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'artel-journal-'))))
afterEach(async () => rm(dir, { recursive: true, force: true }))

const file = (): string => join(dir, 'journal.jsonl')
const open = (maxBytes?: number) => openJournal(file(), silentLog(), maxBytes)
const all = { limit: 100, beforeMs: null }
const acted = (runId: string, patch: Partial<StepView> = {}, utterance = 'Turn off the kitchen light') =>
  run(runId, {
    utterance,
    steps: [
      step('s1', {
        result: {
          calls: [],
          effects: { 'light.kitchen': { state: 'off', attributes: {} } },
          before: { 'light.kitchen': { state: 'on', attributes: {} } },
          answer: 'Kitchen light is off.',
          artifacts: {},
        },
        ...patch,
      }),
    ],
  })

describe('the journal', () => {
  it('keeps who asked, the words, the call, the states and the result, over a restart', async () => {
    await open().note(acted('a'))
    const { entries } = await open().search('', all)
    expect(entries).toMatchObject([
      {
        runId: 'a',
        source: 'window',
        utterance: 'Turn off the kitchen light',
        calls: [{ op: 'turn_off', targets: ['light.kitchen'] }],
        before: { 'light.kitchen': { state: 'on' } },
        after: { 'light.kitchen': { state: 'off' } },
        answer: 'Kitchen light is off.',
        failure: null,
      },
    ])
    if (process.platform !== 'win32') expect((await stat(file())).mode & 0o077).toBe(0)
  })

  it('notes a run once, only when it is over, and no questions', async () => {
    const journal = open()
    await journal.note({ ...acted('a'), status: 'running' })
    for (const undone of [false, true]) await journal.note({ ...acted('a'), undone })
    const asked = { calls: [{ step: 's1', tool: 'home', op: 'query_state', slots: {}, targets: [] }] }
    await journal.note(acted('b', asked))
    expect((await journal.search('', all)).entries.map(({ runId }) => runId)).toEqual(['a'])
  })

  it('notes what a person declined', async () => {
    const journal = open()
    const failure = { code: 'run.declined' as const, message: 'Left as it was.', retryable: false }
    await journal.note(acted('a', { status: 'failed', result: null, failure }))
    expect((await journal.search('', all)).entries).toMatchObject([{ failure: 'run.declined' }])
  })

  it('is searched by the beginnings of words, in both languages, newest first and page by page', async () => {
    const journal = open()
    for (const [at, words] of ['turn on the lamp', 'выключи свет на кухне', 'turn off the lamp'].entries())
      await journal.note(acted(`r${at}`, { startedAtMs: at + 1, title: words }, words))
    const found = async (query: string, page = all) =>
      (await journal.search(query, page)).entries.map(({ runId }) => runId)
    expect(await found('lamp turn')).toEqual(['r2', 'r0'])
    expect(await found('СВЕТ кухн')).toEqual(['r1'])
    expect(await found('sauna')).toEqual([])
    expect(await journal.search('', { limit: 2, beforeMs: null })).toMatchObject({ hasMore: true })
    expect(await found('', { ...all, beforeMs: 2 as never })).toEqual(['r0'])
  })

  it('is searched for what was done to one device', async () => {
    const journal = open()
    const call = { step: 's1', tool: 'home', op: 'turn_on', slots: {} }
    await journal.note(acted('a', { calls: [{ ...call, targets: ['light.lamp', 'light.two'] }] }))
    await journal.note(acted('b', { calls: [{ ...call, targets: ['light.lamp_2'] }] }))
    const page = { ...all, entityId: 'light.lamp' }
    expect((await journal.search('', page)).entries.map(({ runId }) => runId)).toEqual(['a'])
  })

  it('passes over a line that is damaged', async () => {
    const journal = open()
    await journal.note(acted('a'))
    await appendFile(file(), '{"half":\n')
    await journal.note(acted('b'))
    expect((await journal.search('', all)).entries.map(({ runId }) => runId)).toEqual(['b', 'a'])
  })

  it('is set aside once when it is large, and still searched', async () => {
    const journal = open(100)
    for (const runId of ['a', 'b']) await journal.note(acted(runId))
    expect((await readdir(dir)).sort()).toEqual(['journal.jsonl', 'journal.older.jsonl'])
    expect((await readFile(file(), 'utf8')).trim().split('\n')).toHaveLength(1)
    expect((await journal.search('', all)).entries.map(({ runId }) => runId)).toEqual(['b', 'a'])
  })

  it('never stands in the way: a journal that cannot be written is only missing', async () => {
    await writeFile(join(dir, 'file'), '')
    const journal = openJournal(join(dir, 'file', 'journal.jsonl'), silentLog())
    await expect(journal.note(acted('a'))).resolves.toBeUndefined()
    expect((await journal.search('', all)).entries).toEqual([])
  })
})
