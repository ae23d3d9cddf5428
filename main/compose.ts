/**
 * The composition root: the only place that wires parts together. Reads like a wiring diagram; returns what the shells (window, command
 * line) need and one dispose() that stops everything in reverse order.
 */
import { join } from 'node:path'
import type { Settings } from '../contract/domain/settings'
import type { Home, Lang } from '../contract/domain/home'
import type { Route } from '../contract/domain/plan'
import { createAssistant, type Assistant } from './dispatcher/assistant'
import { createFireRule } from './dispatcher/fire-rule'
import type { PinCheck } from './dispatcher/ask-pin'
import type { Crew } from './dispatcher/perform'
import type { Clock, SteadyClock } from './lib/clock'
import { createEmitter, type Unsubscribe } from './lib/emitter'
import type { Log } from './lib/log'
import { resourcesDir } from './lib/resources'
import { placeOfZone } from './lib/zone-place'
import type { Engine } from './llm/engine'
import { findModels } from './llm/model-store'
import type { StartWorker } from './llm/protocol'
import { createWorkerEngine } from './llm/worker-engine'
import { createCalendarSpecialist } from './specialists/calendar/calendar-specialist'
import { createHomeSpecialist } from './specialists/home/home-specialist'
import { withOwnWords } from './specialists/home/own-words/own-words-specialist'
import { withRules } from './specialists/home/when/rules-specialist'
import type { GrammarOf } from './specialists/home/templates/grammar-store'
import type { Specialist } from './specialists/specialist'
import { createTalkSpecialist } from './specialists/talk/talk-specialist'
import { openHomeEdits, type HomeEdits } from './storage/home-edits'
import { openJournal, type Journal } from './storage/journal'
import { machineStore } from './storage/machine-store'
import { openPin, type PinStore } from './storage/pin-store'
import type { Profile } from './storage/profile'
import type { SettingsStore } from './storage/settings-store'
import {
  createCalendarStore,
  createCalendarTool,
  type CalendarFolder,
  type CalendarStore,
} from './tools/calendar'
import { detectLang } from './tools/dates'
import { editsLayer } from './tools/home/edits/edits-layer'
import { withoutHidden } from './tools/home/edits/hidden'
import { createHomeHub, type HomeHub } from './tools/home/home-hub'
import type { HomePort } from './tools/home/home-port'
import { createHomeTool } from './tools/home/home-tool'
import { openOwnThings, type OwnThings } from './tools/home/own-things'
import { createRuleEngine, type RuleEngine } from './tools/rules/rule-engine'
import { openHome } from './tools/open-home'
import { createTimerKeeper, type TimerKeeper } from './tools/timers/timer-keeper'
import type { Tool } from './tools/tool'

export const crewAdapters = ['dispatcher', 'home', 'calendar'] as const

/** Which member of the crew serves a route. Later specialists change this table, not the code around it. */
const specialistFor = (route: Route): string => route

export interface EngineParts {
  readonly profile: Profile
  readonly startWorker: StartWorker
  readonly threads: () => number
  readonly gpu: () => Settings['models']['gpu']
  readonly log: Log
}

export function composeEngine({ profile, startWorker, threads, gpu, log }: EngineParts): Engine {
  const machine = machineStore(profile.machineFile, log)
  return createWorkerEngine({
    startWorker,
    findModels: () => findModels(join(resourcesDir(), 'models'), profile.checkedModelsFile),
    threads: { load: async () => threads() || machine.load(), save: (count) => machine.save(count) },
    gpu,
    log,
  })
}

export interface CrewParts {
  readonly engine: Engine
  /** Null: the models read everything. */
  readonly grammar: GrammarOf | null
  readonly home: HomePort
  /** Timers and the like; null for a home on paper. */
  readonly own: OwnThings | null
  readonly calendar: CalendarStore
  readonly defaultDurationMin: () => number
  readonly dryRun: boolean
  readonly pin: PinCheck
  readonly clock: Clock
  readonly log: Log
}

/** The crew and its tools around one home and one calendar; `batch` makes one for each line. */
export function composeCrew({
  engine,
  grammar,
  home,
  own,
  calendar,
  defaultDurationMin,
  dryRun,
  pin,
  clock,
  log,
}: CrewParts): Crew {
  const heard = (): Home => withoutHidden(home.snapshot())
  const specialists: Specialist[] = [
    withRules(
      withOwnWords(createHomeSpecialist({ engine, grammar, home: heard }), heard),
      heard,
      () => own?.rules.all() ?? [],
    ),
    createCalendarSpecialist({ engine, store: calendar, defaultDurationMin }),
    ...(['question', 'chat', 'other', 'travel'] as const).map(createTalkSpecialist),
  ]
  const tools: Tool[] = [createHomeTool(home, own), createCalendarTool({ store: calendar, clock, dryRun })]
  return {
    engine,
    specialists: new Map(specialists.map((specialist) => [specialist.id, specialist])),
    tools: new Map(tools.map((tool) => [tool.name, tool])),
    specialistFor,
    pin,
    clock,
    log,
  }
}

export interface ArtelParts {
  readonly profile: Profile
  readonly settings: SettingsStore
  readonly startWorker: StartWorker
  readonly grammar: GrammarOf
  readonly clock: SteadyClock
  readonly log: Log
  /** The app keeps its demo home reachable for the command line; the command line looks for it. */
  readonly role: 'app' | 'cli'
  /** It stays (the app, a chat): hears what other processes change, and may keep time. */
  readonly isStaying: boolean
}

