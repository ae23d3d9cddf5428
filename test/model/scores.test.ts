/**
 * The bundled models on held-back sentences, through `artel batch` as a person runs it, against floors that only go up. Everything
 * here is measured: no sentence of these files is in the training data (training asserts it).
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BatchOutput } from '../../contract/domain/batch'
import { runArtel } from '../support/run-artel'
import { isCalendarRight, isHomeRight, isRouteRight, type HeldBackLine } from '../support/judge'
import floors from './floors.json'

const heldback = join(import.meta.dirname, '..', 'heldback')
let profile = ''

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'artel-model-'))
})
afterAll(() => rm(profile, { recursive: true, force: true }))

type SetName = Exclude<keyof typeof floors, 'phantoms' | 'replaced' | 'templates'>

interface Scored {
  readonly line: HeldBackLine
  readonly out: BatchOutput
  readonly isRight: boolean
}

async function score(
  file: string,
  args: (lang: 'en' | 'ru') => string[],
  judge: (line: HeldBackLine, out: BatchOutput) => boolean,
  path: 'models' | 'templates first' = 'models',
): Promise<Scored[]> {
  const lines = (await readFile(join(heldback, file), 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((row) => JSON.parse(row) as HeldBackLine)
  const scored: Scored[] = []
  for (const lang of ['en', 'ru'] as const) {
    const mine = lines.filter((line) => line.lang === lang)
    const input = mine.map((line) => JSON.stringify(line)).join('\n')
    const modelsOnly = path === 'models' ? ['--no-templates'] : []
    const { stdout, code, stderr } = await runArtel(['batch', ...modelsOnly, ...args(lang)], {
      input,
      profile,
    })
    expect(code, stderr).toBe(0)
    const outs = stdout
      .trim()
      .split('\n')
      .map((row) => BatchOutput.parse(JSON.parse(row)))
    expect(outs.map((out) => out.id)).toEqual(mine.map((line) => line.id))
    mine.forEach((line, index) => {
      const out = outs[index]
      if (out) scored.push({ line, out, isRight: judge(line, out) })
    })
  }
  return scored
}

async function report(name: SetName, scored: readonly Scored[]): Promise<void> {
  const failed: string[] = []
  for (const lang of ['en', 'ru'] as const) {
    const mine = scored.filter(({ line }) => line.lang === lang)
    const share = mine.filter(({ isRight }) => isRight).length / mine.length
    process.stdout.write(
      `  ${name} ${lang}: ${(share * 100).toFixed(1)} % of ${mine.length} (floor ${floors[name][lang]} %)\n`,
    )
    if (share * 100 < floors[name][lang])
      failed.push(`${name} ${lang} ${(share * 100).toFixed(1)} < ${floors[name][lang]}`)
  }
  const misses = process.env['ARTEL_MISSES']
  if (misses)
    await writeFile(
      join(misses, `${name}.jsonl`),
      scored
        .filter(({ isRight }) => !isRight)
        .map(({ line, out }) =>
          JSON.stringify({
            text: line.text,
            expect: line.expect ?? line.route,
            route: out.route,
            steps: out.steps.map((step) => step.text),
            calls: out.calls,
            failure: out.failure,
            clarify: out.clarify,
          }),
        )
        .join('\n'),
    )
  expect(failed).toEqual([])
}

const demoHomes = (): string[] => ['--home', join(heldback, 'homes')]

test.each(['route', 'route-fresh'] as const)(
  'the dispatcher routes the sentences of %s above its floors',
  async (name) => {
    const home = (lang: 'en' | 'ru'): string[] => ['--home', join(heldback, 'homes', `demo-${lang}.json`)]
    await report(name, await score(`${name}.jsonl`, home, isRouteRight))
  },
)

test.each(['home', 'home-fresh'] as const)('the commands of %s reach the right devices', async (name) => {
  const scored = await score(`${name}.jsonl`, demoHomes, isHomeRight)
  const phantoms = scored.filter(
    ({ line, out }) => line.expect?.failure === 'home.no_such_device' && Object.keys(out.effects).length > 0,
  )
  process.stdout.write(`  actions on devices that do not exist: ${phantoms.length}\n`)
  await report(name, scored)
  expect(phantoms.length).toBeLessThanOrEqual(floors.phantoms.max)
})

test.each(['home', 'home-fresh'] as const)(
  'what the templates take of %s is right, and nothing gets worse by them',
  async (name) => {
    const scored = await score(`${name}.jsonl`, demoHomes, isHomeRight, 'templates first')
    for (const lang of ['en', 'ru'] as const) {
      const mine = scored.filter(({ line }) => line.lang === lang)
      const taken = mine.filter(({ out }) => out.path === 'template')
      const right = taken.filter(({ isRight }) => isRight)
      const all = mine.filter(({ isRight }) => isRight)
      const percent = (part: number, of: number): string => `${((part / of) * 100).toFixed(1)} %`
      process.stdout.write(
        `  ${name} ${lang} with templates: ${percent(all.length, mine.length)}; they took ${percent(taken.length, mine.length)}, ${right.length} of ${taken.length} right\n`,
      )
      expect(taken.every(({ out }) => out.tokens.output === 0)).toBe(true)
      expect(right.length * 100).toBeGreaterThanOrEqual(taken.length * floors.templates.right)
      expect((all.length / mine.length) * 100).toBeGreaterThanOrEqual(floors[name][lang])
    }
  },
)

test('the commands of home-2 reach the right devices of six homes, as a person says them', async () => {
  await report('home-2', await score('home-2.jsonl', demoHomes, isHomeRight, 'templates first'))
})

test('what a home does not have is not replaced by something it has', async () => {
  const scored = await score('phantom.jsonl', demoHomes, isHomeRight)
  const acted = scored.filter(({ out, isRight }) => !isRight && Object.keys(out.effects).length > 0)
  process.stdout.write(`  another device acted on: ${acted.length} of ${scored.length}\n`)
  await report('phantom', scored)
  expect(acted.length).toBeLessThanOrEqual(floors.replaced.max)
})

test('nothing risky happens unasked, however it is put', async () => {
  const scored = await score('risky.jsonl', demoHomes, isHomeRight)
  const unasked = scored.filter(({ line, out }) => line.expect?.untouched?.some((id) => id in out.effects))
  process.stdout.write(`  done without asking: ${unasked.length} of ${scored.length}\n`)
  await report('risky', scored)
  expect(unasked.map(({ line }) => line.id)).toEqual([])
})

test('calendar sentences give the right operation, title and times above their floors', async () => {
  const args = (lang: 'en' | 'ru'): string[] => [
    '--home',
    join(heldback, 'homes', `demo-${lang}.json`),
    '--now',
    '2026-11-25T10:00:00',
    '--tz',
    'Europe/Moscow',
    '--calendar',
    join(heldback, 'calendars', lang),
    '--yes',
  ]
  await report('calendar', await score('calendar.jsonl', args, isCalendarRight))
})
