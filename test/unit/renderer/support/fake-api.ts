/**
 * A stand-in for `window.artel` at our own interface: for unit tests and the screenshot harness, never for the product.
 * Answers come from a table that a test may change; `emit` plays main's events; `requests` records what the window asked.
 */
import type { ArtelApi, AppEvents, AppRoutes, EventName, RouteName } from '../../../../contract/ipc/contract'
import { fail, ok, type Result } from '../../../../contract/domain/failure'
import type { Lang } from '../../../../contract/domain/home'
import type { In, Out } from '../../../../contract/ipc/route'
import type { Settings } from '../../../../contract/domain/settings'
import { demoHome } from './demo-home'
import { demoRules } from './demo-rules'
import type { z } from 'zod'

type Answers = {
  [K in RouteName]: (
    input: In<AppRoutes[K]>,
  ) => Result<Out<AppRoutes[K]>> | Promise<Result<Out<AppRoutes[K]>>>
}
type Listener = (payload: never) => void

export interface FakeApi extends ArtelApi {
  readonly answers: Answers
  readonly requests: { name: RouteName; input: unknown }[]
  emit<K extends EventName>(name: K, payload: z.output<AppEvents[K]>): void
  /** The inputs of all requests of one route. */
  sent(name: RouteName): unknown[]
}

export function fakeSettings(patch: Partial<Settings> = {}): Settings {
  return {
    language: 'system',
    theme: 'system',
    broker: {
      kind: 'demo',
      url: '',
      username: '',
      password: '',
      caFile: '',
      certFile: '',
      keyFile: '',
      discoveryPrefix: 'homeassistant',
    },
    room: '',
    place: null,
    history: { keepDays: 30 },
    calendar: { folder: '', defaultDurationMin: 60 },
    hotkey: { enabled: true, accelerator: 'Control+Shift+Space' },
    quickCommands: [],
    models: { threads: 0, gpu: 'auto' },
    ...patch,
  }
}

export const modelsReady = {
  state: 'ready' as const,
  failure: null,
  device: 'cpu' as const,
  threads: 2,
  base: { name: 'Gemma 3 270M, English and Russian', bytes: 148_300_000 },
  adapters: [
    { name: 'dispatcher', bytes: 3_900_000, scores: { route: { en: 0.957, ru: 0.941 } } },
    { name: 'home', bytes: 3_900_000, scores: { op_target: { en: 0.912, ru: 0.887 }, n: 600 } },
    { name: 'calendar', bytes: 3_900_000, scores: {} },
  ],
}

export function createFakeApi(lang: Lang = 'en'): FakeApi {
  let settings = fakeSettings()
  /** Like main: one password, of one broker and user name. */
  let hasPassword = false
  let pin = ''
  const requests: FakeApi['requests'] = []
  const listeners = new Map<EventName, Set<Listener>>()
  let runs = 0
  const answers: Answers = {
    'assistant.ask': () => ok({ runId: `run-${++runs}` }),
    'assistant.preview': () => ok([]),
    'assistant.reply': () => ok(null),
    'assistant.undo': () => ok({ runId: `undo-${++runs}` }),
    'assistant.cancel': () => ok(null),
    'assistant.history': () => ok([]),
    'assistant.clear': () => ok(null),
    'home.get': () =>
      ok({
        home: demoHome(lang),
        status: { kind: 'demo', state: 'online', broker: '', failure: null, problems: [] },
      }),
    'home.changeEntities': () => ok(null),
    'home.changeArea': () => ok(null),
    'home.history': () => ok({ series: [], gaps: [], keepDays: 30 }),
    'brokers.find': () => ok({ brokers: [] }),
    'home.diagnostics': () =>
      ok({ link: null, problems: [], withoutArea: [], guessedArea: [], unavailable: [] }),
    'home.device': () =>
      ok({ changedAtMs: null, unavailableSinceMs: null, isAreaGuessed: false, origin: null }),
    'home.act': () => ok({ runId: `touch-${++runs}` }),
    'home.timer': () => ok({ runId: `touch-${++runs}` }),
    'home.list': () => ok({ runId: `touch-${++runs}` }),
    'calendar.agenda': () =>
      ok({ folder: '/home/ann/.config/artel/calendar', tz: 'Europe/Berlin', occurrences: [], problems: [] }),
    'journal.search': () => ok({ entries: [], hasMore: false }),
    'rules.list': () =>
      ok({
        rules: demoRules(lang),
        isPaused: false,
        place: { latitude: 52.5, longitude: 13.37, city: 'Berlin' },
      }),
    'rules.pause': () => ok(null),
    'rules.pauseAll': () => ok(null),
    'rules.edit': () => ok(null),
    'rules.run': () => ok(null),
    'rules.remove': () => ok(null),
    'rules.restore': () => ok(null),
    'calendar.openFolder': () => ok(null),
    'safety.get': () => ok({ hasPin: pin !== '' }),
    'safety.setPin': ({ current, next }) => {
      if (pin !== '' && current !== pin) return fail('run.wrong_pin', 'The PIN was wrong.')
      pin = next
      return ok(null)
    },
    'settings.get': () => ok({ settings, hasPassword }),
    'settings.set': ({ settings: next }) => {
      const { broker } = next as Settings
      if (broker.url !== settings.broker.url || broker.username !== settings.broker.username)
        hasPassword = false
      if (broker.password !== '') hasPassword = true
      settings = { ...(next as Settings), broker: { ...broker, password: '' } }
      return ok(null)
    },
    'settings.tryBroker': () => fail('mqtt.offline', 'No answer.'),
    'settings.chooseFolder': () => ok({ folder: null }),
    'app.info': () =>
      ok({
        version: '0.1.0',
        electron: '45.4.1',
        platform: 'linux',
        lang,
        profileDir: '/home/ann/.config/artel',
        hasKeyring: true,
        hotkeyRegistered: true,
      }),
    'app.ready': () => ok(null),
    'models.status': () => ok(modelsReady),
    'models.restart': () => ok(null),
    'bar.close': () => ok(null),
    'bar.openMain': () => ok(null),
    'bar.resize': () => ok(null),
  }
  return {
    answers,
    requests,
    sent: (name) => requests.filter((request) => request.name === name).map((request) => request.input),
    request(name, input) {
      requests.push({ name, input })
      return Promise.resolve(answers[name](input as never))
    },
    on(name, listener) {
      const own = listeners.get(name) ?? new Set()
      listeners.set(name, own.add(listener))
      return () => own.delete(listener)
    },
    emit(name, payload) {
      for (const listener of listeners.get(name) ?? []) listener(payload as never)
    },
  }
}
