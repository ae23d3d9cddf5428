/**
 * Puts a fake `window.artel` under the real pages, in a state named by the address: `?scene=talk&lang=ru&theme=dark`.
 * Only for looking at the window without Electron; see shoot.mjs.
 */
import { ok } from '../../../../contract/domain/failure'
import type { Occurrence } from '../../../../contract/domain/calendar'
import type { Home, Lang } from '../../../../contract/domain/home'
import type { RunView } from '../../../../contract/domain/plan'
import { addDays, todayIn, weekStart } from '../../../../renderer/format/agenda'
import { createFakeApi, fakeSettings, modelsReady, type FakeApi } from '../support/fake-api'
import { demoHome } from '../support/demo-home'
import {
  asking,
  clarifying,
  failed,
  failure,
  mainJob,
  openQuestion,
  run,
  step,
  trip,
} from '../support/run-views'

const tz = 'Europe/Berlin'

export function openScene(): void {
  const query = new URLSearchParams(window.location.search)
  const lang: Lang = query.get('lang') === 'ru' ? 'ru' : 'en'
  const scene = query.get('scene') ?? 'talk'
  const api = createFakeApi(lang)
  const theme = query.get('theme') === 'dark' ? 'dark' : 'light'
  const isCustom = scene === 'settings-custom'
  const quick =
    lang === 'ru'
      ? ['Выключи весь свет', 'Спокойной ночи', 'Что сегодня в календаре?']
      : ['Turn off all lights', 'Good night', 'What’s on today?']
  const settings = fakeSettings({ theme, quickCommands: quick })
  if (isCustom)
    settings.broker = {
      ...settings.broker,
      kind: 'custom',
      url: 'mqtts://home.example:8883',
      username: 'ann',
    }
  api.answers['settings.get'] = () => ok({ settings, hasPassword: isCustom })
  api.answers['settings.tryBroker'] = () => ok({ devices: 42, ms: 318 })
  const info = api.answers['app.info']
  api.answers['app.info'] = async () => {
    const given = await info(null)
    return given.ok && isCustom ? ok({ ...given.value, hasKeyring: false, hotkeyRegistered: false }) : given
  }
  setHome(api, scene, lang)
  setModels(api, scene, lang)
  if (scene === 'rules-empty')
    api.answers['rules.list'] = () => ok({ rules: [], isPaused: false, place: null })
  api.answers['assistant.history'] = () => ok(runsOf(scene, lang))
  api.answers['calendar.agenda'] = ({ from }) =>
    ok({
      folder: '/home/ann/calendar',
      tz,
      occurrences: scene === 'calendar' ? occurrences(from.slice(0, 10), lang) : [],
      problems:
        scene === 'calendar'
          ? [
              {
                file: 'work/broken.ics',
                error: lang === 'ru' ? 'нет END:VCALENDAR (строка 41)' : 'END:VCALENDAR is missing (line 41)',
              },
            ]
          : [],
    })
  if (scene.startsWith('bar')) {
    const runs: Partial<Record<string, RunView>> = {
      'bar-done': mainJob(lang),
      'bar-running': mainJob(lang, 'running'),
      'bar-asking': asking(lang),
      'bar-failed': failed(lang),
    }
    api.answers['assistant.ask'] = () => {
      const found = runs[scene]
      setTimeout(() => found && api.emit('run.changed', { ...found, runId: 'bar' }), 50)
      return ok({ runId: 'bar' })
    }
  }
  if (scene === 'home-touch') {
    api.answers['home.act'] = () => {
      setTimeout(() => api.emit('run.changed', { ...asking(lang), runId: 'touch' }), 50)
      return ok({ runId: 'touch' })
    }
  }
  Object.defineProperty(window, 'artel', { value: api })
  if (scene === 'broken') setTimeout(() => void Promise.reject(new Error('a bug of the harness')), 300)
}

/** Timers and lists of Artel's own. */
function keepThings(home: Home, lang: Lang): void {
  const isRu = lang === 'ru'
  home.timers = [
    {
      id: 't1',
      name: isRu ? 'Пицца' : 'Pizza',
      area: 'kitchen',
      start_minutes: 20,
      ends_at_ms: Date.now() + 754_000,
    },
    { id: 't2', start_minutes: 90, total_seconds_left: 4000, ends_at_ms: null },
  ]
  const list = (id: string, name: string, titles: readonly string[]) => ({
    id,
    name,
    items: titles.slice(1),
    entries: titles.map((title, at) => ({ uid: `${id}${at}`, title, isDone: at === 0 })),
  })
  home.lists = isRu
    ? [
        list('todo.shopping', 'Покупки', ['Хлеб', 'Молоко', 'Мука', 'Корм для кошек']),
        list('todo.todo', 'Дела', []),
      ]
    : [
        list('todo.shopping', 'Shopping', ['Bread', 'Milk', 'Eggs', 'Cat food']),
        list('todo.todo', 'To-do', []),
      ]
}

