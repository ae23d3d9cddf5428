/** `artel ask`: the main job once. */
import { createInterface } from 'node:readline/promises'
import type { Question } from '../../../contract/domain/plan'
import type { AskPerson } from '../../dispatcher/ask-person'
import { alwaysYes, nobody, readTypedAnswer } from '../../dispatcher/ask-person'
import { perform } from '../../dispatcher/perform'
import { composeCrew, crewAdapters, langOf } from '../../compose'
import { systemClock } from '../../lib/clock'
import { createSnapshotPort } from '../../tools/home/snapshot-port'
import { toBatchOutput } from '../batch-line'
import { writeLine } from '../json-lines'
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
  const { artel, settings, log } = await openArtel(profile)
  try {
    await Promise.all([artel.homeReady, artel.engine.warm(crewAdapters)])
    const crew = composeCrew({
      engine: artel.engine,
      home: dryRun ? createSnapshotPort(artel.home.snapshot()) : artel.home,
      calendar: artel.calendar(),
      defaultDurationMin: () => settings.get().calendar.defaultDurationMin,
      dryRun,
      clock: systemClock(),
      log,
    })
    const interactive = process.stdin.isTTY && !json
    const run = await perform(crew, {
      text,
      lang: langOf(text, settings.lang()),
      source: 'cli',
      area: null,
      history: [],
      ask: yes ? alwaysYes : interactive ? askInTerminal : nobody,
      signal,
    })
    if (json) await writeLine(JSON.stringify(toBatchOutput('ask', run)))
    else if (run.answer !== '' && run.status !== 'failed') await writeLine(run.answer)
    if (run.status === 'asking')
      throw new CommandError(json ? '' : 'Not confirmed, so not done. Add --yes to confirm.')
    if (run.status === 'failed' || run.status === 'cancelled') throw new CommandError(json ? '' : run.answer)
  } finally {
    await artel.dispose()
  }
}

/** The question and its numbered choices on stderr; the answer is typed. Anything unclear counts as no. */
export const askInTerminal: AskPerson = async (question: Question, signal: AbortSignal) => {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const choices = question.options.map(({ label }, index) =>
      question.kind === 'confirm' ? label : `${index + 1}) ${label}`,
    )
    const typed = await terminal.question(`${question.text} [${choices.join(' / ')}] `, { signal })
    return readTypedAnswer(typed, question) ?? (question.kind === 'confirm' ? 'no' : 'none')
  } catch {
    return null
  } finally {
    terminal.close()
  }
}
