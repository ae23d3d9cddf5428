/**
 * The conversation: keeps the turns, routes typed answers to the open question, and cancels. One per process; the window, the
 * command bar and `artel chat` all talk to it.
 */
import { ok, type Result } from '../../contract/domain/failure'
import type { Lang } from '../../contract/domain/home'
import type { Question, RunSource, RunView, Step, ToolCall } from '../../contract/domain/plan'
import { createEmitter, type Unsubscribe } from '../lib/emitter'
import { newId } from '../lib/ids'
import { isUnclear, readTypedAnswer, withinMs, type AskPerson } from './ask-person'
import { isUndo, leansOnVerb } from './follow-up'
import { perform, understand, type Crew } from './perform'
import { performCalls, type KnownRun } from './perform-calls'
import { performUndo, undoableSteps, withUndo } from './undo'

const keptRuns = 200
/** A follow-up leans on a turn this fresh; later, "it" could be anything. */
const contextMinutes = 10

export interface AskInput {
  readonly text: string
  readonly source: RunSource
  readonly area?: string | null
}

export interface TouchInput {
  readonly title: string
  readonly call: Omit<ToolCall, 'step'>
  readonly lang: Lang
  readonly source: RunSource
}

/** Calls that nobody puts into words: a rule whose time has come, or that is run by a click. */
export interface KnownInput extends Pick<KnownRun, 'utterance' | 'steps' | 'lang' | 'source'> {
  /** A question of theirs is withdrawn after so long (`run.not_answered`); left out: somebody is there, and it waits. */
  readonly answerWithinMs?: number
}

export interface UndoTarget {
  readonly runId: string
  /** Null: the whole run. */
  readonly stepId: string | null
}

export interface Assistant {
  /** Returns the id of the run that the words started, or of the run whose question they answered. */
  ask(input: AskInput): { readonly runId: string; readonly done: Promise<RunView> }
  /**
   * The likely plan of words that are still being typed. Nothing is done and nothing is remembered. The next preview and the next request
   * end this one: failure code llm.aborted.
   */
  preview(text: string): Promise<Result<readonly Step[]>>
  /** One call without words (a tile); passes the same risk gate. */
  touch(input: TouchInput): { readonly runId: string; readonly done: Promise<RunView> }
  /** Several calls without words; each passes the same risk gate. */
  carryOut(input: KnownInput): { readonly runId: string; readonly done: Promise<RunView> }
  /** Takes back what a run changed, or one step of it. Null: nothing of it can be taken back, or it was already. */
  undo(
    target: UndoTarget,
    source: RunSource,
  ): { readonly runId: string; readonly done: Promise<RunView> } | null
  reply(questionId: string, optionId: string): boolean
  cancel(runId: string): void
  history(): readonly RunView[]
  clear(): void
  onRun(listener: (view: RunView) => void): Unsubscribe
  dispose(): Promise<void>
}

interface OpenQuestion {
  readonly question: Question
  readonly runId: string
  readonly answer: (optionId: string | null) => void
}

