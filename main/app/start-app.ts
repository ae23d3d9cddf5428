/**
 * Composes the app around the core: windows, tray, hotkey, IPC, events. Order matters for speed: the window is shown first, the home connects
 * beside it, and the models load after the window has painted.
 */
import { app, Notification, powerMonitor } from 'electron'
import { join } from 'node:path'
import { composeArtel, crewAdapters, type Artel } from '../compose'
import { grammarsIn } from '../specialists/home/templates/grammar-store'
import { assistantHandlers } from '../ipc/handlers/assistant'
import { brokerHandlers } from '../ipc/handlers/brokers'
import { calendarHandlers } from '../ipc/handlers/calendar'
import { journalHandlers } from '../ipc/handlers/journal'
import { homeHandlers } from '../ipc/handlers/home'
import { diagnosticsHandlers } from '../ipc/handlers/diagnostics'
import { historyHandlers } from '../ipc/handlers/history'
import { homeEditHandlers } from '../ipc/handlers/home-edits'
import { rulesHandlers, rulesView } from '../ipc/handlers/rules'
import { safetyHandlers } from '../ipc/handlers/safety'
import { settingsHandlers } from '../ipc/handlers/settings'
import { createRouter } from '../ipc/router'
import { systemClock } from '../lib/clock'
import type { Log } from '../lib/log'
import { resourcesDir } from '../lib/resources'
import type { Profile } from '../storage/profile'
import { openSettings } from '../storage/settings-store'
import { withoutHidden } from '../tools/home/edits/hidden'
import { createLastChanges } from '../tools/home/last-changes'
import { announcementTitle } from '../tools/home/say/announced'
import { titleOfRule } from '../tools/rules/say-rule'
import { hasEnded } from '../tools/timers/say-timers'
import { batchCalls } from './batch-calls'
import { createHomeFeed } from './home-feed'
import { createHotkey } from './hotkey'
import { keepHistory } from './keep-history'
import { systemKeyring } from './keyring'
import { createRuleQuestions, noteOf } from './rule-notes'
import { lockDown } from './security'
import { createTray } from './tray'
import { createTrayAnswers } from './tray-answers'
import { electronWorker } from './utility-worker'
import { createWindows } from './windows'

export interface RunningApp {
  focus(): void
  openBar(): void
  dispose(): Promise<void>
}

export interface StartOptions {
  readonly profile: Profile
  readonly log: Log
  /** The folder of the built main process; pages and preload lie beside it. */
  readonly outDir: string
}

/** Models that load before the window has painted would delay it; if no page ever reports, they load anyway. */
const warmAfterMs = 4_000
const homeEventMs = 100

