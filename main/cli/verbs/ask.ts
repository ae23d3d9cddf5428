/** `artel ask`: the main job once. */
import { createInterface } from 'node:readline/promises'
import type { Question } from '../../../contract/domain/plan'
import type { AskPerson } from '../../dispatcher/ask-person'
import { isUnclear, nobody, readTypedAnswer, yesWithPin } from '../../dispatcher/ask-person'
import { noPin } from '../../dispatcher/ask-pin'
import { perform } from '../../dispatcher/perform'
import { composeCrew, langOf } from '../../compose'
import { systemClock } from '../../lib/clock'
import { createSnapshotPort } from '../../tools/home/snapshot-port'
import { toBatchOutput } from '../batch-line'
import { writeLine } from '../json-lines'
import { questionLine } from '../run-lines'
import { openArtel } from '../session'
import { CommandError } from '../usage'

export interface AskOptions {
  readonly text: string
  readonly json: boolean
  readonly yes: boolean
  readonly dryRun: boolean
  readonly profile: string | undefined
}

export async function ask(
  { text, json, yes, dryRun, profile }: AskOptions,
  signal: AbortSignal,
): Promise<void> {
  const { artel, settings, grammar, log } = await openArtel(profile)
  try {
    await artel.homeReady
    const crew = composeCrew({
      engine: artel.engine,
      grammar,
      home: dryRun ? createSnapshotPort(artel.home.snapshot()) : artel.home,
      own: dryRun ? null : artel.own,
      calendar: artel.calendar(),
      defaultDurationMin: () => settings.get().calendar.defaultDurationMin,
      dryRun,
      pin: dryRun ? noPin : artel.pin,
      clock: systemClock(),
      log,
    })
    const interactive = process.stdin.isTTY && !json
    // The models are loaded with the first question to them: not for words that are clear without.
    const run = await perform(crew, {
      text,
      lang: langOf(text, settings.lang()),
      source: 'cli',
      area: settings.get().room || null,
      history: [],
      // In the environment it stands in no history and no list of processes.
      ask: yes ? yesWithPin(process.env['ARTEL_PIN'] ?? '') : interactive ? askInTerminal : nobody,
      signal,
    })
    if (!dryRun) await artel.journal.note(run)
    if (json) await writeLine(JSON.stringify(toBatchOutput('ask', run)))
    else if (run.answer !== '' && run.status !== 'failed') await writeLine(run.answer)
    if (run.status === 'asking')
      throw new CommandError(
        json
          ? ''
          : run.unanswered.some(({ kind }) => kind === 'pin')
            ? 'Not done: it needs the PIN. Put it into ARTEL_PIN.'
            : 'Not confirmed, so not done. Add --yes to confirm.',
      )
    if (run.status === 'failed' || run.status === 'cancelled') throw new CommandError(json ? '' : run.answer)
  } finally {
    await artel.dispose()
  }
}

/** The question on stderr; the answer is typed. In doubt it is asked again; other words, Ctrl+D and Ctrl+C count as no. */
export const askInTerminal: AskPerson = async (question: Question, signal: AbortSignal) => {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  // A question that is open when the input ends would wait for ever.
  const closed = new AbortController()
  terminal.once('close', () => closed.abort())
  const until = { signal: AbortSignal.any([signal, closed.signal]) }
  const declined = question.kind === 'clarify' ? 'none' : 'no'
  try {
    let typed: string
    do typed = await terminal.question(`${questionLine(question)} `, until)
    while (readTypedAnswer(typed, question) === null && isUnclear(typed))
    return readTypedAnswer(typed, question) ?? declined
  } catch {
    return signal.aborted ? null : declined
  } finally {
    terminal.close()
  }
}
