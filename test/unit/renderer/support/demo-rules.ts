/** Three rules as main shows them: by the clock, by the sun, by a door. */
import type { Lang } from '../../../../contract/domain/home'
import { Rule, type ShownRule } from '../../../../contract/domain/rule'

const base = {
  conditions: [],
  end: null,
  once: false,
  restores: false,
  paused: false,
  createdMs: 0,
  lastRun: null,
}
const call = (op: string, target: string) => ({ tool: 'home', op, slots: {}, targets: [target] })

export function demoRules(lang: Lang, nowMs = Date.now()): ShownRule[] {
  const say = (en: string, ru: string): string => (lang === 'ru' ? ru : en)
  const shown = (
    rule: Record<string, unknown>,
    when: string,
    actions: string[],
    conditions: string[] = [],
  ): ShownRule => ({
    rule: Rule.parse({ ...base, lang, ...rule }),
    when,
    title: `${when}: ${actions.join('; ')}`,
    actions,
    conditions,
    gone: [],
    trouble: null,
  })
  return [
    shown(
      {
        id: 'rule_heating',
        words: say('turn off the heating at 11pm every weekday', 'выключай отопление в 23:00 по будням'),
        trigger: {
          kind: 'time',
          start: '2026-11-23T23:00:00',
          rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
          tz: 'Europe/Berlin',
        },
        actions: [call('turn_off', 'climate.living_room'), call('turn_off', 'light.kitchen')],
        missed: { kind: 'late', withinMin: 30 },
        nextRunMs: nowMs + 3_600_000,
        lastRun: { atMs: nowMs - 82_800_000, result: 'done', text: '' },
      },
      say('Every weekday at 23:00', 'По будням в 23:00'),
      [
        say('Turn off · Living room thermostat', 'Выключить · Термостат в гостиной'),
        say('Turn off · Kitchen light', 'Выключить · Свет на кухне'),
      ],
    ),
    shown(
      {
        id: 'rule_curtains',
        words: say('every day at sunset close the curtains', 'каждый день на закате закрывай шторы'),
        trigger: { kind: 'sun', event: 'sunset', offsetMin: 0, days: [], tz: 'Europe/Berlin' },
        actions: [call('close', 'cover.living_room_curtains')],
        missed: { kind: 'late', withinMin: 30 },
        paused: true,
        nextRunMs: null,
      },
      say('Every day at sunset', 'Каждый день на закате'),
      [say('Close · Living room curtains', 'Закрыть · Шторы в гостиной')],
    ),
    shown(
      {
        id: 'rule_hall',
        words: say(
          'when the front door opens after sunset, turn on the hallway light',
          'когда откроется входная дверь после заката, включи свет в прихожей',
        ),
        trigger: {
          kind: 'state',
          test: {
            entities: ['binary_sensor.front_door'],
            match: 'any',
            is: { kind: 'state', states: ['on'] },
          },
          forMin: 0,
        },
        conditions: [{ kind: 'sun', is: 'dark' }],
        actions: [call('turn_on', 'light.hallway')],
        missed: { kind: 'skip' },
        nextRunMs: null,
        lastRun: {
          atMs: nowMs - 7_200_000,
          result: 'failed',
          text: say('Hallway light does not answer.', 'Свет в прихожей не отвечает.'),
        },
      },
      say(
        'When Front door is open, between sunset and sunrise',
        'Когда входная дверь открыта, от заката до рассвета',
      ),
      [say('Turn on · Hallway light', 'Включить · Свет в прихожей')],
      [say('between sunset and sunrise', 'от заката до рассвета')],
    ),
  ]
}
