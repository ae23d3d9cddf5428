/** The label of a plan node: verb and object. "Turn off · Kitchen Light", «Выключить · Свет на кухне». */
import type { Home, Lang } from '../../../../contract/domain/home'
import { namesOf } from './names'

const verbs: Readonly<Record<string, readonly [string, string]>> = {
  turn_on: ['Turn on', 'Включить'],
  turn_off: ['Turn off', 'Выключить'],
  toggle: ['Switch', 'Переключить'],
  light_set: ['Set light', 'Настроить свет'],
  open: ['Open', 'Открыть'],
  close: ['Close', 'Закрыть'],
  stop: ['Stop', 'Остановить'],
  set_position: ['Move', 'Установить положение'],
  lock: ['Lock', 'Запереть'],
  unlock: ['Unlock', 'Отпереть'],
  set_temperature: ['Set temperature', 'Установить температуру'],
  set_mode: ['Set mode', 'Выбрать режим'],
  set_fan_speed: ['Set speed', 'Установить скорость'],
  set_volume: ['Set volume', 'Установить громкость'],
  set_volume_relative: ['Change volume', 'Изменить громкость'],
  media_pause: ['Pause', 'Поставить на паузу'],
  media_unpause: ['Resume', 'Продолжить'],
  media_next: ['Next', 'Следующее'],
  media_previous: ['Previous', 'Предыдущее'],
  media_search_and_play: ['Play', 'Включить'],
  media_player_mute: ['Mute', 'Выключить звук'],
  media_player_unmute: ['Unmute', 'Включить звук'],
  vacuum_start: ['Vacuum', 'Начать уборку'],
  vacuum_return_to_base: ['Return to dock', 'Вернуть на базу'],
  vacuum_clean_area: ['Clean', 'Убрать'],
  lawn_mower_start_mowing: ['Mow', 'Косить'],
  lawn_mower_dock: ['Return to dock', 'Вернуть на базу'],
  activate_scene: ['Scene', 'Сцена'],
  run_script: ['Run', 'Запустить'],
  set_value: ['Set', 'Установить'],
  set_tilt: ['Tilt', 'Наклонить'],
  oscillate: ['Oscillate', 'Поворачивать'],
  set_direction: ['Turn round', 'Сменить направление'],
  query_state: ['Look up', 'Узнать'],
  get_temperature: ['Temperature', 'Температура'],
  get_weather: ['Weather', 'Погода'],
  get_current_time: ['Time', 'Время'],
  get_current_date: ['Date', 'Дата'],
  start_timer: ['Start timer', 'Запустить таймер'],
  cancel_timer: ['Cancel timer', 'Отменить таймер'],
  cancel_all_timers: ['Cancel all timers', 'Отменить все таймеры'],
  pause_timer: ['Pause timer', 'Приостановить таймер'],
  unpause_timer: ['Resume timer', 'Продолжить таймер'],
  increase_timer: ['Add time', 'Добавить время'],
  decrease_timer: ['Take off time', 'Убавить время'],
  timer_status: ['Timer', 'Таймер'],
  list_add_item: ['Add to list', 'Добавить в список'],
  list_complete_item: ['Tick off', 'Отметить'],
  list_remove_item: ['Remove from list', 'Убрать из списка'],
  shopping_list_add_item: ['Add to shopping list', 'Добавить в покупки'],
  shopping_list_complete_item: ['Tick off', 'Отметить'],
  list_reopen_item: ['Back on the list', 'Вернуть в список'],
  create_list: ['New list', 'Новый список'],
  create_scene: ['Save scene', 'Сохранить сцену'],
  create_script: ['Save script', 'Сохранить сценарий'],
  rename_scene: ['Rename scene', 'Переименовать сцену'],
  rename_script: ['Rename script', 'Переименовать сценарий'],
  delete_scene: ['Delete scene', 'Удалить сцену'],
  delete_script: ['Delete script', 'Удалить сценарий'],
  list_scenes: ['Scenes', 'Сцены'],
  list_scripts: ['Scripts', 'Сценарии'],
  broadcast: ['Announce', 'Объявить'],
  cancel: ['Never mind', 'Не нужно'],
  smalltalk: ['Talk', 'Разговор'],
}

export function titleOf(
  calls: readonly {
    readonly op: string
    readonly slots: Readonly<Record<string, unknown>>
    readonly targets: readonly string[]
  }[],
  home: Home,
  lang: Lang,
): string {
  const [first] = calls
  if (!first) return ''
  const verb = verbs[first.op]?.[lang === 'ru' ? 1 : 0] ?? first.op
  const targets = new Set(calls.flatMap((call) => call.targets))
  const entities = home.entities.filter(({ id }) => targets.has(id))
  const { item, message, name } = first.slots
  const said = [item, message, name].find((slot) => typeof slot === 'string')
  const shown =
    entities.length > 3
      ? `${entities
          .slice(0, 2)
          .map(({ name: one }) => one)
          .join(', ')} +${entities.length - 2}`
      : namesOf(entities, lang)
  const object = shown !== '' ? shown : typeof said === 'string' ? said : ''
  return object === '' ? verb : `${verb} · ${object}`
}