function setHome(api: FakeApi, scene: string, lang: Lang): void {
  const offline = failure(
    'mqtt.offline',
    lang === 'ru'
      ? 'Брокер mqtt://192.0.2.7 не отвечает. Ничего не отправлено. Стоит проверить адрес: Настройки → Дом.'
      : 'The broker at mqtt://192.0.2.7 does not answer. Nothing was sent. Check the address in Settings → Home.',
    true,
  )
  const problems = [
    {
      topic: 'homeassistant/light/hue_12/config',
      reason: lang === 'ru' ? 'нет command_topic' : 'command_topic is missing',
    },
    { topic: 'homeassistant/sensor/x/config', reason: lang === 'ru' ? 'не JSON' : 'not JSON' },
  ]
  const home = demoHome(lang)
  if (scene === 'home-empty') home.entities = []
  if (scene === 'home' || scene === 'home-end') keepThings(home, lang)
  const isOffline = scene === 'home-offline'
  api.answers['home.get'] = () =>
    ok({
      home,
      status: {
        kind: isOffline || scene === 'home-empty' || scene === 'settings-custom' ? 'custom' : 'demo',
        state: isOffline ? 'offline' : 'online',
        broker: 'mqtt://192.0.2.7',
        failure: isOffline ? offline : null,
        problems: scene === 'home' ? problems : [],
      },
    })
}

function setModels(api: FakeApi, scene: string, lang: Lang): void {
  if (scene !== 'models-failed') return
  const message =
    lang === 'ru'
      ? 'Файл /opt/artel/models/home.gguf не совпадает с контрольной суммой.'
      : 'The model file /opt/artel/models/home.gguf does not match its checksum.'
  api.answers['models.status'] = () =>
    ok({ ...modelsReady, state: 'failed', failure: failure('llm.model_damaged', message) })
}

function runsOf(scene: string, lang: Lang): RunView[] {
  const done = mainJob(lang)
  const warm = run('warm', {
    lang,
    utterance: lang === 'ru' ? 'сколько градусов в гостиной?' : 'how warm is it in the living room?',
    answer:
      lang === 'ru'
        ? 'В гостиной 20,4 °C, задано 21 °C.'
        : 'It is 20.4 °C in the living room; the thermostat is set to 21 °C.',
    steps: [
      step('s1', { title: lang === 'ru' ? 'Узнать · Термостат в гостиной' : 'Ask · Living room thermostat' }),
    ],
    ms: { dispatch: 80, specialist: 120, total: 290 },
    source: 'bar',
  })
  if (scene === 'talk-empty') return []
  if (scene === 'talk-asking') return [done, asking(lang)]
  if (scene === 'talk-clarify') return [warm, clarifying(lang)]
  if (scene === 'talk-running') return [warm, mainJob(lang, 'running')]
  if (scene === 'talk-failed') return [done, openQuestion(lang), failed(lang)]
  if (scene === 'talk-trip') return [warm, trip(lang)]
  return [openQuestion(lang), warm, done]
}

function occurrences(monday: string, lang: Lang): Occurrence[] {
  const at = (day: number): string => addDays(monday, day)
  const today = todayIn(tz, Date.now())
  const todayIndex =
    weekStart(today) === monday ? Math.round((Date.parse(today) - Date.parse(monday)) / 86_400_000) : 2
  const make = (
    uid: string,
    title: string,
    start: string,
    end: string,
    patch: Partial<Occurrence> = {},
  ): Occurrence => ({
    uid,
    recurrenceId: null,
    title,
    start,
    end,
    allDay: !start.includes('T'),
    tz,
    location: null,
    recurring: false,
    calendar: 'Artel',
    file: `${uid}.ics`,
    ...patch,
  })
  const say = (en: string, ru: string): string => (lang === 'ru' ? ru : en)
  return [
    make('standup', say('Team call', 'Созвон с командой'), `${at(0)}T09:00:00`, `${at(0)}T09:30:00`, {
      recurring: true,
      calendar: 'Work',
    }),
    make('trip', say('Grandmother is visiting', 'Бабушка в гостях'), at(2), at(4), { calendar: 'Family' }),
    make(
      'dentist',
      say('Dentist appointment', 'Стоматолог'),
      `${at(todayIndex)}T15:00:00`,
      `${at(todayIndex)}T16:00:00`,
      { location: say('Main Street 12', 'ул. Садовая, 12') },
    ),
    make(
      'call',
      say('Call with Ann in New York', 'Звонок Анне в Нью-Йорк'),
      `${at(todayIndex)}T03:30:00`,
      `${at(todayIndex)}T04:15:00`,
      { tz: 'America/New_York', calendar: 'Work', location: 'meet.example/ann' },
    ),
    make(
      'night',
      say('Night train to Vienna', 'Ночной поезд в Вену'),
      `${at(4)}T22:10:00`,
      `${at(5)}T08:40:00`,
      { calendar: 'Travel' },
    ),
    make('pool', say('Swimming', 'Бассейн'), `${at(6)}T10:00:00`, `${at(6)}T11:30:00`, {
      recurring: true,
      calendar: 'Family',
    }),
  ]
}
