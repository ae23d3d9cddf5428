/** Runs as main would send them, in both languages: the sentence of the product card, a plan of five, questions, failures. */
import type { Failure } from '../../../../contract/domain/failure'
import type { Lang } from '../../../../contract/domain/home'
import type { ModelTrace, RunView, StepView } from '../../../../contract/domain/plan'

export const trace = (adapter: string, prompt: string, output: string, ms = 118): ModelTrace => ({
  requestId: `${adapter}-${output.length}`,
  adapter,
  prompt,
  output,
  tokens: { prompt: 24, cached: 18, output: 9 },
  ms,
  device: 'cpu',
})

export function step(id: string, patch: Partial<StepView> = {}): StepView {
  return {
    id,
    specialist: 'home',
    text: 'turn off the kitchen light',
    needs: [],
    status: 'done',
    title: 'Turn off · Kitchen light',
    calls: [{ step: id, tool: 'home', op: 'turn_off', slots: {}, targets: ['light.kitchen'] }],
    result: null,
    failure: null,
    traces: [],
    startedAtMs: 0,
    ms: 284,
    undoable: false,
    undone: false,
    ...patch,
  }
}

export function run(runId: string, patch: Partial<RunView> = {}): RunView {
  return {
    runId,
    source: 'window',
    utterance: 'Turn off the kitchen light',
    lang: 'en',
    status: 'done',
    route: ['home'],
    steps: [],
    question: null,
    unanswered: [],
    answer: '',
    failure: null,
    escalate: false,
    undoable: false,
    undone: false,
    path: 'model',
    dispatchTrace: trace('dispatcher', 'Route: …\n', 'home', 96),
    startedAtMs: 0,
    ms: { dispatch: 96, specialist: 212, total: 640 },
    tokens: { prompt: 70, cached: 52, output: 26 },
    ...patch,
  }
}

export const failure = (code: Failure['code'], message: string, retryable = false): Failure => ({
  code,
  message,
  retryable,
})

const call = (
  op: string,
  slots: Record<string, unknown>,
  targets: string[],
  tool = 'home',
  stepId = 's1',
) => ({ step: stepId, tool, op, slots, targets })

function words(lang: Lang) {
  const pick = (en: string, ru: string): string => (lang === 'en' ? en : ru)
  return pick
}

/** The main job: a device and an event in one sentence. */
export function mainJob(lang: Lang, status: 'done' | 'running' = 'done'): RunView {
  const pick = words(lang)
  const utterance = pick(
    'turn off the kitchen light and add a dentist appointment tomorrow at 3pm',
    'выключи свет на кухне и добавь встречу с бухгалтером в пятницу в 15:30',
  )
  const light = pick('Kitchen light is off.', 'Свет на кухне выключен.')
  const event = pick(
    'Dentist appointment is on Monday 24 November 2025, 15:00–16:00.',
    'Встреча с бухгалтером — в пятницу, 28 ноября 2025, 15:30–16:30.',
  )
  const isDone = status === 'done'
  return run(`main-${status}`, {
    lang,
    utterance,
    status,
    route: ['home', 'calendar'],
    answer: isDone ? `${light} ${event}` : '',
    dispatchTrace: trace(
      'dispatcher',
      `Route: ${utterance}\n`,
      pick(
        'home: turn off the kitchen light\ncalendar: add a dentist appointment tomorrow at 3pm',
        'home: выключи свет на кухне\ncalendar: добавь встречу с бухгалтером в пятницу в 15:30',
      ),
      96,
    ),
    steps: [
      step('s1', {
        text: pick('turn off the kitchen light', 'выключи свет на кухне'),
        title: pick('Turn off · Kitchen light', 'Выключить · Свет на кухне'),
        result: {
          calls: [
            call(
              'turn_off',
              { name: pick('Kitchen light', 'Свет на кухне'), area: 'kitchen', domain: 'light' },
              ['light.kitchen'],
            ),
          ],
          before: { 'light.kitchen': { state: 'on', attributes: { brightness: 204 } } },
          effects: { 'light.kitchen': { state: 'off', attributes: {} } },
          answer: light,
          artifacts: {},
        },
        traces: [
          trace(
            'home',
            pick('Home: turn off the kitchen light\n', 'Home: выключи свет на кухне\n'),
            pick('off light @kitchen', 'off свет @кухне'),
          ),
        ],
      }),
      step('s2', {
        specialist: 'calendar',
        text: pick(
          'add a dentist appointment tomorrow at 3pm',
          'добавь встречу с бухгалтером в пятницу в 15:30',
        ),
        title: isDone ? pick('Add · Dentist appointment', 'Добавить · Встреча с бухгалтером') : '',
        status: isDone ? 'done' : 'running',
        ms: isDone ? 341 : null,
        result: isDone
          ? {
              calls: [
                call(
                  'create',
                  {
                    title: pick('Dentist appointment', 'Встреча с бухгалтером'),
                    start: '2025-11-24T15:00:00',
                    end: '2025-11-24T16:00:00',
                    allDay: false,
                  },
                  [],
                  'calendar',
                  's2',
                ),
              ],
              before: {},
              effects: {},
              answer: event,
              artifacts: { uid: '6f1c2a', file: 'artel/6f1c2a.ics' },
            }
          : null,
        traces: isDone
          ? [
              trace(
                'calendar',
                pick(
                  'Calendar: add a dentist appointment tomorrow at 3pm\n',
                  'Calendar: добавь встречу с бухгалтером в пятницу в 15:30\n',
                ),
                pick(
                  'create dentist appointment =tomorrow at 3pm',
                  'create встречу с бухгалтером =в пятницу в 15:30',
                ),
                203,
              ),
            ]
          : [],
      }),
    ],
  })
}

