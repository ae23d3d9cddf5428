import { describe, expect, it, onTestFinished } from 'vitest'
import type { Home } from '../../../contract/domain/home'
import type { MissedPolicy, Rule, RuleDraft, Trigger } from '../../../contract/domain/rule'
import { createEmitter } from '../../../main/lib/emitter'
import { silentLog } from '../../../main/lib/log'
import { createRuleEngine, type Fired, type RuleNote } from '../../../main/tools/rules/rule-engine'
import { openRules } from '../../../main/tools/rules/rules'
import { tempFolder } from '../../support/temp-folder'
import { ruleHome } from './rule-home'

const log = silentLog()
const minuteMs = 60_000
const berlin = { latitude: 52.52, longitude: 13.4 }

const draft = (patch: Partial<RuleDraft> & Pick<RuleDraft, 'trigger'>): RuleDraft => ({
  words: 'said',
  lang: 'en',
  conditions: [],
  actions: [{ tool: 'home', op: 'turn_on', slots: {}, targets: ['light.hall'] }],
  end: null,
  once: false,
  restores: false,
  missed: { kind: 'skip' },
  ...patch,
})
const daily = (clock: string): Trigger => ({
  kind: 'time',
  start: `2026-11-01T${clock}:00`,
  rrule: 'FREQ=DAILY',
  tz: 'UTC',
})
const opens = (forMin = 0, entities = ['binary_sensor.front']): Trigger => ({
  kind: 'state',
  test: { entities, match: 'any', is: { kind: 'state', states: ['on'] } },
  forMin,
})

/** A home, a clock and an engine whose hours pass at the test's word. */
async function house(dir = tempFolder(), start = Date.UTC(2026, 10, 23, 12)) {
  let nowMs = start
  let steadyMs = 0
  let states: Record<string, string> = {}
  let home: Home = ruleHome()
  let isOnline = true
  const changed = createEmitter<null>()
  const clock = { tz: 'UTC', nowMs: () => nowMs, steadyMs: () => steadyMs }
  const rules = await openRules({
    file: `${dir}/rules.json`,
    isWatching: false,
    place: () => berlin,
    clock,
    log,
  })
  const fired: string[] = []
  const notes: RuleNote[] = []
  let outcome: Fired = { result: 'done', text: 'Done.', undo: [] }
  let alarm: { atMs: number; wake: () => void } | null = null
  const engine = createRuleEngine({
    rules,
    home: {
      snapshot: () => home,
      status: () => ({
        kind: 'demo',
        state: isOnline ? 'online' : 'offline',
        broker: '',
        failure: null,
        problems: [],
      }),
      onChange: (listener) => changed.on(listener),
    },
    fire: (rule) => {
      fired.push(`${rule.words} ${new Date(nowMs).toISOString().slice(5, 16)}`)
      return Promise.resolve(outcome)
    },
    clock,
    log,
    alarm: (ms, wake) => {
      const mine = { atMs: nowMs + ms, wake }
      alarm = mine
      return () => {
        if (alarm === mine) alarm = null
      }
    },
  })
  engine.onNote((note) => notes.push(note))
  let isOver = false
  const close = async (): Promise<void> => {
    if (isOver) return
    isOver = true
    await engine.dispose()
    await rules.dispose()
  }
  onTestFinished(close)
  const settled = (): Promise<void> => engine.settled()
  return {
    rules,
    fired,
    notes,
    engine,
    close,
    settled,
    begin: async () => {
      engine.begin()
      await settled()
    },
    add: async (one: RuleDraft): Promise<Rule> => {
      const added = await rules.add(one)
      if (!added.ok) throw new Error(added.failure.message)
      await settled()
      return added.value
    },
    gives: (next: Partial<Fired>) => void (outcome = { ...outcome, ...next }),
    /** Time passes, and the alarms on the way go off. */
    pass: async (minutes: number) => {
      const until = nowMs + minutes * minuteMs
      while (alarm && alarm.atMs <= until) {
        const { atMs, wake } = alarm
        alarm = null
        steadyMs += Math.max(0, atMs - nowMs)
        nowMs = Math.max(nowMs, atMs)
        wake()
        await settled()
      }
      steadyMs += until - nowMs
      nowMs = until
    },
    /** The computer sleeps: the time of day goes on, nothing else does. */
    sleep: async (minutes: number) => {
      nowMs += minutes * minuteMs
      engine.wake()
      await settled()
    },
    set: async (next: Record<string, string>) => {
      states = { ...states, ...next }
      home = ruleHome('en', states)
      changed.emit(null)
      await settled()
    },
    online: async (is: boolean) => {
      isOnline = is
      changed.emit(null)
      await settled()
    },
  }
}

