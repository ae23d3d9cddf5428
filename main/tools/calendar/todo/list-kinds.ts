/** The two lists that every home has, whether or not anything stands on them yet. */
import type { Lang } from '../../../../contract/domain/home'

export interface ListKind {
  readonly id: string
  readonly name: Readonly<Record<Lang, string>>
  /** Names under which such a list goes, in either language. */
  readonly isCalled: RegExp
}

const shoppingKind: ListKind = {
  id: 'todo.shopping',
  name: { en: 'Shopping', ru: 'Покупки' },
  isCalled: /^(?:shopping|groceries|grocery|покупки|продукты)(?:$|\s)|^(?:список|лист)\s+покупок$/iu,
}

export const todoKind: ListKind = {
  id: 'todo.todo',
  name: { en: 'To-do', ru: 'Дела' },
  isCalled: /^(?:to-?\s?dos?|tasks?|дела|задачи)(?:$|\s)|^список\s+(?:дел|задач)$/iu,
}

export const listKinds: readonly ListKind[] = [shoppingKind, todoKind]
