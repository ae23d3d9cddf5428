import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDates } from '../../../main/tools/dates/index'

interface Row {
  readonly id: string
  readonly lang: 'en' | 'ru'
  readonly text: string
  readonly ref: string
  readonly tz: string
  readonly start: string | null
  readonly end: string | null
  readonly grain: string | null
  readonly recurrence: string | null
  readonly durationMin?: number
}

const file = new URL('../../fixtures/dates/bank.jsonl', import.meta.url)
const rows = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)

describe.each(['en', 'ru'] as const)('dates as said, %s', (lang) => {
  it.each(rows.filter((row) => row.lang === lang))('$id reads "$text"', (row) => {
    const reading = readDates(row.text, { ref: row.ref, tz: row.tz })
    const { start, end, grain, recurrence } = reading
    expect({ start, end, grain, recurrence }).toEqual({
      start: row.start,
      end: row.end,
      grain: row.grain,
      recurrence: row.recurrence,
    })
    if (row.durationMin !== undefined) expect(reading.durationMin).toBe(row.durationMin)
  })
})