/** A risky step that waits for a yes, with steps before and after it. */
export function asking(lang: Lang): RunView {
  const pick = words(lang)
  return run('asking', {
    lang,
    utterance: pick(
      'unlock the front door and turn on the hallway light',
      'открой замок входной двери и включи свет в прихожей',
    ),
    status: 'asking',
    steps: [
      step('s1', {
        title: pick('Unlock · Front door lock', 'Отпереть · Замок входной двери'),
        status: 'asking',
        ms: null,
      }),
      step('s2', {
        title: pick('Turn on · Hallway light', 'Включить · Свет в прихожей'),
        result: {
          calls: [],
          effects: {},
          before: {},
          answer: pick('Hallway light is on.', 'Свет в прихожей включён.'),
          artifacts: {},
        },
      }),
    ],
    question: {
      id: 'q1',
      step: 's1',
      kind: 'confirm',
      text: pick('Unlock the front door lock?', 'Отпереть замок входной двери?'),
      options: [
        { id: 'yes', label: pick('Yes, unlock', 'Да, отпереть') },
        { id: 'no', label: pick('No', 'Нет') },
      ],
    },
  })
}

export function clarifying(lang: Lang): RunView {
  const pick = words(lang)
  return run('clarify', {
    lang,
    utterance: pick('turn on the lamp', 'включи лампу'),
    status: 'asking',
    steps: [step('s1', { title: pick('Turn on · lamp', 'Включить · лампа'), status: 'asking', ms: null })],
    question: {
      id: 'q2',
      step: 's1',
      kind: 'clarify',
      text: pick('Which lamp?', 'Какую лампу?'),
      options: [
        { id: 'a', label: pick('Floor lamp', 'Торшер') },
        { id: 'b', label: pick('Bedside lamp', 'Прикроватная лампа') },
      ],
    },
  })
}

export function failed(lang: Lang): RunView {
  const pick = words(lang)
  const message = pick(
    'The broker at 192.0.2.7 does not answer. Nothing was sent. Check the address in Settings → Home.',
    'Брокер 192.0.2.7 не отвечает. Ничего не отправлено. Стоит проверить адрес: Настройки → Дом.',
  )
  return run('failed', {
    lang,
    utterance: pick('open the curtains', 'открой шторы'),
    status: 'failed',
    answer: message,
    failure: failure('mqtt.offline', message, true),
    steps: [
      step('s1', {
        title: pick('Open · Living room curtains', 'Открыть · Шторы в гостиной'),
        status: 'failed',
        failure: failure('mqtt.offline', message, true),
        ms: 5003,
      }),
    ],
  })
}

export function openQuestion(lang: Lang): RunView {
  const pick = words(lang)
  return run('escalate', {
    lang,
    utterance: pick(
      'tell me about the baroque architecture of Petersburg',
      'расскажи о барочной архитектуре Петербурга',
    ),
    answer: pick(
      'This is an open question for a large model, and none is connected. Nothing was sent anywhere.',
      'Это вопрос для большой модели, а она не подключена. Ничего никуда не отправлено.',
    ),
    failure: failure('question.no_large_model', ''),
    route: ['question'],
    escalate: true,
    ms: { dispatch: 88, specialist: 0, total: 91 },
  })
}

/** Shape of what comes later: three specialists side by side, one that needs them all, one that failed. */
export function trip(lang: Lang): RunView {
  const pick = words(lang)
  const title = (en: string, ru: string): { title: string } => ({ title: pick(en, ru) })
  return run('trip', {
    lang,
    utterance: pick(
      'plan a weekend in Saint Petersburg and turn the heating down',
      'спланируй поездку в Петербург на выходные и убавь отопление',
    ),
    status: 'running',
    steps: [
      step('s1', {
        specialist: 'flights',
        ...title('Find · Trains to Saint Petersburg', 'Найти · Поезда в Петербург'),
        ms: 812,
      }),
      step('s2', {
        specialist: 'hotels',
        ...title('Find · Hotels in the centre', 'Найти · Гостиницы в центре'),
        status: 'failed',
        ms: 1204,
        failure: failure(
          'specialist.not_available',
          pick('No hotel provider is set up.', 'Поиск гостиниц не настроен.'),
        ),
      }),
      step('s3', {
        specialist: 'guide',
        ...title('Choose · Sights for two days', 'Выбрать · Места на два дня'),
        status: 'running',
        ms: null,
      }),
      step('s4', {
        ...title('Set · Living room thermostat to 17 °C', 'Задать · Термостат в гостиной, 17 °C'),
        ms: 402,
      }),
      step('s5', {
        specialist: 'secretary',
        needs: ['s1', 's2', 's3'],
        ...title('Write · The plan of the trip', 'Написать · План поездки'),
        status: 'waiting',
        ms: null,
      }),
      step('s6', {
        specialist: 'calendar',
        needs: ['s5'],
        ...title('Add · Trip to the calendar', 'Добавить · Поездка в календарь'),
        status: 'skipped',
        ms: null,
      }),
    ],
  })
}
