/** VTODO components (RFC 5545 3.6.2) as plain items, and the text of a new one. */
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { composeLines, escapeText } from '../ics-lines'
import type { ICAL } from '../ics'

export const TodoItem = z.object({ uid: z.string(), title: z.string(), isDone: z.boolean() })
export type TodoItem = z.infer<typeof TodoItem>

/** In the order of the file. Replaced single dates of a repeating to-do are left out: its series stands for them. */
export function readTodos(root: ICAL.Component): TodoItem[] {
  return root
    .getAllSubcomponents('vtodo')
    .filter((todo) => !todo.hasProperty('recurrence-id'))
    .map((todo) => ({
      uid: textOf(todo, 'uid'),
      title: textOf(todo, 'summary'),
      // Programs that know no STATUS leave only the moment.
      isDone: /^(?:completed|cancelled)$/iu.test(textOf(todo, 'status')) || todo.hasProperty('completed'),
    }))
    .filter(({ uid, title }) => uid !== '' && title !== '')
}

const textOf = (component: ICAL.Component, name: string): string => {
  const value = component.getFirstPropertyValue(name)
  return typeof value === 'string' ? value : ''
}

export const stampOf = (nowMs: number): string =>
  Temporal.Instant.fromEpochMilliseconds(nowMs).toString({ smallestUnit: 'second' }).replaceAll(/[-:]/gu, '')

export function composeTodo({ uid, title }: Pick<TodoItem, 'uid' | 'title'>, nowMs: number): string {
  const stamp = stampOf(nowMs)
  return composeLines([
    'BEGIN:VTODO',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `CREATED:${stamp}`,
    `SUMMARY:${escapeText(title)}`,
    'STATUS:NEEDS-ACTION',
    'END:VTODO',
  ])
}

/** A list is a calendar of its own (X-WR-CALNAME); `todos` are texts of VTODO components. */
export function composeList(name: string, todos: readonly string[]): string {
  const head = composeLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Artel//Artel 0.1//EN',
    `X-WR-CALNAME:${escapeText(name)}`,
    // An empty list holds no component that would tell it from a calendar.
    'X-ARTEL-LIST:TODO',
  ])
  return `${head}${todos.join('')}END:VCALENDAR\r\n`
}
