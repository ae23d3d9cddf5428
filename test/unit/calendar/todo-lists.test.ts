import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Lang } from '../../../contract/domain/home'
import { fixedClock } from '../../../main/lib/clock'
import { silentLog } from '../../../main/lib/log'
import { createCalendarStore, createTodoLists } from '../../../main/tools/calendar'
import { checkFile } from '../../../main/tools/calendar'
import { tempFolder } from '../../support/temp-folder'
import { calendarOf, eventOf } from './ics-text'

const clock = fixedClock(Date.UTC(2026, 10, 23, 12, 30), 'Europe/Berlin')
const log = silentLog()

async function open(folder = tempFolder(), lang: Lang = 'en') {
  const calendar = await createCalendarStore({ folder, clock, log, watch: false })
  const lists = createTodoLists(() => lang, clock, log)
  await lists.use(calendar.files)
  onTestFinished(() => lists.dispose())
  const shown = () =>
    lists
      .all()
      .map(({ id, name, items }) => [
        id,
        name,
        ...items.map(({ title, isDone }) => (isDone ? `${title} ✓` : title)),
      ])
  const uidOf = (title: string): string =>
    lists
      .all()
      .flatMap(({ items }) => items)
      .find((item) => item.title === title)?.uid ?? ''
  return { folder, lists, calendar, shown, uidOf }
}
const todoOf = (uid: string, ...lines: readonly string[]): string =>
  ['BEGIN:VTODO', `UID:${uid}`, 'DTSTAMP:20260101T000000Z', ...lines, 'END:VTODO'].join('\n')
/** As any other reader of the standard sees it. */
const componentsIn = (file: string) =>
  new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')) as never).getAllSubcomponents('vtodo')

