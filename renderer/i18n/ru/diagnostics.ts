/** Слова: страница диагностики. */
import type { diagnostics as english } from '../en/diagnostics'
import type { Words } from '../words'

export const diagnostics: Words<typeof english> = {
  diagnostics: {
    title: 'Диагностика',
    copy: 'Скопировать текстом',
    link: 'Брокер',
    broker: 'Брокер',
    state: 'Состояние',
    failure: 'Причина',
    protocol: 'Протокол',
    onlineSince: 'На связи с',
    rate: 'Сообщения',
    perSecond: '{n} в секунду за последнее время',
    messages: 'Сообщений всего',
    reconnects: 'Восстановлений связи',
    protocolErrors: 'Закрыто из-за испорченных пакетов',
    problems: 'Объявления, которые не удалось разобрать',
    noProblems: 'Все объявления разобраны.',
    dialect: 'Правила',
    unavailable: 'Устройства, которые не отвечают',
    noneUnavailable: 'Все отвечают.',
    sinceBefore: 'ещё до запуска Artel',
    withoutArea: 'Устройства без комнаты',
    guessedArea: 'Комнаты, угаданные по названиям',
    keepAll: 'Оставить все',
    noneGuessed: 'Ничего не угадано, или всё уже оставлено.',
    allPlaced: 'У каждого устройства есть комната.',
  },
}