export interface Artel {
  readonly engine: Engine
  readonly home: HomeHub
  readonly own: OwnThings
  readonly edits: HomeEdits
  readonly timerKeeper: TimerKeeper
  /** Begun by the app alone: the command line makes rules and never runs them. */
  readonly ruleEngine: RuleEngine
  readonly assistant: Assistant
  readonly journal: Journal
  readonly pin: PinStore
  /** The store of the present folder; asks again after each change of it. */
  readonly calendar: () => CalendarStore
  onCalendarChange(listener: () => void): Unsubscribe
  /** Resolves when the home is connected and discovered, or has failed to (its status says why). */
  readonly homeReady: Promise<void>
  dispose(): Promise<void>
}

const discoveryWaitMs = 5_000

export async function composeArtel(parts: ArtelParts): Promise<Artel> {
  const { profile, settings, startWorker, grammar, clock, log, isStaying, role } = parts
  const engine = composeEngine({
    profile,
    startWorker,
    threads: () => settings.get().models.threads,
    gpu: () => settings.get().models.gpu,
    log,
  })
  const pin = await openPin(profile.pinFile, clock, log)
  const own = await openOwnThings({
    profile,
    isWatching: isStaying,
    lang: () => settings.lang(),
    place: () => settings.get().place ?? placeOfZone(clock.tz),
    clock,
    log,
  })
  const timerKeeper = createTimerKeeper(own.timers, clock, log)
  const edits = await openHomeEdits({ file: profile.homeEditsFile, isWatching: isStaying, log })
  // On top: scenes of one's own can be renamed and moved like any device.
  const home = createHomeHub([...own.layers, editsLayer(edits)])
  const calendarChanged = createEmitter<null>((error) => log.error({ err: error }, 'calendar listener'))
  const openCalendar = async (): Promise<CalendarFolder> => {
    const folder = settings.get().calendar.folder || profile.calendarDir
    const store = await createCalendarStore({ folder, clock, log, watch: isStaying })
    store.onChange(() => calendarChanged.emit(null))
    return store
  }
  let calendar = await openCalendar()
  const listsRead = own.lists.use(calendar.files)
  const makeCrew = (): Crew =>
    composeCrew({
      engine,
      grammar,
      home,
      own,
      calendar,
      defaultDurationMin: () => settings.get().calendar.defaultDurationMin,
      dryRun: false,
      pin,
      clock,
      log,
    })
  let crew = makeCrew()
  const assistant = createAssistant(
    () => crew,
    (text) => langOf(text, settings.lang()),
    () => settings.get().room || null,
  )

  const ruleEngine = createRuleEngine({
    rules: own.rules,
    home,
    fire: createFireRule({
      assistant,
      home: () => home.snapshot(),
      inverse: (result) => crew.tools.get('home')?.inverse?.(result) ?? null,
    }),
    clock,
    log,
  })
  const journal = openJournal(profile.journalFile, log)
  const stopJournal = assistant.onRun((view) => void journal.note(view))

  // One after another: of two quick changes the later one stays.
  let opening: Promise<unknown> = Promise.resolve()
  const connect = async (): Promise<void> => {
    const opened = opening.then(async () => {
      const port = await openHome({ settings, profile, role, clock, log })
      await home.use(port)
      return port
    })
    opening = opened.catch(() => undefined)
    const port = await opened
    const ready = await port.ready({ timeoutMs: discoveryWaitMs })
    if (!ready.ok) log.warn({ code: ready.failure.code }, 'the home is not reachable')
  }
  const homeReady = Promise.all([connect(), listsRead]).then(() => undefined)

  let used = settings.get()
  const brokerNow = (): string => {
    const { broker } = settings.get()
    return JSON.stringify([broker, settings.passwordFor(broker)])
  }
  let usedBroker = brokerNow()
  let usedLang = settings.lang()
  const stopSettings = settings.onChange((next) => {
    const before = used
    used = next
    const namesChanged = next.broker.kind === 'demo' && settings.lang() !== usedLang
    usedLang = settings.lang()
    const broker = brokerNow()
    const isOtherBroker = broker !== usedBroker
    usedBroker = broker
    if (isOtherBroker || namesChanged)
      connect().catch((error: unknown) => log.error({ err: error }, 'the home could not be opened'))
    if (before.calendar.folder !== next.calendar.folder)
      void openCalendar().then(async (store) => {
        const old = calendar
        calendar = store
        void own.lists.use(store.files)
        crew = makeCrew()
        calendarChanged.emit(null)
        await old.dispose()
      })
    if (JSON.stringify(before.place) !== JSON.stringify(next.place)) void own.rules.replan()
    if (JSON.stringify(before.models) !== JSON.stringify(next.models)) void engine.restart()
  })

  return {
    engine,
    home,
    own,
    edits,
    timerKeeper,
    ruleEngine,
    assistant,
    journal,
    pin,
    calendar: () => calendar,
    onCalendarChange: (listener) => calendarChanged.on(listener),
    homeReady,
    dispose: async () => {
      stopSettings()
      // Before the runs are stopped: what a rule was asking is left unanswered, not declined.
      const rulesOver = ruleEngine.dispose()
      await assistant.dispose()
      await rulesOver
      stopJournal()
      await journal.flush()
      await homeReady.catch(() => undefined)
      await timerKeeper.dispose()
      await home.dispose()
      await own.dispose()
      await edits.dispose()
      await calendar.dispose()
      await engine.dispose()
    },
  }
}

/** Words without any letters of a language ("22°") follow the interface. */
export function langOf(text: string, fallback: Lang): Lang {
  return /\p{L}/u.test(text) ? detectLang(text) : fallback
}