describe('to-do lists of the calendar folder', () => {
  it('are there before anything stands on them, in the language of the interface', async () => {
    expect((await open()).shown()).toEqual([
      ['todo.shopping', 'Shopping'],
      ['todo.todo', 'To-do'],
    ])
    expect((await open(tempFolder(), 'ru')).shown()).toEqual([
      ['todo.shopping', 'Покупки'],
      ['todo.todo', 'Дела'],
    ])
  })

  it('lie in one file each, which another reader of RFC 5545 understands', async () => {
    const { folder, lists, shown } = await open()
    await lists.add('todo.shopping', ['Milk; 2,5 %', 'Яйца'])
    await lists.add('todo.shopping', ['Bread'])
    expect(readdirSync(folder)).toEqual(['shopping.ics'])
    const text = readFileSync(join(folder, 'shopping.ics'), 'utf8')
    expect(text).toContain('X-WR-CALNAME:Shopping\r\n')
    const todos = componentsIn(join(folder, 'shopping.ics'))
    expect(todos.map((todo) => todo.getFirstPropertyValue('summary'))).toEqual([
      'Milk; 2,5 %',
      'Яйца',
      'Bread',
    ])
    expect(new Set(todos.map((todo) => todo.getFirstPropertyValue('uid'))).size).toBe(3)
    expect((await open(folder, 'ru')).shown()).toContainEqual([
      'todo.shopping',
      'Shopping',
      'Milk; 2,5 %',
      'Яйца',
      'Bread',
    ])
    expect(shown()[1]).toEqual(['todo.shopping', 'Shopping', 'Milk; 2,5 %', 'Яйца', 'Bread'])
  })

  it('tick off with the moment in UTC, and back again without a trace of it', async () => {
    const { folder, lists, uidOf, shown } = await open()
    await lists.add('todo.todo', ['Call mum'])
    const uid = uidOf('Call mum')
    expect(await lists.mark('todo.todo', [uid], 'complete')).toMatchObject({ ok: true })
    const file = join(folder, 'todo.ics')
    const [done] = componentsIn(file)
    const value = (name: string) => String(done?.getFirstPropertyValue(name))
    expect([value('status'), value('completed'), value('percent-complete')]).toEqual([
      'COMPLETED',
      '2026-11-23T12:30:00Z',
      '100',
    ])
    expect(shown()).toContainEqual(['todo.todo', 'To-do', 'Call mum ✓'])
    await lists.mark('todo.todo', [uid], 'reopen')
    expect(readFileSync(file, 'utf8')).not.toMatch(/COMPLETED|PERCENT/u)
    expect(shown()).toContainEqual(['todo.todo', 'To-do', 'Call mum'])
  })

  it('give back exactly what was taken off', async () => {
    const folder = tempFolder()
    writeFileSync(
      join(folder, 'chores.ics'),
      calendarOf(
        'X-WR-CALNAME:Chores',
        todoOf('a', 'SUMMARY:Water the plants', 'PRIORITY:1', 'X-MINE:kept', 'DUE;VALUE=DATE:20261201'),
        todoOf('b', 'SUMMARY:Dust'),
      ),
    )
    const { lists, shown } = await open(folder)
    const before = componentsIn(join(folder, 'chores.ics')).map(String)
    const removed = await lists.remove('todo.chores', ['a'])
    if (!removed.ok) throw new Error(removed.failure.code)
    expect(shown()).toContainEqual(['todo.chores', 'Chores', 'Dust'])
    await lists.restore('todo.chores', removed.value)
    expect(componentsIn(join(folder, 'chores.ics')).map(String).sort()).toEqual(before.sort())
  })

  it('stay when the last thing is taken off, and are the same list for the next one', async () => {
    const { folder, lists, uidOf, shown } = await open()
    const made = await lists.create('Camping')
    expect(made).toMatchObject({ ok: true, value: { id: 'todo.camping', name: 'Camping' } })
    await lists.add('todo.camping', ['Tent'])
    await lists.remove('todo.camping', [uidOf('Tent')])
    expect((await open(folder)).shown()).toContainEqual(['todo.camping', 'Camping'])
    await lists.create('camping')
    expect(shown().filter(([, name]) => name === 'Camping')).toHaveLength(1)
    expect(readdirSync(folder)).toEqual(['camping.ics'])
  })

  it('are read as other programs keep them: a folder with one to-do a file', async () => {
    const folder = tempFolder()
    mkdirSync(join(folder, 'Garden'))
    for (const [uid, title] of [
      ['a', 'Rake'],
      ['b', 'Sow'],
    ])
      writeFileSync(join(folder, 'Garden', `${uid}.ics`), calendarOf(todoOf(uid ?? '', `SUMMARY:${title}`)))
    const { lists, shown, uidOf } = await open(folder)
    expect(shown()).toContainEqual(['todo.garden', 'Garden', 'Rake', 'Sow'])
    await lists.add('todo.garden', ['Mow'])
    expect(readdirSync(join(folder, 'Garden'))).toHaveLength(3)
    await lists.mark('todo.garden', [uidOf('Rake'), uidOf('Sow')], 'complete')
    expect(shown().find(([id]) => id === 'todo.garden')).toEqual(
      expect.arrayContaining(['Rake ✓', 'Sow ✓', 'Mow']),
    )
  })

  it('leave the events of their file alone, and the events leave them', async () => {
    const folder = tempFolder()
    const event = eventOf('e', 'SUMMARY:Review', 'DTSTART:20261125T100000Z', 'DTEND:20261125T110000Z')
    writeFileSync(
      join(folder, 'both.ics'),
      calendarOf('X-WR-CALNAME:Work', event, todoOf('t', 'SUMMARY:Slides')),
    )
    const { lists, calendar, shown } = await open(folder)
    await lists.mark('todo.work', ['t'], 'complete')
    const { occurrences, problems } = await calendar.between('2026-11-01T00:00:00', '2026-12-01T00:00:00')
    expect(problems).toEqual([])
    expect(occurrences.map(({ title }) => title)).toEqual(['Review'])
    expect(await calendar.edit(occurrences[0]!, { kind: 'remove', scope: 'this' })).toMatchObject({
      ok: true,
    })
    await lists.use(calendar.files)
    expect(shown()).toContainEqual(['todo.work', 'Work', 'Slides ✓'])
    expect(await checkFile(join(folder, 'both.ics'))).toMatchObject({ ok: true, events: 0 })
  })

  it('never write over a file that something else is called by', async () => {
    const folder = tempFolder()
    const other = calendarOf(eventOf('e', 'SUMMARY:Sale', 'DTSTART:20261125T100000Z'))
    writeFileSync(join(folder, 'shopping.ics'), other)
    const { lists, shown } = await open(folder)
    await lists.add('todo.shopping', ['Milk'])
    expect(readFileSync(join(folder, 'shopping.ics'), 'utf8')).toBe(other)
    expect(shown()).toContainEqual(['todo.shopping', 'Shopping', 'Milk'])
  })

  it('say that an item is gone which another program took off', async () => {
    const { folder, lists, uidOf, shown } = await open()
    await lists.add('todo.shopping', ['Milk', 'Eggs'])
    const uid = uidOf('Milk')
    writeFileSync(
      join(folder, 'shopping.ics'),
      calendarOf('X-WR-CALNAME:Shopping', todoOf('x', 'SUMMARY:Tea')),
    )
    const marked = await lists.mark('todo.shopping', [uid], 'complete')
    expect(marked).toMatchObject({ ok: false, failure: { code: 'calendar.changed_meanwhile' } })
    expect(shown().flat()).not.toContain('Milk ✓')
  })

  it('keep any title through writing and reading', async () => {
    const { folder, lists } = await open()
    const title = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
      .map((text) =>
        text
          .replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
          .trim()
          .normalize('NFC'),
      )
      .filter((text) => text !== '')
    await fc.assert(
      fc.asyncProperty(title, async (text) => {
        const added = await lists.add('todo.shopping', [text])
        if (!added.ok) throw new Error(added.failure.message)
        const again = (await open(folder)).lists.all().find(({ id }) => id === 'todo.shopping')
        expect(again?.items.at(-1)?.title).toBe(text)
        await lists.remove(
          'todo.shopping',
          added.value.map(({ uid }) => uid),
        )
      }),
      { numRuns: 40 },
    )
  })
})
