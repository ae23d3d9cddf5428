/** Words for timers, lists, announcements and "never mind". */
import type { Home, Lang } from '../../../../contract/domain/home'
import type { ToolCall } from '../../../../contract/domain/plan'
import { there } from '../../routines/say-routines'
import { saidLeft, saidLength } from './durations'

type Slots = ToolCall['slots']

export function saidOnPaper({ op, slots }: ToolCall, home: Home, lang: Lang): string {
  const ru = lang === 'ru'
  const text = (key: string): string => (typeof slots[key] === 'string' ? slots[key] : '')
  const item = text('item')
  const length = saidLength(slots, lang)
  const timer = timerName(slots, lang)
  const list = text('name') || (ru ? 'список' : 'the list')
  switch (op) {
    case 'start_timer':
      if (text('conversation_command') !== '')
        return ru
          ? `Через ${saidLength(slots, lang, 'accusative')}: ${text('conversation_command')}.`
          : `In ${length}: ${text('conversation_command')}.`
      return ru ? `Таймер${timer} запущен: ${length}.` : `Timer${timer} started: ${length}.`
    case 'cancel_timer':
      return ru ? `Таймер${timer} отменён.` : `Timer${timer} cancelled.`
    case 'cancel_all_timers':
      return ru ? 'Все таймеры отменены.' : 'All timers cancelled.'
    case 'pause_timer':
      return ru ? `Таймер${timer} на паузе.` : `Timer${timer} paused.`
    case 'unpause_timer':
      return ru ? `Таймер${timer} идёт дальше.` : `Timer${timer} goes on.`
    case 'increase_timer':
      return ru ? `К таймеру${timer} добавлено: ${length}.` : `${length} added to timer${timer}.`
    case 'decrease_timer':
      return ru ? `От таймера${timer} отнято: ${length}.` : `${length} taken off timer${timer}.`
    case 'timer_status':
      return timers(home, slots, lang)
    case 'list_add_item':
    case 'shopping_list_add_item':
      return ru
        ? `Добавлено: ${item} (${op === 'list_add_item' ? list : 'покупки'}).`
        : `Added ${item} to ${op === 'list_add_item' ? list : 'the shopping list'}.`
    case 'list_complete_item':
    case 'shopping_list_complete_item':
      return ru ? `Отмечено: ${item}.` : `Ticked off ${item}.`
    case 'list_remove_item':
      return ru ? `Убрано: ${item} (${list}).` : `Removed ${item} from ${list}.`
    case 'create_scene':
      return ru ? `Сцена «${text('name')}» сохранена.` : `The scene “${text('name')}” is saved.`
    case 'create_script':
      return ru ? `Сценарий «${text('name')}» сохранён.` : `The script “${text('name')}” is saved.`
    case 'create_list':
      return ru ? `Список «${text('name')}» создан.` : `The list “${text('name')}” is made.`
    case 'list_scenes':
    case 'list_scripts':
      return there(op === 'list_scenes' ? 'scene' : 'script', namesOf(home, op.slice(5, -1)), lang)
    case 'broadcast':
      return ru ? `Объявлено: ${text('message')}.` : `Announced: ${text('message')}.`
    case 'cancel':
      return ru ? 'Хорошо, ничего не меняю.' : 'All right, nothing is changed.'
    default:
      return ru ? 'Чем помочь по дому?' : 'What shall I do at home?'
  }
}

const namesOf = ({ entities }: Home, domain: string): string[] =>
  entities.flatMap((one) => (one.domain === domain ? [one.name] : []))

function timerName(slots: Slots, lang: Lang): string {
  const { name } = slots
  if (typeof name === 'string') return lang === 'ru' ? ` «${name}»` : ` “${name}”`
  const { start_hours: hours, start_minutes: minutes, start_seconds: seconds } = slots
  const start = saidLength({ hours, minutes, seconds }, lang, 'accusative')
  return start === '' ? '' : lang === 'ru' ? ` на ${start}` : ` for ${start}`
}

function timers({ timers: all }: Home, slots: Slots, lang: Lang): string {
  const ru = lang === 'ru'
  const fitting = all.filter(
    (timer) =>
      (typeof slots['name'] !== 'string' || timer.name === slots['name']) &&
      (['hours', 'minutes', 'seconds'] as const).every(
        (unit) => slots[`start_${unit}`] === undefined || timer[`start_${unit}`] === slots[`start_${unit}`],
      ),
  )
  if (fitting.length === 0) return ru ? 'Таких таймеров нет.' : 'There is no such timer.'
  return fitting
    .map(({ name, total_seconds_left: left, is_active: active }) => {
      const shown = saidLeft(left ?? 0, lang)
      const called = name ? (ru ? ` «${name}»` : ` “${name}”`) : ''
      const paused = active === false ? (ru ? ', на паузе' : ', paused') : ''
      return ru ? `Таймер${called}: ${shown}${paused}.` : `Timer${called}: ${shown}${paused}.`
    })
    .join(' ')
}
