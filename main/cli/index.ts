/** Entry of the command line: arguments in, exit code out. Verbs are loaded when asked for, so `dates` starts without a model. */
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { CommandError, help, UsageError, usageOf } from './usage'

type Options = NonNullable<ParseArgsConfig['options']>

function parse(
  args: string[],
  options: Options,
): { values: Record<string, string | boolean | undefined>; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true })
    return { values: values as Record<string, string | boolean | undefined>, positionals }
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

const text = (value: string | boolean | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined

function required(value: string | boolean | undefined, name: string): string {
  if (typeof value !== 'string' || value === '') throw new UsageError(`${name} is missing.`)
  return value
}

/** After `--` everything is text. */
function asksForHelp(args: readonly string[]): boolean {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args
  return options.includes('--help') || options.includes('-h')
}

async function run(args: readonly string[], signal: AbortSignal): Promise<void> {
  const [verb, ...rest] = args
  if (asksForHelp(rest)) {
    process.stdout.write(`${usageOf(verb)}\n`)
    return
  }
  switch (verb) {
    case 'ask': {
      const { values, positionals } = parse(rest, {
        json: { type: 'boolean' },
        yes: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        profile: { type: 'string' },
      })
      if (positionals.length === 0) throw new UsageError('ask needs a text.')
      const { ask } = await import('./verbs/ask')
      return ask(
        {
          text: positionals.join(' '),
          json: values['json'] === true,
          yes: values['yes'] === true,
          dryRun: values['dry-run'] === true,
          profile: text(values['profile']),
        },
        signal,
      )
    }
    case 'chat': {
      const { values } = parse(rest, { profile: { type: 'string' } })
      const { chat } = await import('./verbs/chat')
      return chat({ profile: text(values['profile']) }, signal)
    }
    case 'batch': {
      const { values } = parse(rest, {
        home: { type: 'string' },
        now: { type: 'string' },
        tz: { type: 'string' },
        calendar: { type: 'string' },
        yes: { type: 'boolean' },
        'no-templates': { type: 'boolean' },
      })
      const { batch } = await import('./verbs/batch')
      return batch(
        {
          home: required(values['home'], '--home'),
          now: text(values['now']),
          tz: text(values['tz']),
          calendar: text(values['calendar']),
          yes: values['yes'] === true,
          templates: values['no-templates'] !== true,
        },
        signal,
      )
    }
    case 'dates': {
      const { values } = parse(rest, { tz: { type: 'string' } })
      const { dates } = await import('./verbs/dates')
      return dates({ tz: text(values['tz']) })
    }
    case 'devices': {
      const { values } = parse(rest, {
        broker: { type: 'string' },
        wait: { type: 'string' },
        json: { type: 'boolean' },
        profile: { type: 'string' },
      })
      const waitSeconds = Number(values['wait'] ?? 5)
      if (!(waitSeconds > 0)) throw new UsageError('--wait needs a number of seconds.')
      const { devices } = await import('./verbs/devices')
      return devices({
        broker: text(values['broker']),
        waitSeconds,
        json: values['json'] === true,
        profile: text(values['profile']),
      })
    }
    case 'calendar': {
      const { values, positionals } = parse(rest, {
        dir: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        json: { type: 'boolean' },
      })
      const [what, ...files] = positionals
      const { agenda, check } = await import('./verbs/calendar')
      const json = values['json'] === true
      if (what === 'check') {
        if (files.length === 0) throw new UsageError('calendar check needs at least one file.')
        return check({ files, json })
      }
      if (what !== 'agenda') throw new UsageError('calendar needs "agenda" or "check".')
      return agenda({
        dir: required(values['dir'], '--dir'),
        from: required(values['from'], '--from'),
        to: required(values['to'], '--to'),
        json,
      })
    }
    case 'models': {
      const { values } = parse(rest, { json: { type: 'boolean' }, profile: { type: 'string' } })
      const { models } = await import('./verbs/models')
      return models({ json: values['json'] === true, profile: text(values['profile']) })
    }
    case 'help':
    case '--help':
    case '-h':
      process.stdout.write(`${help}\n`)
      return
    default:
      throw new UsageError(verb === undefined ? 'No verb given.' : `Unknown verb "${verb}".`)
  }
}

const interrupt = new AbortController()
/** These end by themselves when told to: what runs is stopped and told, processes are ended. */
const ending = new Set(['ask', 'chat', 'batch'])
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => (ending.has(process.argv[2] ?? '') ? interrupt.abort() : process.exit(130)))
// A reader that closes early (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

run(process.argv.slice(2), interrupt.signal).then(
  () => process.exit(interrupt.signal.aborted ? 1 : 0),
  (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error)
    if (error instanceof UsageError) process.stderr.write(`${message}\n\n${usageOf(process.argv[2])}\n`)
    else if (error instanceof CommandError) process.stderr.write(message === '' ? '' : `${message}\n`)
    else process.stderr.write(`Artel could not do that: ${message.split('\n')[0] ?? ''}\n`)
    process.exit(error instanceof UsageError ? 2 : 1)
  },
)
