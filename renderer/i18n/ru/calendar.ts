/** Слова: страница календаря. */
import type { calendar as english } from '../en/calendar'
import type { Words } from '../words'

export const calendar: Words<typeof english> = {
  calendar: {
    title: 'Календарь',
    previous: 'Предыдущая неделя',
    next: 'Следующая неделя',
    today: 'Сегодня',
    now: 'сейчас',
    allDay: 'Весь день',
    until: 'до {time}',
    from: 'с {time}',
    repeats: 'повторяется',
    openFolder: 'Открыть папку',
    week: 'Неделя {range}',
    nothing: 'Ничего не запланировано',
    emptyTitle: 'Свободная неделя',
    emptyText: 'Достаточно сказать, что добавить: Artel запишет событие в файл .ics в папке календаря.',
    problems:
      'Не удалось прочитать {n} файл. | Не удалось прочитать {n} файла. | Не удалось прочитать {n} файлов.',
    problemsText: 'Там ничего не изменено, но этих событий в списке нет.',
    loadFailed: 'Не удалось загрузить календарь.',
    events: '{n} событие | {n} события | {n} событий',
    zone: 'Часовой пояс: {tz}',
  },
}