describe('rules of the clock', () => {
  it('run at their time, each day once', async () => {
    const { add, begin, pass, fired, rules } = await house()
    await begin()
    await add(draft({ words: 'evening', trigger: daily('18:00') }))
    await pass(48 * 60)
    expect(fired).toEqual(['evening 11-23T18:00', 'evening 11-24T18:00'])
    expect(rules.all()[0]?.lastRun).toMatchObject({ result: 'done', text: 'Done.' })
    expect(rules.all()[0]?.nextRunMs).toBe(Date.UTC(2026, 10, 25, 18))
  })

  it('that were for once are gone when they are done, and stay to tell how they failed', async () => {
    const { add, begin, pass, fired, rules, gives, notes } = await house()
    await begin()
    const once = (clock: string): Trigger => ({
      kind: 'time',
      start: `2026-11-23T${clock}:00`,
      rrule: null,
      tz: 'UTC',
    })
    await add(draft({ words: 'good', once: true, trigger: once('13:00') }))
    await pass(90)
    expect(rules.all()).toEqual([])
    gives({ result: 'failed', text: 'The lamp does not answer.' })
    await add(draft({ words: 'bad', once: true, trigger: once('14:00') }))
    await pass(24 * 60)
    expect(fired).toEqual(['good 11-23T13:00', 'bad 11-23T14:00'])
    expect(rules.all()).toMatchObject([{ nextRunMs: null, lastRun: { result: 'failed' } }])
    expect(notes).toMatchObject([{ kind: 'failed', text: 'The lamp does not answer.' }])
  })

  it('run only where their conditions hold', async () => {
    const { add, begin, pass, fired, rules, set } = await house()
    await begin()
    const test = {
      entities: ['binary_sensor.window'],
      match: 'any' as const,
      is: { kind: 'state' as const, states: ['on'] },
    }
    await add(draft({ words: 'window', trigger: daily('18:00'), conditions: [{ kind: 'state', test }] }))
    await add(
      draft({ words: 'weekend', trigger: daily('18:01'), conditions: [{ kind: 'days', days: [6, 7] }] }),
    )
    await add(draft({ words: 'dark', trigger: daily('18:02'), conditions: [{ kind: 'sun', is: 'dark' }] }))
    await add(
      draft({
        words: 'night',
        trigger: daily('18:03'),
        conditions: [{ kind: 'between', from: '22:00', to: '06:00' }],
      }),
    )
    await pass(8 * 60)
    expect(fired).toEqual(['dark 11-23T18:02'])
    expect(rules.all().map(({ lastRun }) => lastRun?.result)).toEqual(['unmet', 'unmet', 'done', 'unmet'])
    await set({ 'binary_sensor.window': 'on' })
    await pass(24 * 60)
    expect(fired.slice(1)).toEqual(['window 11-24T18:00', 'dark 11-24T18:02'])
  })

  it('that are paused, one by one or all, do not run, and make nothing up later', async () => {
    const { add, begin, pass, fired, rules } = await house()
    await begin()
    const one = await add(
      draft({ words: 'a', trigger: daily('18:00'), missed: { kind: 'late', withinMin: 1440 } }),
    )
    await add(draft({ words: 'b', trigger: daily('18:30'), missed: { kind: 'late', withinMin: 1440 } }))
    await rules.change([one.id], (rule) => rules.planned({ ...rule, paused: true }))
    await rules.pauseAll(true)
    await pass(10 * 60)
    expect(fired).toEqual([])
    await rules.pauseAll(false)
    await rules.change([one.id], (rule) => rules.planned({ ...rule, paused: false }))
    await pass(24 * 60)
    expect(fired).toEqual(['a 11-24T18:00', 'b 11-24T18:30'])
  })

  it('bring back what they changed when their end comes', async () => {
    const { add, begin, pass, fired, gives, rules } = await house()
    await begin()
    const undo = [{ tool: 'home', op: 'turn_off', slots: {}, targets: ['light.hall'] }]
    gives({ undo })
    await add(draft({ words: 'heat', trigger: daily('18:00'), end: { kind: 'after', minutes: 30 } }))
    await pass(6 * 60 + 5)
    expect(rules.all()[1]).toMatchObject({
      restores: true,
      once: true,
      actions: undo,
      nextRunMs: Date.UTC(2026, 10, 23, 18, 30),
    })
    gives({ undo: [] })
    await pass(60)
    expect(fired).toEqual(['heat 11-23T18:00', 'heat 11-23T18:30'])
    expect(rules.all()).toHaveLength(1)
  })
})

