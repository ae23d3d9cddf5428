/** The words of `artel chat` itself: what it says beside the answers, and the lines that are meant for the terminal, not for the crew. */
import type { Lang } from '../../contract/domain/home'
import { wordsOf } from '../lib/lang/fold'

export interface ChatWords {
  readonly demoReady: string
  readonly homeReady: string
  readonly offline: string
  readonly howToLeave: string
  readonly prompt: string
  readonly help: string
  readonly unknown: (order: string) => string
}

export const chatWords: Readonly<Record<Lang, ChatWords>> = {
  en: {
    demoReady: 'Artel. The demo home and your calendar are ready; everything runs on this computer.',
    homeReady: 'Artel. Your home and your calendar are ready; everything runs on this computer.',
    offline: 'Artel. The broker does not answer; the calendar and questions still work.',
    howToLeave: '/help shows examples; /quit or Ctrl+D leaves.',
    prompt: 'you> ',
    help: `Say what to do in your own words, in English or Russian, for example:
  turn off the kitchen light
  is the front door locked?
  turn on the bedroom lamp and add a dentist appointment tomorrow at 3pm
Artel asks before anything risky: answer yes or no; where it offers a choice, its number.
To leave: /quit, /exit, quit, exit, or Ctrl+D. This help: /help or help.`,
    unknown: (order) => `There is no ${order}. Nothing was done; /help shows what there is.`,
  },
  ru: {
    demoReady: 'Artel. Демо-дом и календарь готовы, всё работает на этом компьютере.',
    homeReady: 'Artel. Дом и календарь готовы, всё работает на этом компьютере.',
    offline: 'Artel. Брокер не отвечает; календарь и вопросы работают.',
    howToLeave: 'Примеры: /помощь. Выйти: /выход или Ctrl+D.',
    prompt: 'вы> ',
    help: `Скажите своими словами, что сделать, по-русски или по-английски, например:
  выключи свет на кухне
  входная дверь заперта?
  включи лампу в спальне и добавь встречу с бухгалтером в пятницу в 15:30
Перед рискованным Artel спрашивает: ответьте «да» или «нет», а если предложен выбор, его номер.
Выйти: /выход, выход, выйти, /quit, quit или Ctrl+D. Эта справка: /помощь, помощь или /help.`,
    unknown: (order) => `Команды ${order} нет. Ничего не сделано; что есть, покажет /помощь.`,
  },
}

const leaving = words('quit exit q bye goodbye enough выход выйти выйди выходим выхожу хватит пока')
/** Beside a word that leaves; alone they leave nothing. */
const besideLeaving = words(
  "please now ok well the chat artel i want to let's that's thanks you пожалуйста все ну давай я хочу надо из чата программы спасибо на сегодня",
)
const helping = words('help помощь справка помоги')

/** Leaving, help, an unknown /order; null: words for the crew. */
export function chatOrder(line: string): 'leave' | 'help' | 'unknown' | null {
  const said = wordsOf(line)
  if (
    said.some((word) => leaving.has(word)) &&
    said.every((word) => leaving.has(word) || besideLeaving.has(word))
  )
    return 'leave'
  if (line === '/?' || (said.length === 1 && helping.has(said[0] ?? ''))) return 'help'
  return line.startsWith('/') ? 'unknown' : null
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