export async function startApp({ profile, log, outDir }: StartOptions): Promise<RunningApp> {
  const clock = systemClock()
  const pagesDir = join(outDir, '..', 'renderer')
  const keyring = systemKeyring()
  lockDown(pagesDir)
  const settings = await openSettings({
    file: profile.settingsFile,
    keyring,
    systemLocale: app.getLocale(),
    log,
  })
  const windows = createWindows({
    pagesDir,
    preload: join(outDir, '..', 'preload', 'index.cjs'),
    icon: join(resourcesDir(), 'icons', 'icon.png'),
    boundsFile: join(profile.dir, 'window.json'),
    log,
    onBarShown: () => router.send('bar.shown', { atMs: clock.nowMs() }),
  })
  const artel: Artel = await composeArtel({
    profile,
    settings,
    startWorker: electronWorker(join(outDir, 'llm-worker.js')),
    grammar: grammarsIn(join(outDir, 'templates'), log),
    clock,
    log,
    role: 'app',
    isStaying: true,
  })
  const history = keepHistory({ home: artel.home, profile, settings, clock, log })
  const changes = createLastChanges(clock)
  const hotkey = createHotkey(() => void windows.showBar())
  let isWarm = false
  const warm = (): void => {
    if (isWarm) return
    isWarm = true
    void artel.engine.warm(crewAdapters)
  }
  const openMainWith = (text: string): void => {
    void windows.showMain().then(() => router.send('app.navigate', { view: 'talk', text }))
  }
  const router = createRouter({
    handlers: {
      ...assistantHandlers(artel, settings),
      ...homeHandlers(artel, settings),
      ...homeEditHandlers(artel, settings),
      ...historyHandlers(artel, history, settings),
      ...diagnosticsHandlers(artel, changes),
      ...brokerHandlers(log, process.env['ARTEL_FIND_BROKERS'] !== 'off'),
      ...calendarHandlers(artel, clock),
      ...journalHandlers(artel),
      ...rulesHandlers(artel, settings, clock),
      ...safetyHandlers(artel, settings),
      ...settingsHandlers({
        artel,
        settings,
        windows,
        hotkey,
        keyring,
        profile,
        log,
        onReady: warm,
        openMainWith,
      }),
    },
    pagesDir,
    windows: () => [windows.main(), windows.bar()],
    bar: windows.bar,
    log,
  })
  const tray = createTray(join(resourcesDir(), 'tray'), {
    open: () => void windows.showMain(),
    bar: () => void windows.showBar(),
    say: (text) => void artel.assistant.ask({ text, source: 'tray' }),
    pauseRules: (isPaused) => void artel.own.rules.pauseAll(isPaused),
    quit: () => app.quit(),
  })
  const updateTray = (): void =>
    tray?.update({
      lang: settings.lang(),
      home: withoutHidden(artel.home.snapshot()),
      quickCommands: settings.get().quickCommands,
      areRulesPaused: artel.own.rules.all().length > 0 ? artel.own.rules.isPaused() : null,
    })
  const newsOf = createHomeFeed()
  const sendRules = (): void => router.send('rules.changed', rulesView(artel, settings, clock))
  const homeChanged = batchCalls(homeEventMs, () => {
    const news = newsOf(artel.home.snapshot(), artel.home.status())
    if (news?.name === 'home.changed') router.send(news.name, news.payload)
    else if (news) router.send(news.name, news.payload)
    updateTray()
  })
  let note: Notification | null = null
  const notify = (title: string, body: string): void => {
    if (!Notification.isSupported()) return void windows.showMain()
    // Kept until the next one: a collected notification loses its click.
    note = new Notification({ title, body })
    note.on('click', () => void windows.showMain())
    note.show()
  }
  const answerTray = createTrayAnswers({
    isWatched: () => windows.main()?.isVisible() === true && windows.main()?.isMinimized() === false,
    notify,
    openWindow: () => void windows.showMain(),
  })
  const subscriptions = [
    artel.assistant.onRun((view) => router.send('run.changed', view)),
    artel.assistant.onRun(answerTray),
    artel.assistant.onRun(createRuleQuestions(notify)),
    artel.own.rules.onChange(() => {
      sendRules()
      updateTray()
    }),
    artel.ruleEngine.onNote((note) => {
      const { lang } = note.rule
      const { title, body } = noteOf(note, titleOfRule(note.rule, artel.home.snapshot(), lang), lang)
      notify(title, body)
    }),
    artel.home.onChange(homeChanged.call),
    artel.home.onChange(() => changes.look(artel.home.snapshot())),
    artel.timerKeeper.onEnd(({ timer, agoMs }) => {
      const text = hasEnded(timer, agoMs, timer.lang)
      notify('Artel', text)
      router.send('home.timerEnded', { text })
    }),
    artel.own.announcer.onAnnouncement(({ text, lang }) => {
      if (!Notification.isSupported()) return false
      notify(announcementTitle(lang), text)
      return true
    }),
    artel.journal.onChange(() => router.send('journal.changed', { atMs: clock.nowMs() })),
    artel.onCalendarChange(() => router.send('calendar.changed', { atMs: clock.nowMs() })),
    artel.engine.onStatus((status) => router.send('models.changed', status)),
    settings.onChange((next) => {
      hotkey.apply(next.hotkey)
      router.send('settings.changed', { settings: next, lang: settings.lang() })
      updateTray()
      sendRules()
    }),
  ]
  hotkey.apply(settings.get().hotkey)
  updateTray()
  await windows.showMain()
  artel.timerKeeper.begin()
  void history.begin()
  // A run that was missed is made up for once there is a home to act on.
  void artel.homeReady
    .catch(() => undefined)
    .then(() => {
      artel.ruleEngine.begin()
      sendRules()
    })
  powerMonitor.on('resume', () => artel.ruleEngine.wake())
  const warmTimer = setTimeout(warm, warmAfterMs)

  app.on('window-all-closed', () => {
    if (tray === null) app.quit()
  })
  app.on('activate', () => void windows.showMain())

  return {
    focus: () => void windows.showMain(),
    openBar: () => void windows.showBar(),
    dispose: async () => {
      clearTimeout(warmTimer)
      homeChanged.cancel()
      hotkey.dispose()
      for (const stop of subscriptions) stop()
      tray?.dispose()
      router.dispose()
      await history.dispose()
      await artel.dispose()
    },
  }
}