describe('after a sleep over three runs', () => {
  const policies: readonly (readonly [string, MissedPolicy, number, string[], string])[] = [
    ['they are skipped', { kind: 'skip' }, 3 * 24 * 60, [], 'missed'],
    [
      'the latest is made up for, once',
      { kind: 'late', withinMin: 1440 },
      3 * 24 * 60,
      ['x 11-26T12:00'],
      'done',
    ],
    ['one too long ago is not', { kind: 'late', withinMin: 60 }, 3 * 24 * 60, [], 'missed'],
    ['one just gone by is on time', { kind: 'skip' }, 2 * 24 * 60 + 6 * 60 + 1, ['x 11-25T18:01'], 'done'],
  ]
  it.each(policies)('%s', async (_title, missed, minutes, expected, result) => {
    const { add, begin, sleep, pass, fired, rules, notes } = await house()
    await begin()
    await add(draft({ words: 'x', trigger: daily('18:00'), missed }))
    await sleep(minutes)
    expect(fired).toEqual(expected)
    expect(rules.all()[0]?.lastRun?.result).toBe(result)
    expect(notes.map(({ kind }) => kind)).toEqual(result === 'missed' ? ['missed'] : [])
    const before = fired.length
    await pass(24 * 60)
    expect(fired).toHaveLength(before + 1)
  })

  it('and after a restart the same holds', async () => {
    const dir = tempFolder()
    const first = await house(dir)
    await first.begin()
    await first.add(
      draft({ words: 'late', trigger: daily('18:00'), missed: { kind: 'late', withinMin: 720 } }),
    )
    await first.add(draft({ words: 'skip', trigger: daily('18:00') }))
    await first.close()
    const again = await house(dir, Date.UTC(2026, 10, 24, 1))
    await again.begin()
    expect(again.fired).toEqual(['late 11-24T01:00'])
    expect(again.rules.all().map(({ lastRun }) => lastRun?.result)).toEqual(['done', 'missed'])
  })
})

