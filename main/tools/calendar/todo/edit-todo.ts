/** Edits of to-dos inside a file's text through its parse tree: whatever else stands there stays as it is. Pure. */
import { fail, ok, type Result } from '../../../../contract/domain/failure'
import { ICAL, parseIcs } from '../ics'

export type TodoEdit =
  /** Texts of VTODO components. */
  | { readonly kind: 'add'; readonly todos: readonly string[] }
  | { readonly kind: 'complete' | 'reopen' | 'remove'; readonly uids: readonly string[] }

export interface EditedTodos {
  readonly text: string
  /** The components taken out, as text. */
  readonly removed: readonly string[]
}

/** Failure codes: calendar.unreadable_file; calendar.changed_meanwhile when a to-do is no longer there. */
export function editTodos(text: string, edit: TodoEdit, nowMs: number): Result<EditedTodos> {
  const parsed = parseIcs(text)
  if (!parsed.ok) return parsed
  const { roots } = parsed.value
  const removed: string[] = []
  if (edit.kind === 'add')
    for (const todo of edit.todos) {
      const component = new ICAL.Component(ICAL.parse(todo) as never)
      roots[0]?.addSubcomponent(component)
    }
  else
    for (const uid of edit.uids) {
      const found = roots.flatMap((root) =>
        root
          .getAllSubcomponents('vtodo')
          .filter((todo) => todo.getFirstPropertyValue('uid') === uid)
          .map((todo) => ({ root, todo })),
      )
      if (found.length === 0) return fail('calendar.changed_meanwhile', uid, { retryable: true })
      for (const { root, todo } of found)
        if (edit.kind === 'remove') {
          removed.push(`${todo.toString()}\r\n`)
          root.removeSubcomponent(todo)
        } else mark(todo, edit.kind, nowMs)
    }
  return ok({ text: roots.map((root) => `${root.toString()}\r\n`).join(''), removed })
}

/** RFC 5545 3.8.2.1 and 3.8.1.8: COMPLETED is UTC; whatever says how far one is, is no longer true. */
function mark(todo: ICAL.Component, kind: 'complete' | 'reopen', nowMs: number): void {
  const now = utc(nowMs)
  todo.updatePropertyWithValue('status', kind === 'complete' ? 'COMPLETED' : 'NEEDS-ACTION')
  if (kind === 'complete') {
    todo.updatePropertyWithValue('completed', now)
    todo.updatePropertyWithValue('percent-complete', 100)
  } else for (const name of ['completed', 'percent-complete']) todo.removeAllProperties(name)
  for (const name of ['dtstamp', 'last-modified']) todo.updatePropertyWithValue(name, now)
}

const utc = (nowMs: number): ICAL.Time => ICAL.Time.fromJSDate(new Date(nowMs), true)
