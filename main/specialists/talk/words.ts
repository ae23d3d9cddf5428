/** What Artel says of itself. Greetings and thanks get a short reply; anything else is answered with what it can really do. */
import type { Lang } from '../../../contract/domain/home'
import type { Route } from '../../../contract/domain/plan'

type Words = Readonly<Record<Lang, string>>

export const questionWords: Words = {
  en: 'That is a question for a large model, and none is connected. Nothing was sent anywhere.',
  ru: 'Это вопрос для большой модели, а она не подключена. Ничего никуда не отправлено.',
}

export const outsideMyTrade: Words = {
  en: 'I understand, but that is outside what I do: I run the home and keep the calendar. Nothing was done.',
  ru: 'Понятно, но этого я не умею: я управляю домом и веду календарь. Ничего не сделано.',
}

const skills: Words = {
  en: 'I run the home and keep the calendar, on this computer. Try “turn off the kitchen light”, “is the front door locked?” or “add a dentist appointment tomorrow at 3pm”.',
  ru: 'Я управляю домом и веду календарь, всё на этом компьютере. Попробуйте: «выключи свет на кухне», «входная дверь заперта?» или «добавь встречу с бухгалтером в пятницу в 15:30».',
}

const replies: readonly { readonly pattern: RegExp; readonly words: Words }[] = [
  {
    pattern: /(?<!\p{L})(?:thanks?|thank you|cheers|спасибо|благодар\p{L}*)(?!\p{L})/iu,
    words: { en: 'You are welcome.', ru: 'Пожалуйста.' },
  },
  {
    pattern: /(?<!\p{L})(?:good ?bye|bye|see you|пока|до свидания|до завтра)(?!\p{L})/iu,
    words: { en: 'Goodbye.', ru: 'До встречи.' },
  },
  {
    pattern: /(?<!\p{L})(?:good ?night|sleep well|спокойной ночи|доброй ночи)(?!\p{L})/iu,
    words: { en: 'Good night.', ru: 'Спокойной ночи.' },
  },
  {
    pattern:
      /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|привет\p{L}*|здравствуй\p{L}*|доброе утро|добрый (?:день|вечер)|салют)(?!\p{L})/iu,
    words: { en: `Hello. ${skills.en}`, ru: `Здравствуйте. ${skills.ru}` },
  },
]

export function aboutMyself(text: string, lang: Lang): string {
  return (replies.find(({ pattern }) => pattern.test(text.trim()))?.words ?? skills)[lang]
}

const titles: Partial<Record<Route, Words>> = {
  question: { en: 'Open question', ru: 'Открытый вопрос' },
  chat: { en: 'Conversation', ru: 'Разговор' },
  other: { en: 'Outside the trade', ru: 'Не по части артели' },
  travel: { en: 'Trip', ru: 'Поездка' },
}

export function talkTitle(route: Route, lang: Lang): string {
  return titles[route]?.[lang] ?? ''
}