describe('rules of what happens', () => {
  it('fire on the change, not on what was so already', async () => {
    const { add, begin, set, fired } = await house()
    await set({ 'binary_sensor.front': 'on' })
    await begin()
    await add(draft({ words: 'door', trigger: opens() }))
    await set({ 'light.porch': 'on' })
    expect(fired).toEqual([])
    await set({ 'binary_sensor.front': 'off' })
    await set({ 'binary_sensor.front': 'on' })
    expect(fired).toEqual(['door 11-23T12:00'])
  })

  it('do not fire on a retained state, a sensor that comes back, or a broker that does', async () => {
    const { add, begin, set, online, fired } = await house()
    await set({ 'binary_sensor.front': 'unknown' })
    await begin()
    await add(draft({ words: 'door', trigger: opens() }))
    await set({ 'binary_sensor.front': 'on' })
    await set({ 'binary_sensor.front': 'unavailable' })
    await set({ 'binary_sensor.front': 'on' })
    await set({ 'binary_sensor.front': 'off' })
    await online(false)
    await set({ 'binary_sensor.front': 'on' })
    await online(true)
    expect(fired).toEqual([])
  })

  it('wait until it has been so for as long as asked', async () => {
    const { add, begin, set, pass, fired } = await house()
    await begin()
    const away: Trigger = {
      kind: 'state',
      test: {
        entities: ['person.anna', 'person.ivan'],
        match: 'all',
        is: { kind: 'state', states: ['not_home'] },
      },
      forMin: 15,
    }
    await add(draft({ words: 'away', trigger: away }))
    await set({ 'person.anna': 'not_home' })
    await pass(30)
    await set({ 'person.ivan': 'not_home' })
    await pass(14)
    await set({ 'person.ivan': 'home' })
    await set({ 'person.ivan': 'not_home' })
    await pass(14)
    expect(fired).toEqual([])
    await pass(2)
    expect(fired).toEqual(['away 11-23T12:59'])
    await pass(60)
    expect(fired).toHaveLength(1)
  })

  it('wait anew after a sleep, in which nobody looked', async () => {
    const { add, begin, set, sleep, pass, fired } = await house()
    await begin()
    await add(draft({ words: 'open', trigger: opens(10) }))
    await set({ 'binary_sensor.front': 'on' })
    await sleep(60)
    expect(fired).toEqual([])
    await pass(11)
    expect(fired).toHaveLength(1)
  })

  it('watch numbers cross their limit', async () => {
    const { add, begin, set, pass, fired } = await house()
    await begin()
    const cold: Trigger = {
      kind: 'state',
      test: {
        entities: ['sensor.bedroom_temp'],
        match: 'any',
        is: { kind: 'below', attribute: null, value: 18 },
      },
      forMin: 0,
    }
    await add(draft({ words: 'cold', trigger: cold }))
    for (const temp of ['19', '18', '17.9', '17', 'unavailable', '16', '19', '17.5']) {
      await set({ 'sensor.bedroom_temp': temp })
      await pass(1)
    }
    expect(fired).toEqual(['cold 11-23T12:02', 'cold 11-23T12:07'])
  })

  it('that set themselves off are paused, and it is said', async () => {
    const { add, begin, set, pass, fired, rules, notes } = await house()
    await begin()
    await add(draft({ words: 'loop', trigger: opens(0, ['light.hall']) }))
    for (let turn = 0; turn < 12; turn += 1) {
      await set({ 'light.hall': turn % 2 === 0 ? 'on' : 'off' })
      await pass(0.05)
    }
    await pass(1)
    for (let turn = 0; turn < 40; turn += 1) {
      await set({ 'light.hall': turn % 2 === 0 ? 'on' : 'off' })
      await pass(0.05)
    }
    expect(rules.all()).toMatchObject([{ paused: true, lastRun: { result: 'stopped' } }])
    expect(notes.map(({ kind }) => kind)).toEqual(['looped'])
    expect(fired.length).toBeLessThanOrEqual(12)
  })
})

it('of two processes one runs the rules', async () => {
  const dir = tempFolder()
  const one = await house(dir)
  await one.begin()
  await one.add(draft({ words: 'x', trigger: daily('12:05') }))
  const other = await house(dir)
  await other.begin()
  await other.pass(10)
  await one.pass(10)
  expect([one.fired, other.fired]).toEqual([['x 11-23T12:05'], []])
  expect(await other.rules.isKept()).toBe(true)
})
