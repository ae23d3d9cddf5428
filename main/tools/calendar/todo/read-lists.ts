/** Which lists the files of a calendar folder hold. */
import type { Lang } from '../../../../contract/domain/home'
import type { Log } from '../../../lib/log'
import { slugify } from '../../../lib/slug'
import type { IcsFolder } from '../ics-folder'
import { listKinds, todoKind } from './list-kinds'
import { readTodos, type TodoItem } from './todo-item'

export interface FiledList {
  /** `todo.shopping`: from its name. */
  readonly id: string
  readonly name: string
  /** In the order of the files; done ones too. */
  readonly items: readonly (TodoItem & { readonly file: string })[]
  /** Relative to the folder; none yet for a list on which nothing ever stood. */
  readonly files: readonly string[]
}

/** In the order of their names. */
export async function readLists(folder: IcsFolder, lang: Lang, log: Log): Promise<FiledList[]> {
  const byName = new Map<string, { items: FiledList['items'][number][]; files: string[] }>()
  await folder.each(
    ({ roots }, { calendar, file }) => {
      const items = roots.flatMap(readTodos)
      if (items.length === 0 && !roots.some((root) => root.hasProperty('x-artel-list'))) return
      // A file without a name and a folder of its own is one more thing to do.
      const name = calendar || todoKind.name[lang]
      const list = byName.get(name) ?? { items: [], files: [] }
      byName.set(name, list)
      list.items.push(...items.map((item) => ({ ...item, file })))
      list.files.push(file)
    },
    (problem) => log.warn({ problem }, 'calendar file'),
  )
  const taken = new Set<string>()
  return [...byName]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, list]) => ({ id: idFor(name, taken), name, ...list }))
}

/** One that goes under the name of a list that every home has is that list. */
function idFor(name: string, taken: Set<string>): string {
  const kind = listKinds.find(({ id, isCalled }) => isCalled.test(name) && !taken.has(id))
  let id = kind?.id ?? `todo.${slugify(name)}`
  for (let count = 2; taken.has(id); count += 1) id = `todo.${slugify(name)}_${count}`
  taken.add(id)
  return id
}

/** The lists that every home has, where nothing stands on them yet. */
export const stillEmpty = (there: readonly FiledList[], lang: Lang): FiledList[] =>
  listKinds
    .filter(({ id }) => !there.some((list) => list.id === id))
    .map(({ id, name }) => ({ id, name: name[lang], items: [], files: [] }))
