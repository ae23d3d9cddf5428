/** Short facts about a run for the quiet line under an answer and the progress line above it. */
import { formatMs } from './measures'
import { wordFor, type Words } from './words'
import type { Failure, FailureCode } from '../../contract/domain/failure'
import type { RunView, StepStatus, StepView } from '../../contract/domain/plan'

export const isOver = (run: RunView): boolean => ['done', 'failed', 'cancelled'].includes(run.status)

/** Limits said honestly and choices of the person: words of an answer, not alarms. */
const calmCodes: readonly FailureCode[] = [
  'run.cancelled',
  'run.declined',
  'run.no_undo',
  'run.not_undone',
  'llm.aborted',
  'question.no_large_model',
  'travel.not_available',
  'specialist.not_available',
  'plan.not_understood',
  'specialist.unreadable',
  'home.no_such_device',
  'home.no_such_area',
  'home.not_now',
  'home.no_such_timer',
  'home.no_such_rule',
  'run.not_answered',
  'home.no_such_item',
  'home.missing_value',
  'home.out_of_range',
  'home.unsupported_op',
  'calendar.no_date',
  'calendar.no_title',
  'calendar.no_such_event',
  'calendar.unsafe_edit',
  'utterance.empty',
]

export interface Reply {
  readonly text: string
  /** What to show with an alarm and a way out, each message once. */
  readonly failures: readonly Failure[]
}

/**
 * The answer as the window shows it. Main puts everything into one text for terminals; here the failures stand apart, and
 * finished steps already speak while others still run.
 */
export function replyOf(run: RunView): Reply {
  const done = run.steps.map((step) => step.result?.answer ?? '').filter((text) => text !== '')
  if (!isOver(run) || run.status === 'cancelled') return { text: done.join('\n'), failures: [] }
  const all = [run.failure, ...run.steps.map((step) => step.failure)].filter((failure) => failure !== null)
  const failures = all.filter(
    (failure, i) =>
      !calmCodes.includes(failure.code) && all.findIndex((other) => other.message === failure.message) === i,
  )
  const text = failures.reduce(
    (rest, { message }) => (message === '' ? rest : rest.replace(message, '')),
    run.answer,
  )
  return { text: text.replace(/ {2,}/g, ' ').trim(), failures }
}

export function progressLine(run: RunView, words: Words): string {
  if (run.status === 'understanding') return words.t('talk.understanding')
  if (run.status === 'asking') return words.t('talk.waitingForYou')
  const at = run.steps.findIndex((step) => step.status === 'running')
  const step = run.steps[at]
  if (!step) return words.t('talk.runningNone')
  const title = stepTitle(step)
  if (run.steps.length === 1) return `${title}…`
  return words.t('talk.running', { n: at + 1, total: run.steps.length, title })
}

/** The step in words; its part of the utterance until it is understood. */
export const stepTitle = (step: StepView): string => (step.title === '' ? step.text : step.title)

/** How a step is shown. `answered`: it said something, but did nothing and looked nothing up, so it is not ticked. */
export type ShownStatus = StepStatus | 'answered'
export const shownStatus = ({ status, calls, result }: StepView): ShownStatus =>
  status === 'done' && calls.length === 0 && (result?.calls ?? []).length === 0 ? 'answered' : status

/** "home · calendar · 0.3 s · on this computer" */
export function footerLine(run: RunView, words: Words): string {
  const crew = [...new Set(run.steps.map((step) => step.specialist))].map((id) =>
    wordFor(words, 'specialist', id).toLocaleLowerCase(),
  )
  const traces = [run.dispatchTrace, ...run.steps.flatMap((step) => step.traces)]
  const isGpu = traces.some((trace) => trace?.device === 'gpu')
  const where = words.t(isGpu ? 'talk.onGpu' : 'talk.onComputer')
  const source = sourceKey(run.source)
  return [...crew, formatMs(words, run.ms.total), where, ...(source ? [words.t(source)] : [])].join(' · ')
}

/** Who asked, where it was not the window. */
export function sourceKey(source: RunView['source']): string | null {
  const keys: Readonly<Record<RunView['source'], string | null>> = {
    window: null,
    tile: 'talk.fromTile',
    bar: 'talk.fromBar',
    tray: 'talk.fromTray',
    cli: 'talk.fromCli',
    rule: 'talk.fromRule',
  }
  return keys[source]
}

/** Where a failure can be mended, as a view of the window. */
export function remedyOf(code: FailureCode): 'settings' | 'models' | 'calendar' | null {
  if (code.startsWith('mqtt.') || code === 'home.empty') return 'settings'
  if (code === 'llm.model_missing' || code === 'llm.model_damaged' || code === 'llm.crashed') return 'models'
  if (
    [
      'calendar.unreadable_file',
      'calendar.read_only',
      'calendar.disk_full',
      'calendar.write_failed',
    ].includes(code)
  )
    return 'calendar'
  if (code === 'calendar.folder_missing') return 'settings'
  return null
}
