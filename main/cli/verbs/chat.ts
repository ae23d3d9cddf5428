/** `artel chat`: a conversation in the terminal, with context between turns. Steps are shown as they run, on stderr. */
import { createInterface } from 'node:readline/promises'
import { crewAdapters } from '../../compose'
import type { RunView } from '../../../contract/domain/plan'
import { openArtel } from '../session'

const words = {
  en: {
    hello: 'Artel. The demo home and your calendar are ready; everything runs on this computer. Ctrl+D ends.',
    offline: 'The broker does not answer; calendar and questions still work.',
    prompt: 'you> ',
  },
  ru: {
    hello: 'Artel. Демо-дом и календарь готовы, всё работает на этом компьютере. Выход: Ctrl+D.',
    offline: 'Брокер не отвечает; календарь и вопросы работают.',
    prompt: 'вы> ',
  },
}

export async function chat({ profile }: { profile: string | undefined }, signal: AbortSignal): Promise<void> {
  const { artel, settings } = await openArtel(profile)
  const lines = words[settings.lang()]
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: lines.prompt,
    terminal: process.stdin.isTTY,
  })
  let current: string | null = null
  const stop = (): void => {
    if (current !== null) artel.assistant.cancel(current)
    else terminal.close()
  }
  terminal.on('SIGINT', stop)
  signal.addEventListener('abort', () => terminal.close(), { once: true })
  try {
    await Promise.all([artel.homeReady, artel.engine.warm(crewAdapters)])
    process.stdout.write(`${artel.home.status().state === 'online' ? lines.hello : lines.offline}\n`)
    terminal.prompt()
    for await (const line of terminal) {
      const text = line.trim()
      if (text !== '') {
        const { runId, done } = artel.assistant.ask({ text, source: 'cli' })
        current = runId
        process.stdout.write(`${answerOf(await untilItAsks(artel.assistant, runId, done))}\n`)
        current = null
      }
      terminal.prompt()
    }
  } finally {
    terminal.close()
    await artel.dispose()
  }
}

/** The finished run, or the run at the moment it asks something: the next typed line answers it. */
function untilItAsks(
  assistant: { onRun(listener: (view: RunView) => void): () => void },
  runId: string,
  done: Promise<RunView>,
): Promise<RunView> {
  return new Promise((resolve, reject) => {
    const stop = assistant.onRun((view) => {
      if (view.runId !== runId || view.status !== 'asking') return
      stop()
      resolve(view)
    })
    done.then((view) => {
      stop()
      resolve(view)
    }, reject)
  })
}

function answerOf(run: RunView): string {
  if (run.question) {
    const options = run.question.options.map(({ label }, index) =>
      run.question?.kind === 'confirm' ? label : `${index + 1}) ${label}`,
    )
    return `${run.question.text} [${options.join(' / ')}]`
  }
  const marks = { done: '✓', failed: '✗', skipped: '–', waiting: '○', running: '…', asking: '?' } as const
  const steps =
    run.steps.length > 1
      ? run.steps.map((step) => `  ${marks[step.status]} ${step.title || step.text}`).join('\n') + '\n'
      : ''
  return `${steps}${run.answer}`
}
