/** Слова: страница журнала. */
import type { journal as english } from '../en/journal'
import type { Words } from '../words'

export const journal: Words<typeof english> = {
  journal: {
    title: 'Журнал',
    search: 'Найти в журнале',
    loadFailed: 'Не удалось прочитать журнал.',
    noMatch: 'Ничего похожего в журнале нет.',
    emptyTitle: 'Пока ничего не сделано',
    emptyText:
      'Здесь появится всё, что артель сделает в доме и в календаре: когда, по чьим словам и чем кончилось. Журнал остаётся на этом компьютере.',
    talk: 'Перейти к разговору',
    more: 'Показать более ранние',
    states: 'Состояния до и после',
  },
}
