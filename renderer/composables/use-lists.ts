/** The lists of the calendar folder, and touching what stands on them. */
import { computed } from 'vue'
import { useApi } from './use-api'
import { useFailureWords } from './use-failure-words'
import { useHomeStore } from '../stores/home'
import { useUiStore } from '../stores/ui'
import type { AppRoutes } from '../../contract/ipc/contract'
import type { TodoList } from '../../contract/domain/home'
import type { In } from '../../contract/ipc/route'

export interface OwnList extends TodoList {
  readonly entries: NonNullable<TodoList['entries']>
}
export type ListTouch = Omit<In<AppRoutes['home.list']>, 'listId'>

export function useLists() {
  const api = useApi()
  const home = useHomeStore()
  const ui = useUiStore()
  const say = useFailureWords()
  const lists = computed(() =>
    (home.home?.lists ?? []).filter((list): list is OwnList => list.entries !== undefined),
  )

  async function touch(listId: string, what: ListTouch): Promise<void> {
    const acted = await api.call('home.list', { listId, ...what })
    if (!acted.ok) ui.toast('failed', say(acted.failure))
  }

  return { lists, touch }
}
