/**
 * To-do lists of the calendar folder: a list is a file with VTODO components, named by its X-WR-CALNAME, or a subfolder with one to-do a
 * file, as other programs keep them. The shopping list and the to-do list are always there, on disk once something stands on them.
 */
import { fail, ok, type Result } from '../../../../contract/domain/failure'
import type { Lang } from '../../../../contract/domain/home'
import type { Clock } from '../../../lib/clock'
import { createEmitter, type Unsubscribe } from '../../../lib/emitter'
import { newId } from '../../../lib/ids'
import { fold } from '../../../lib/lang/fold'
import type { Log } from '../../../lib/log'
import { slugify } from '../../../lib/slug'
import type { IcsFolder } from '../ics-folder'
import { editTodos, type TodoEdit } from './edit-todo'
import { readLists, stillEmpty, type FiledList } from './read-lists'
import { composeList, composeTodo, type TodoItem } from './todo-item'

export interface TodoLists {
  all(): readonly FiledList[]
  /** Path of the folder; empty before the first `use`. */
  folder(): string
  /** Reads the lists of this folder from now on. */
  use(files: IcsFolder): Promise<void>
  /** Failure codes of all that write: those of IcsFolder, and calendar.changed_meanwhile where the list or the item is gone. */
  add(listId: string, titles: readonly string[]): Promise<Result<readonly TodoItem[]>>
  /** @param todos texts that `remove` gave */
  restore(listId: string, todos: readonly string[]): Promise<Result<null>>
  mark(listId: string, uids: readonly string[], as: 'complete' | 'reopen'): Promise<Result<null>>
  /** Gives what was taken out, as text. */
  remove(listId: string, uids: readonly string[]): Promise<Result<readonly string[]>>
  /** Also where such a list is there already. */
  create(name: string): Promise<Result<FiledList>>
  onChange(listener: () => void): Unsubscribe
  dispose(): void
}

export function createTodoLists(lang: () => Lang, clock: Clock, log: Log): TodoLists {
  const changed = createEmitter<null>((error) => log.error({ err: error }, 'list listener'))
  let folder: IcsFolder | null = null
  let stopListening = (): void => undefined
  let lists: readonly FiledList[] = []
  let reading: Promise<void> = Promise.resolve()

  const read = async (files: IcsFolder): Promise<void> => {
    const next = await readLists(files, lang(), log)
    if (files !== folder || JSON.stringify(next) === JSON.stringify(lists)) return
    lists = next
    changed.emit(null)
  }
  /** One after another, so that an older reading never replaces a newer one. */
  const refresh = (files: IcsFolder): Promise<void> => {
    reading = reading
      .then(() => read(files))
      .catch((error: unknown) => log.warn({ err: error }, 'to-do lists'))
    return reading
  }
  const all = (): readonly FiledList[] => [...stillEmpty(lists, lang()), ...lists]
  const listOf = (id: string): FiledList | undefined => all().find((list) => list.id === id)

  const rewrite = async (
    listId: string,
    file: string,
    edit: TodoEdit,
  ): Promise<Result<readonly string[]>> => {
    if (!folder) return gone(listId)
    let removed: readonly string[] = []
    const written = await folder.rewrite(file, (text) => {
      const edited = editTodos(text, edit, clock.nowMs())
      if (!edited.ok) return edited
      removed = edited.value.removed
      return ok(edited.value.text)
    })
    return written.ok ? ok(removed) : written
  }

  const change = async (
    listId: string,
    kind: 'complete' | 'reopen' | 'remove',
    uids: readonly string[],
  ): Promise<Result<readonly string[]>> => {
    const items = listOf(listId)?.items.filter(({ uid }) => uids.includes(uid)) ?? []
    if (items.length < uids.length) return gone(listId)
    const removed: string[] = []
    for (const file of new Set(items.map((item) => item.file))) {
      const there = items.filter((item) => item.file === file).map(({ uid }) => uid)
      const written = await rewrite(listId, file, { kind, uids: there })
      if (!written.ok) return written
      removed.push(...written.value)
    }
    if (folder) await refresh(folder)
    return ok(removed)
  }

  const addTodos = async (listId: string, todos: readonly string[]): Promise<Result<null>> => {
    const list = listOf(listId)
    if (!folder || !list) return gone(listId)
    const [only] = list.files
    // A list of one file grows in it; where another program keeps a file for each to-do, there will be one more.
    const added =
      only !== undefined && list.files.length === 1
        ? await rewrite(listId, only, { kind: 'add', todos })
        : await createFile(folder, newFileFor(list), composeList(list.name, todos))
    await refresh(folder)
    return added.ok ? ok(null) : added
  }

  return {
    all,
    folder: () => folder?.path ?? '',
    use: async (files) => {
      stopListening()
      folder = files
      stopListening = files.onChange(() => void refresh(files))
      await refresh(files)
    },
    add: async (listId, titles) => {
      const items = titles.map((title) => ({ uid: `${newId('artel')}@artel`, title, isDone: false }))
      const added = await addTodos(
        listId,
        items.map((item) => composeTodo(item, clock.nowMs())),
      )
      return added.ok ? ok(items) : added
    },
    restore: addTodos,
    mark: async (listId, uids, as) => {
      const written = await change(listId, as, uids)
      return written.ok ? ok(null) : written
    },
    remove: (listId, uids) => change(listId, 'remove', uids),
    create: async (name) => {
      const isNamed = (list: FiledList): boolean => fold(list.name) === fold(name)
      const there = all().find(isNamed)
      if (there) return ok(there)
      if (!folder) return gone(name)
      const created = await createFile(folder, `${slugify(name)}.ics`, composeList(name, []))
      if (!created.ok) return created
      await refresh(folder)
      const made = all().find(isNamed)
      return made ? ok(made) : gone(name)
    },
    onChange: (listener) => changed.on(listener),
    dispose: () => {
      stopListening()
      changed.clear()
    },
  }
}

const gone = (what: string): Result<never> => fail('calendar.changed_meanwhile', what, { retryable: true })

/** Another program may keep something else under the name. */
async function createFile(folder: IcsFolder, file: string, text: string): Promise<Result<null>> {
  const created = await folder.create(file, text)
  return created.ok || created.failure.code !== 'calendar.changed_meanwhile'
    ? created
    : folder.create(file.replace(/\.ics$/u, `-${newId('list')}.ics`), text)
}

/** Beside the other files of the list. */
function newFileFor({ id, files: [first] }: FiledList): string {
  const folder = first?.includes('/') === true ? first.slice(0, first.lastIndexOf('/') + 1) : ''
  return first === undefined ? `${id.replace('todo.', '')}.ics` : `${folder}${newId('artel')}.ics`
}