/** @param here the room the speaker is taken to be in when nobody says which; null: unknown */
export function createAssistant(
  crew: () => Crew,
  langOf: (text: string) => Lang,
  here: () => string | null = () => null,
): Assistant {
  const changed = createEmitter<RunView>((error) => crew().log.error({ err: error }, 'run listener'))
  const runs = new Map<string, RunView>()
  const active = new Map<string, { controller: AbortController; done: Promise<RunView> }>()
  /** Runs without words: "it" never means them. */
  const wordless = new Set<string>()
  /** Runs that took another back: a second "undo" goes on with the run before, not to and fro. */
  const undos = new Set<string>()
  /** Cleared while they ran: what they still announce is not heard. */
  const forgotten = new Set<string>()
  /** Runs whose questions were passed over for other words: whatever else they ask is declined unseen. */
  const passedOver = new Set<string>()
  /** Open questions by id, oldest first. Two runs may ask at once: a typed one and a touched tile. */
  const open = new Map<string, OpenQuestion>()

  let previewing = new AbortController()

  const remember = (view: RunView): void => {
    if (forgotten.has(view.runId)) return
    runs.set(view.runId, view)
    for (const oldest of runs.keys()) {
      if (runs.size <= keptRuns) break
      runs.delete(oldest)
      wordless.delete(oldest)
    }
    changed.emit(view)
  }

  const close = (questionId: string, optionId: string | null): boolean => {
    const asked = open.get(questionId)
    open.delete(questionId)
    asked?.answer(optionId)
    return asked !== undefined
  }

  /** "It" is never a thing that this home does not have: a failed turn lends its verb only. */
  const recentHistory = (text: string): string[] => {
    const oldest = crew().clock.nowMs() - contextMinutes * 60_000
    const lendsMore = leansOnVerb(text)
    return [...runs.values()]
      .filter((run) => run.startedAtMs >= oldest && run.steps.length > 0 && !wordless.has(run.runId))
      .filter(({ runId, status }) => !undos.has(runId) && (lendsMore || status !== 'failed'))
      .map((run) => run.utterance)
  }

  const askFor =
    (runId: string): AskPerson =>
    (question, signal) =>
      new Promise((resolve) => {
        if (passedOver.has(runId)) {
          resolve(declined(question))
          return
        }
        open.set(question.id, { question, runId, answer: resolve })
        signal.addEventListener('abort', () => close(question.id, null), { once: true })
      })

  const start = (
    runId: string,
    controller: AbortController,
    work: Promise<RunView>,
  ): { runId: string; done: Promise<RunView> } => {
    const done = work.finally(() => {
      active.delete(runId)
      forgotten.delete(runId)
      passedOver.delete(runId)
    })
    active.set(runId, { controller, done })
    return { runId, done }
  }

  const wordlessly = ({ answerWithinMs, ...run }: KnownInput): { runId: string; done: Promise<RunView> } => {
    const controller = new AbortController()
    const runId = newId('run')
    wordless.add(runId)
    const { signal } = controller
    const ask = answerWithinMs === undefined ? askFor(runId) : withinMs(askFor(runId), answerWithinMs)
    return start(runId, controller, performCalls(crew(), { ...run, runId, signal, onChange: remember, ask }))
  }

  const undo = (
    target: RunView,
    stepId: string | null,
    { utterance, lang, source }: Pick<RunView, 'utterance' | 'lang' | 'source'>,
  ): { runId: string; done: Promise<RunView> } => {
    const controller = new AbortController()
    const runId = newId('run')
    undos.add(runId)
    const { signal } = controller
    const steps = undoableSteps(target, stepId)
    // Not twice at once: a second click finds nothing to take back while the first is at it.
    remember(withUndo(target, steps, { undoable: false, undone: false }))
    const work = performUndo(crew(), steps, {
      runId,
      utterance,
      lang,
      source,
      signal,
      onChange: remember,
      ask: askFor(runId),
    }).then((view) => {
      const present = runs.get(target.runId)
      // What cannot be taken back is not tried again: the next "undo" goes on with the turn before.
      const isPast = view.status === 'done' || view.failure?.code === 'run.not_undone'
      const undone = view.status === 'done'
      if (present) remember(withUndo(present, steps, { undone, undoable: !isPast }))
      return view
    })
    return start(runId, controller, work)
  }

  return {
    ask: ({ text, source, area }) => {
      previewing.abort()
      // A touched tile asks in a dialog of its own: typed words are never the answer to it.
      const typed = [...open.values()].filter((asked) => !wordless.has(asked.runId))
      const latest = typed.at(-1)
      if (latest) {
        const { question, runId } = latest
        const optionId = readTypedAnswer(text, question)
        const running = active.get(runId)
        if (optionId !== null && running) {
          close(question.id, optionId)
          return { runId, done: running.done }
        }
        // "Maybe", «что?»: said about the question, which stays open.
        if (running && isUnclear(text)) {
          // Said again, also to those who begin to listen once this has returned.
          queueMicrotask(() => {
            const asking = runs.get(runId)
            if (asking) changed.emit(asking)
          })
          return { runId, done: running.done }
        }
        // Other words: the questions are dropped, and those that these runs would still ask, which never does the risky thing.
        for (const asked of typed) {
          passedOver.add(asked.runId)
          close(asked.question.id, declined(asked.question))
        }
      }
      if (isUndo(text, recentHistory(text))) {
        const last = [...runs.values()].findLast(
          // What a rule did is taken back by its own button: nobody means it by "undo".
          ({ undoable, runId, source: by }) => undoable && !undos.has(runId) && by !== 'rule',
        )
        if (last) return undo(last, null, { utterance: text, lang: langOf(text), source })
      }
      const controller = new AbortController()
      const runId = newId('run')
      return start(
        runId,
        controller,
        perform(crew(), {
          text,
          lang: langOf(text),
          source,
          area: area ?? here(),
          history: recentHistory(text),
          signal: controller.signal,
          runId,
          onChange: remember,
          ask: askFor(runId),
        }),
      )
    },
    preview: async (text) => {
      previewing.abort()
      previewing = new AbortController()
      const { signal } = previewing
      const understood = await understand(crew(), {
        text,
        lang: langOf(text),
        area: here(),
        history: recentHistory(text),
        signal,
      })
      return understood.ok ? ok(understood.value.plan.steps) : understood
    },
    touch: ({ title, call, ...input }) =>
      wordlessly({ ...input, utterance: title, steps: [{ title, calls: [call] }] }),
    carryOut: wordlessly,
    undo: ({ runId, stepId }, source) => {
      const target = runs.get(runId)
      const [first] = target ? undoableSteps(target, stepId) : []
      if (!target || !first) return null
      const what = stepId === null ? target.utterance : first.title || first.text
      const utterance = `${target.lang === 'ru' ? 'Вернуть' : 'Undo'}: ${what}`
      // What a tile did is taken back on the tile: the conversation never saw it.
      const by = target.source === 'tile' ? target.source : source
      return undo(target, stepId, { utterance, lang: target.lang, source: by })
    },
    reply: (questionId, optionId) => close(questionId, optionId),
    cancel: (runId) => active.get(runId)?.controller.abort(),
    history: () => [...runs.values()],
    clear: () => {
      for (const [runId, { controller }] of active) {
        forgotten.add(runId)
        controller.abort()
      }
      runs.clear()
      wordless.clear()
      undos.clear()
    },
    onRun: (listener) => changed.on(listener),
    dispose: async () => {
      previewing.abort()
      for (const { controller } of active.values()) controller.abort()
      await Promise.allSettled([...active.values()].map((run) => run.done))
      changed.clear()
    },
  }
}

const declined = ({ kind }: Question): string => (kind === 'clarify' ? 'none' : 'no')
