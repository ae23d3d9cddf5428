/** Sentences → rules, with an engine that writes the frames of the table: what is tested is the code around the model. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Lang } from '../../../contract/domain/home'
import { RuleDraft } from '../../../contract/domain/rule'
import { fixedClock } from '../../../main/lib/clock'
import { createHomeSpecialist } from '../../../main/specialists/home/home-specialist'
import { withRules } from '../../../main/specialists/home/when/rules-specialist'
import { saidEnd, whenOf } from '../../../main/tools/rules/say-rule'
import { fakeEngine } from '../../support/fake-engine'
import { ruleHome } from './rule-home'

/** 23 November 2026, a Monday, 9:00 in Berlin. */
const clock = fixedClock(Date.UTC(2026, 10, 23, 8), 'Europe/Berlin')

const Deed = z.tuple([z.string(), z.string()])
const Case = z.object({
  text: z.string(),
  frames: z.array(z.string()),
  when: z.string(),
  does: z.array(Deed),
  now: z.array(Deed).default([]),
  end: z.string().nullable().default(null),
  once: z.boolean().default(false),
  /** Minutes; 0: a missed run is skipped. */
  missed: z.number().optional(),
  delay: z.record(z.string(), z.number()).optional(),
  command: z.string().optional(),
})

const cases = (['en', 'ru'] as const).flatMap((lang) =>
  readFileSync(new URL(`../../fixtures/home/rules-${lang}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ lang, ...Case.parse(JSON.parse(line)) })),
)

function specialist(frames: readonly string[], lang: Lang) {
  const home = ruleHome(lang)
  const base = createHomeSpecialist({ engine: fakeEngine(frames), grammar: null, home: () => home })
  return withRules(
    base,
    () => home,
    () => [],
  )
}

const plainText = (text: string): string => text.replaceAll('\u00a0', ' ')
const heard = (lang: Lang) => ({ lang, clock, area: null, history: [] as string[] })
const propose = (text: string, frames: readonly string[], lang: Lang) =>
  specialist(frames, lang).propose(
    { id: 's1', specialist: 'home', text, needs: [] },
    { ...heard(lang), runId: 'r', earlier: [], seen: new Map(), signal: new AbortController().signal },
  )

describe('an order for later becomes a rule', () => {
  it.each(cases)('$text', async ({ text, frames, lang, ...expected }) => {
    expect(specialist([], lang).claims?.(text, heard(lang))).toBe(true)
    const proposed = await propose(text, frames, lang)
    if (!proposed.ok || proposed.value.kind !== 'calls') throw new Error(JSON.stringify(proposed))
    const { calls } = proposed.value
    const making = calls.at(-1)
    expect(calls.slice(0, -1).map(({ op, targets }) => [op, targets.join()])).toEqual(expected.now)
    const rule = RuleDraft.parse(making?.slots['rule'])
    const home = ruleHome(lang)
    expect(plainText(whenOf(rule, home, lang))).toBe(expected.when)
    expect(rule.actions.map(({ op, targets }) => [op, targets.join()])).toEqual(expected.does)
    expect(rule.end && plainText(saidEnd(rule.end, lang))).toBe(expected.end)
    expect(rule.once).toBe(expected.once)
    expect(rule.words).toBe(text)
    if (expected.missed !== undefined)
      expect(rule.missed).toEqual(
        expected.missed === 0 ? { kind: 'skip' } : { kind: 'late', withinMin: expected.missed },
      )
    if (expected.delay) {
      expect(making).toMatchObject({ op: 'start_timer', targets: [] })
      expect(making?.slots).toMatchObject({ ...expected.delay, conversation_command: expected.command })
    } else {
      expect(making?.op).toBe('create_rule')
      expect(making?.targets).toEqual([...new Set(rule.actions.flatMap(({ targets }) => targets))])
    }
  })
})

describe('what is not understood of when', () => {
  it.each([
    [
      'when the cat meows, turn on the hallway light',
      'en',
      [],
      'turn on the hallway light”. When is not: “when the cat meows',
    ],
    [
      'когда мяукнет кот, включи свет в прихожей',
      'ru',
      [],
      'включи свет в прихожей». Когда — нет: «когда мяукнет кот',
    ],
    ['when the sauna gets colder than 60 turn on the heater', 'en', ['on heater'], 'There is no “'],
    ['when I leave turn off the bedroom lamp', 'en', ['off bedroom lamp'], 'Who is “I”?'],
    ['когда я уйду, выключи лампу в спальне', 'ru', ['off лампу @спальне'], 'Кто это — «я»?'],
    ['turn off the sauna at 11pm', 'en', ['off sauna', 'off sauna'], 'There is no “sauna”'],
    ['turn off the heating tomorrow', 'en', ['off heating'], 'tomorrow'],
  ] as const)('is said, and nothing is done: %s', async (text, lang, frames, said) => {
    const proposed = await propose(text, frames, lang)
    expect(proposed.ok).toBe(false)
    expect(proposed.ok || proposed.failure.message).toContain(said)
  })
})

describe('what is no order for later', () => {
  it.each([
    ['turn on the hallway light', 'en'],
    ['if you can, turn on the hallway light', 'en'],
    ['set a timer for 10 minutes', 'en'],
    ['remind me to turn off the heating at 8', 'en'],
    ['schedule a meeting tomorrow at 10', 'en'],
    ['put lunch with Anna on Friday at 1', 'en'],
    ['move the dentist to Friday at 3', 'en'],
    ['turn on the heater and turn it off at 8', 'en'],
    ['turn on the heater and in 10 minutes turn off the fan', 'en'],
    ['is the heating on at night?', 'en'],
    ['напомни выключить отопление в 8', 'ru'],
    ['поставь будильник на 7 утра', 'ru'],
    ['перенеси встречу на пятницу в 15:00', 'ru'],
    ['включи свет, если не трудно', 'ru'],
    ['поставь отопление на 22', 'ru'],
  ] as const)('is left to the others: %s', (text, lang) => {
    expect(specialist([], lang).claims?.(text, heard(lang))).toBe(false)
  })
})
