/** Lays the lists of the calendar folder over the home. */
import type { TodoList } from '../../../../contract/domain/home'
import type { TodoLists } from '../../calendar'
import type { HomeLayer } from '../home-layer'

export const listLayer = (lists: TodoLists): HomeLayer => ({
  apply: (home) => ({
    ...home,
    lists: [
      ...home.lists,
      ...lists.all().map(({ id, name, items }): TodoList => ({
        id,
        name,
        items: items.filter(({ isDone }) => !isDone).map(({ title }) => title),
        entries: items.map(({ uid, title, isDone }) => ({ uid, title, isDone })),
      })),
    ],
  }),
  onChange: (listener) => lists.onChange(listener),
})
