/** A home that does what it is told, with rules in a file, an assistant that hears words, and an engine whose time passes at the test's word. */
import { onTestFinished } from 'vitest'
import type { Lang } from '../../../contract/domain/home'
import type { Question, RunView } from '../../../contract/domain/plan'
import { noPin } from '../../../main/dispatcher/ask-pin'
import { createAssistant } from '../../../main/dispatcher/assistant'
import { createFireRule } from '../../../main/dispatcher/fire-rule'
import { silentLog } from '../../../main/lib/log'
import { profileAt } from '../../../main/storage/profile'
import { createHomeSpecialist } from '../../../main/specialists/home/home-specialist'
import { withRules } from '../../../main/specialists/home/when/rules-specialist'
import { createHomeTool } from '../../../main/tools/home/home-tool'
import { openOwnThings } from '../../../main/tools/home/own-things'
import { createSnapshotPort } from '../../../main/tools/home/snapshot-port'
import { createRuleEngine } from '../../../main/tools/rules/rule-engine'
import { scriptedCrew } from '../../support/scripted-crew'
import { tempFolder } from '../../support/temp-folder'
import { ruleHome } from './rule-home'

const log = silentLog()

/** @param frames what the home model writes */
export async function living(
  frames: readonly string[] = [],
  lang: Lang = 'en',
  dir = tempFolder(),
  pin = noPin,
) {
  const now = { ms: Date.UTC(2026, 10, 23, 8) }
  const clock = { tz: 'Europe/Berlin', nowMs: () => now.ms, steadyMs: () => now.ms }
  const port = { ...createSnapshotPort(ruleHome(lang)), isSimulated: false }
  const own = await openOwnThings({
    profile: profileAt(dir),
    isWatching: false,
    lang: () => lang,
    place: () => ({ latitude: 52.52, longitude: 13.4 }),
    clock,
    log,
  })
  const tool = createHomeTool(port, own)
  const crew = scriptedCrew({ answers: frames, tool, clock })
  const base = createHomeSpecialist({ engine: crew.engine, grammar: null, home: () => port.snapshot() })
  const specialists = new Map([
    [
      'home',
      withRules(
        base,
        () => port.snapshot(),
        () => own.rules.all(),
      ),
    ],
  ])
  const assistant = createAssistant(
    () => ({ ...crew, specialists, pin }),
    () => lang,
  )
  const questions: Question[] = []
  assistant.onRun(({ question }) => {
    if (question && !questions.some(({ id }) => id === question.id)) questions.push(question)
  })
  const runs: RunView[] = []
  assistant.onRun((run) => void runs.push(run))
  const fire = createFireRule({
    assistant,
    home: () => port.snapshot(),
    inverse: (result) => tool.inverse?.(result) ?? null,
  })
  const engine = createRuleEngine({
    rules: own.rules,
    home: port,
    fire,
    clock,
    log,
    alarm: () => () => undefined,
  })
  let isClosed = false
  /** As the app closes. */
  const close = async (): Promise<void> => {
    if (isClosed) return
    isClosed = true
    const over = engine.dispose()
    await assistant.dispose()
    await over
    await own.dispose()
  }
  onTestFinished(close)
  const stateOf = (id: string): string | undefined =>
    port.snapshot().entities.find((one) => one.id === id)?.state
  const ask = (text: string) => assistant.ask({ text, source: 'window' })
  return {
    own,
    assistant,
    questions,
    runs,
    fire,
    engine,
    close,
    /** Minutes go by; what is due begins. */
    pass: (minutes: number): void => {
      now.ms += minutes * 60_000
      engine.wake()
    },
    stateOf,
    ask,
    say: (text: string): Promise<RunView> => ask(text).done,
    /** Until a question is open. */
    asked: async (count = 1): Promise<void> => {
      while (questions.length < count) await new Promise((resolve) => setImmediate(resolve))
    },
  }
}
