/** Which list some words mean: «список дел», "groceries", "the camping list". */
import type { TodoList } from '../../../../contract/domain/home'
import { stemOf } from '../../../lib/lang/stem'
import { contentWords } from '../../../lib/lang/units'
import type { HomeIndex } from './home-index'

export type NamedList = Pick<TodoList, 'id' | 'name' | 'entries'>

export const listsOf = ({ home }: HomeIndex): NamedList[] => [
  ...home.lists,
  ...home.entities.filter(
    ({ domain, id }) => domain === 'todo' && !home.lists.some((list) => list.id === id),
  ),
]

const listWord = /^(?:list|список|списк\p{L}*|todo|to do)$/u
/** What a list that every home has is called, in either language. */
const kinds: readonly RegExp[] = [
  /shop|grocer|покуп|продукт/iu,
  /(?<!\p{L})(?:to-?\s?dos?|tasks?|дел(?:а|ам|ах)?|задач\p{L}*)(?!\p{L})/iu,
]

export function findList(said: string, index: HomeIndex): NamedList | null {
  const stems = contentWords(said)
    .filter((word) => !listWord.test(word))
    .map(stemOf)
  const lists = listsOf(index)
  const named = lists.filter(({ name }) => {
    const own = contentWords(name).map(stemOf)
    return stems.length > 0 && stems.every((stem) => own.includes(stem))
  })
  const ofKind = lists.filter(({ id, name }) =>
    kinds.some((kind) => kind.test(said) && kind.test(`${id.replace('todo.', '')} ${name}`)),
  )
  const [found] = [...named, ...ofKind]
  if (found) return found
  return stems.length === 0 ? theList(index) : null
}

/** "The list", «список»: the only one; of those that Artel keeps, the shopping list. */
export function theList(index: HomeIndex): NamedList | null {
  const [first, ...others] = listsOf(index)
  if (first && others.length === 0) return first
  const shopping = shoppingList(index)
  return shopping?.entries ? shopping : null
}

export const shoppingList = (index: HomeIndex): NamedList | null =>
  listsOf(index).find(({ id, name }) => kinds[0]?.test(`${id} ${name}`)) ?? null

/** The list that a question is about: it is named, and called a list. Null: it asks about something else. */
export function listAskedAbout(said: string, utterance: string, index: HomeIndex): NamedList | null {
  const isCalledList = /(?<!\p{L})(?:lists?|спис\p{L}*)(?!\p{L})/iu.test(`${said} ${utterance}`)
  return isCalledList ? findList(said, index) : null
}
