/** `artel batch`: the evaluation interface. Lines are independent, state is reset for each, nothing is published or written. */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { BatchInput } from '../../../contract/domain/batch'
import { Home } from '../../../contract/domain/home'
import { composeCrew, composeEngine, crewAdapters, langOf } from '../../compose'
import { alwaysYes, nobody } from '../../dispatcher/ask-person'
import { noPin } from '../../dispatcher/ask-pin'
import { perform } from '../../dispatcher/perform'
import { fixedClock, systemClock, type Clock } from '../../lib/clock'
import { createCalendarStore } from '../../tools/calendar'
import { createSnapshotPort } from '../../tools/home/snapshot-port'
import { toBatchOutput } from '../batch-line'
import { eachJsonLine, writeLine } from '../json-lines'
import { builtGrammar, openProfile, openSettingsOf, startWorker } from '../session'
import { CommandError, UsageError } from '../usage'

export interface BatchOptions {
  readonly home: string
  readonly now: string | undefined
  readonly tz: string | undefined
  readonly calendar: string | undefined
  readonly yes: boolean
  /** False: every line goes to the models, for scores of the models alone. */
  readonly templates: boolean
}

export async function batch(options: BatchOptions, signal: AbortSignal): Promise<void> {
  const { profile, log } = openProfile(undefined)
  const settings = await openSettingsOf(profile, log)
  const clock = clockOf(options)
  const grammar = options.templates ? builtGrammar(log) : null
  const homes = await openHomes(options.home)
  if (options.calendar !== undefined && !(await stat(options.calendar).catch(() => null))?.isDirectory())
    throw new CommandError(`There is no calendar folder at ${options.calendar}.`)
  const engine = composeEngine({
    profile,
    startWorker,
    threads: () => settings.get().models.threads,
    gpu: () => settings.get().models.gpu,
    log,
  })
  const emptyDir = options.calendar === undefined ? await mkdtemp(join(tmpdir(), 'artel-batch-')) : null
  const calendar = await createCalendarStore({
    folder: options.calendar ?? emptyDir ?? '',
    clock,
    log,
    watch: false,
  })
  // The next line may never come.
  signal.addEventListener('abort', () => process.stdin.destroy(), { once: true })
  try {
    const warmed = await engine.warm(crewAdapters)
    if (!warmed.ok) throw new CommandError(warmed.failure.message)
    await eachJsonLine(process.stdin, async (value) => {
      if (signal.aborted) return
      const parsed = BatchInput.safeParse(value)
      if (!parsed.success) throw new CommandError(`needs "id" and "text" (${firstIssue(parsed.error)}).`)
      const line = parsed.data
      const home = laidOver(await homes(line.home ?? null), line.setup ?? {})
      const crew = composeCrew({
        engine,
        grammar,
        home: createSnapshotPort(home),
        own: null,
        calendar,
        defaultDurationMin: () => settings.get().calendar.defaultDurationMin,
        dryRun: true,
        pin: noPin,
        clock,
        log,
      })
      const run = await perform(crew, {
        text: line.text,
        lang: langOf(line.text, home.lang ?? 'en'),
        source: 'cli',
        area: line.area ?? null,
        history: line.history ?? [],
        ask: options.yes ? alwaysYes : nobody,
        signal,
      })
      await writeLine(JSON.stringify(toBatchOutput(line.id, run)))
    })
  } finally {
    await engine.dispose()
    await calendar.dispose()
    if (emptyDir !== null) await rm(emptyDir, { recursive: true, force: true })
  }
}

function clockOf({ now, tz }: BatchOptions): Clock {
  const zone = tz ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  try {
    if (now === undefined) {
      Temporal.Now.zonedDateTimeISO(zone)
      return systemClock(zone)
    }
    const hasOffset = /(?:Z|[+-]\d\d:?\d\d)(?:\[.*\])?$/u.test(now)
    const instant = hasOffset
      ? Temporal.Instant.from(now.replace(/\[.*\]$/u, ''))
      : Temporal.PlainDateTime.from(now).toZonedDateTime(zone).toInstant()
    return fixedClock(instant.epochMilliseconds, zone)
  } catch {
    throw new UsageError(`--now ${now ?? ''} --tz ${zone}: not an ISO time and a zone name.`)
  }
}

/** `--home` as the contract has it: a folder of homes, a file with one home, or a file with homes by key. */
async function openHomes(path: string): Promise<(key: string | null) => Promise<Home>> {
  const info = await stat(path).catch(() => null)
  if (!info) throw new CommandError(`There is no home at ${path}.`)
  const kept = new Map<string, Promise<Home>>()
  if (info.isDirectory()) {
    return (key) => {
      if (key === null || !/^[\w.-]+$/u.test(key))
        throw new CommandError(
          `--home is a folder, so each line must name its home; "${key ?? ''}" does not.`,
        )
      const home = kept.get(key) ?? readJson(join(path, `${key}.json`)).then((value) => parseHome(value, key))
      kept.set(key, home)
      return home
    }
  }
  const content = await readJson(path)
  const single = Home.safeParse(content)
  if (single.success) return () => Promise.resolve(single.data)
  const byKey = z.record(z.string(), z.unknown()).safeParse(content)
  if (!byKey.success) throw new CommandError(`${path} holds no home: ${firstIssue(single.error)}`)
  return (key) => {
    if (key === null || !Object.hasOwn(byKey.data, key))
      throw new CommandError(`${path} holds no home called "${key ?? ''}".`)
    const home = kept.get(key) ?? Promise.resolve().then(() => parseHome(byKey.data[key], key))
    kept.set(key, home)
    return home
  }
}

function parseHome(value: unknown, name: string): Home {
  const parsed = Home.safeParse(value)
  if (!parsed.success)
    throw new CommandError(`The home "${name}" is not in the home format: ${firstIssue(parsed.error)}`)
  return parsed.data
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown
  } catch (error) {
    throw new CommandError(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function laidOver(home: Home, setup: NonNullable<BatchInput['setup']>): Home {
  if (Object.keys(setup).length === 0) return home
  return {
    ...home,
    entities: home.entities.map((entity) => {
      const over = setup[entity.id]
      return over
        ? {
            ...entity,
            state: over.state ?? entity.state,
            attributes: { ...entity.attributes, ...over.attributes },
          }
        : entity
    }),
  }
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0]
  return issue ? `${issue.path.join('.') || 'value'}: ${issue.message}` : 'unknown'
}
