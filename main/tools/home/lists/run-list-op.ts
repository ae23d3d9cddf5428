/** The list ops of the home tool on the lists of the calendar folder. What undoes each lies in `artifacts.undo`. */
import { fail, ok, type Failure, type Result } from '../../../../contract/domain/failure'
import type { Lang } from '../../../../contract/domain/home'
import type { StepResult, ToolCall } from '../../../../contract/domain/plan'
import { fromAccusative } from '../../../lib/lang/russian-grammar'
import { capitalised } from '../../../lib/lang/say-lists'
import { writeFailed, type FiledList, type TodoItem, type TodoLists } from '../../calendar'
import type { UnboundCall } from '../../tool'
import { missingItem, noSuchList } from '../say/problems'
import { findItems, isSameItem } from './find-item'
import * as say from './say-lists'

/** The last two are Artel's own: an undo of ticking off, and «создай список „Дача“». */
export const listOps = [
  'list_add_item',
  'list_complete_item',
  'list_remove_item',
  'shopping_list_add_item',
  'shopping_list_complete_item',
  'list_reopen_item',
  'create_list',
] as const
export type ListOp = (typeof listOps)[number]
export const isListOp = (op: string): op is ListOp => (listOps as readonly string[]).includes(op)

type ListCall = ToolCall & { readonly op: ListOp }
const shoppingId = 'todo.shopping'

/** Failure codes: home.missing_value, home.no_such_item, home.no_such_device (no such list), and those of TodoLists. */
export async function runListOp(call: ListCall, lists: TodoLists, lang: Lang): Promise<Result<StepResult>> {
  const outcome = await change(call, lists, lang)
  if (outcome.ok) {
    const { answer, undo } = outcome.value
    return ok({ calls: [call], effects: {}, before: {}, answer, artifacts: { undo } })
  }
  return { ok: false, failure: inFolderWords(outcome.failure, lists.folder(), lang) }
}

interface Changed {
  readonly answer: string
  readonly undo: readonly UnboundCall[]
}

async function change(call: ListCall, lists: TodoLists, lang: Lang): Promise<Result<Changed>> {
  const { op, slots, targets } = call
  if (op === 'create_list') {
    const made = await lists.create(capitalised(textOf(slots['name'])))
    return made.ok ? ok({ answer: say.made(made.value.name, lang), undo: [] }) : made
  }
  const id = targets[0] ?? (op.startsWith('shopping') ? shoppingId : '')
  const list = lists.all().find((one) => one.id === id)
  if (!list) {
    const names = lists.all().map(({ name }) => name)
    return fail('home.no_such_device', noSuchList(textOf(slots['name']), names, lang))
  }
  switch (op) {
    case 'list_add_item':
    case 'shopping_list_add_item':
      return add(call, list, lists, lang)
    case 'list_reopen_item': {
      const uids = strings(slots['uids'])
      const marked = await lists.mark(id, uids, 'reopen')
      if (!marked.ok) return marked
      const titles = list.items.filter(({ uid }) => uids.includes(uid)).map(({ title }) => title)
      return ok({
        answer: say.openAgain(titles, list.name, lang),
        undo: [undone('list_complete_item', list, { uids })],
      })
    }
    case 'list_complete_item':
    case 'shopping_list_complete_item': {
      const found = meant(call, list, lang)
      if (!found.ok) return found
      const uids = found.value.map(({ uid }) => uid)
      const marked = await lists.mark(id, uids, 'complete')
      if (!marked.ok) return marked
      return ok({
        answer: say.ticked(titlesOf(found.value), list.name, lang),
        undo: [undone('list_reopen_item', list, { uids })],
      })
    }
    case 'list_remove_item': {
      const found = meant(call, list, lang)
      if (!found.ok) return found
      const gone = await lists.remove(
        id,
        found.value.map(({ uid }) => uid),
      )
      if (!gone.ok) return gone
      return ok({
        answer: say.removed(titlesOf(found.value), list.name, lang),
        undo: [undone('list_add_item', list, { item: titlesOf(found.value).join(', '), todos: gone.value })],
      })
    }
  }
}

async function add(call: ListCall, list: FiledList, lists: TodoLists, lang: Lang): Promise<Result<Changed>> {
  const { slots } = call
  const kept = strings(slots['todos'])
  if (kept.length > 0) {
    const restored = await lists.restore(list.id, kept)
    return restored.ok
      ? ok({ answer: say.openAgain([textOf(slots['item'])], list.name, lang), undo: [] })
      : restored
  }
  const said = itemsIn(call)
  if (said.length === 0) return fail('home.missing_value', missingItem(call.op, lang))
  const open = list.items.filter(({ isDone }) => !isDone)
  const isThere = (item: string): boolean => open.some(({ title }) => isSameItem(title, item))
  const titles = said.filter((item) => !isThere(item)).map((item) => titleFor(item, list))
  const there = titlesOf(open.filter(({ title }) => said.some((item) => isSameItem(title, item))))
  const already = there.length === 0 ? '' : say.alreadyThere(there, list.name, lang)
  if (titles.length === 0) return ok({ answer: already, undo: [] })
  const added = await lists.add(list.id, titles)
  if (!added.ok) return added
  const uids = added.value.map(({ uid }) => uid)
  return ok({
    answer: [say.added(titles, list.name, lang), already].filter(Boolean).join(' '),
    undo: [undone('list_remove_item', list, { uids })],
  })
}

/** A to-do begins with a verb and keeps its object as it is; goods are said in the accusative. */
const titleFor = (item: string, { id }: FiledList): string =>
  capitalised(id === shoppingId && !/^\p{L}+(?:ть|ти|чь)(?:ся)?\s/iu.test(item) ? fromAccusative(item) : item)

/** By their ids (an undo, a check box), else the open ones that the words mean. */
function meant(call: ListCall, { name, items }: FiledList, lang: Lang): Result<readonly TodoItem[]> {
  const uids = strings(call.slots['uids'])
  if (uids.length > 0) return ok(items.filter(({ uid }) => uids.includes(uid)))
  const open = items.filter(({ isDone }) => !isDone)
  const said = itemsIn(call)
  if (said.length === 0) return fail('home.missing_value', missingItem(call.op, lang))
  const found: TodoItem[] = []
  for (const item of said) {
    const fitting = findItems(item, open)
    const [only] = fitting
    if (!only) return fail('home.no_such_item', say.noSuchItem(item, name, titlesOf(open), lang))
    if (fitting.length > 1 && !fitting.every(({ title }) => isSameItem(title, only.title)))
      return fail('home.no_such_item', say.severalFit(item, titlesOf(fitting), lang))
    found.push(only)
  }
  return ok(found)
}

function itemsIn({ slots }: ToolCall): string[] {
  const all = strings(slots['items'])
  const said = all.length > 0 ? all : [textOf(slots['item'])]
  return said
    .flatMap((item) => item.split(/,\s+|\s*;\s*/u))
    .map((item) => item.trim())
    .filter(Boolean)
}

const undone = (op: ListOp, { id, name }: FiledList, slots: ToolCall['slots']): UnboundCall => ({
  tool: 'home',
  op,
  slots: { ...slots, name, list: id },
  targets: [id],
})

const titlesOf = (items: readonly TodoItem[]): string[] => items.map(({ title }) => title)
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

function inFolderWords(failure: Failure, folder: string, lang: Lang): Failure {
  const { code, message: reason } = failure
  return code.startsWith('calendar.')
    ? { ...failure, message: writeFailed({ code, folder, reason, isPartial: false }, lang) }
    : failure
}
