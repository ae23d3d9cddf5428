import { expect, test } from 'vitest'
import { described } from '../../../main/tools/home/say/answers'
import { Entity, type Lang } from '../../../contract/domain/home'

test.each<[string, string, string, Lang, string]>([
  ['alarm_control_panel', 'Сигнализация', 'armed_home', 'ru', 'Сигнализация на охране, режим «дома».'],
  ['alarm_control_panel', 'Сигнализация', 'disarmed', 'ru', 'Сигнализация снята с охраны.'],
  ['alarm_control_panel', 'House Alarm', 'armed_away', 'en', 'House Alarm is armed.'],
  ['alarm_control_panel', 'House Alarm', 'triggered', 'en', 'House Alarm is sounding the alarm.'],
  ['water_heater', 'Бойлер', 'eco', 'ru', 'Бойлер в режиме «экономичный».'],
  ['humidifier', 'Увлажнитель', 'off', 'ru', 'Увлажнитель выключен.'],
  ['climate', 'Панель отопления', 'off', 'ru', 'Панель отопления выключена.'],
])('%s %s in state %s', (domain, name, state, lang, said) => {
  const entity = Entity.parse({ id: `${domain}.one`, domain, name, state, attributes: {} })
  expect(described(entity, lang).replaceAll('\u00a0', ' ')).toBe(said)
})
