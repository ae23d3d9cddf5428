import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Lang } from '../../../contract/domain/home'
import { fail } from '../../../contract/domain/failure'
import type { StepResult } from '../../../contract/domain/plan'
import type { Alarm } from '../../../main/lib/alarm'
import { silentLog } from '../../../main/lib/log'
import { profileAt } from '../../../main/storage/profile'
import { createHomeHub } from '../../../main/tools/home/home-hub'
import { createHomeTool } from '../../../main/tools/home/home-tool'
import { openOwnThings } from '../../../main/tools/home/own-things'
import { createTimerKeeper, type TimerEnd } from '../../../main/tools/timers/timer-keeper'
import { hasEnded } from '../../../main/tools/timers/say-timers'
import { openTimers } from '../../../main/tools/timers/timers'
import { tempFolder } from '../../support/temp-folder'

const log = silentLog()
const minuteMs = 60_000
let nowMs = 0
const clock = { tz: 'UTC', nowMs: () => nowMs }
beforeEach(() => void (nowMs = Date.UTC(2026, 10, 23, 12)))

async function live(dir = tempFolder()) {
  const own = await openOwnThings({
    profile: profileAt(dir),
    isWatching: false,
    lang: () => 'en',
    clock,
    log,
  })
  const hub = createHomeHub(own.layers)
  const tool = createHomeTool(hub, own)
  const run = async (
    op: string,
    slots = {},
    targets: string[] = [],
    lang: Lang = 'en',
  ): Promise<StepResult> => {
    const done = await tool.run(
      { step: 's1', tool: 'home', op, slots, targets },
      { runId: 'r', lang, clock, signal: new AbortController().signal },
    )
    if (!done.ok) throw new Error(`${done.failure.code} ${done.failure.message}`)
    return done.value
  }
  const undo = async (result: StepResult): Promise<void> => {
    for (const call of tool.inverse?.(result).calls ?? []) await run(call.op, call.slots, [...call.targets])
  }
  const ids = () => own.timers.all().map(({ id }) => id)
  onTestFinished(() => own.dispose())
  return { own, hub, run, undo, ids, only: () => ids().slice(0, 1) }
}
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('timers of the profile', () => {
  it('run side by side, are seen in the home, and survive a restart', async () => {
    const dir = tempFolder()
    const { run, hub } = await live(dir)
    const begun = await run('start_timer', { minutes: 10, name: 'pizza', area: 'kitchen' })
    expect(plain(begun.answer)).toBe(
      'The pizza timer is set for 10 minutes. Artel is not open now: the timer rings only while it is.',
    )
    await run('start_timer', { minutes: 5 })
    nowMs += 4 * minuteMs
    const again = await live(dir)
    expect(again.hub.snapshot().timers).toMatchObject([
      { name: 'pizza', area: 'kitchen', start_minutes: 10, total_seconds_left: 360, is_active: true },
      { name: null, start_minutes: 5, total_seconds_left: 60 },
    ])
    expect(hub.snapshot().timers).toHaveLength(2)
    expect(plain((await again.run('timer_status')).answer)).toBe(
      'The 5 minute timer: 1 minute left. The pizza timer: 6 minutes left.',
    )
  })

  it('keep what is left of them while they are paused', async () => {
    const { run, only, own } = await live()
    await run('start_timer', { minutes: 10 })
    nowMs += 3 * minuteMs
    expect(plain((await run('pause_timer', {}, only())).answer)).toBe(
      'The 10 minute timer is paused, 7 minutes left.',
    )
    nowMs += 60 * minuteMs
    expect((await own.timers.takeEnded()).ok && own.timers.all()).toHaveLength(1)
    expect((await run('pause_timer', {}, only())).answer).toBe('The 10 minute timer is already paused.')
    expect(plain((await run('unpause_timer', {}, only())).answer)).toContain('7 minutes left')
    expect(own.timers.all()[0]?.endsAtMs).toBe(nowMs + 7 * minuteMs)
  })

  it('grow and shrink; taking off more than is left ends one', async () => {
    const { run, only, own } = await live()
    await run('start_timer', { minutes: 10, name: 'tea' })
    expect(plain((await run('increase_timer', { minutes: 2 }, only())).answer)).toBe(
      'The tea timer: 12 minutes left.',
    )
    expect((await run('decrease_timer', { hours: 1 }, only())).answer).toBe('The tea timer: time is up.')
    const over = await own.timers.takeEnded()
    expect(over.ok && over.value.map(({ name }) => name)).toEqual(['tea'])
    expect(own.timers.all()).toEqual([])
  })

  it.each([
    ['start_timer', { minutes: 3 }, false],
    ['pause_timer', {}, true],
    ['increase_timer', { minutes: 3 }, true],
    ['decrease_timer', { minutes: 3 }, true],
    ['cancel_timer', {}, true],
    ['cancel_all_timers', {}, false],
  ])('%s can be taken back', async (op, slots, isOnOne) => {
    const { run, undo, own, only } = await live()
    await run('start_timer', { minutes: 10, name: 'eggs', area: 'kitchen' })
    const before = own.timers.all().map(({ id: _id, ...timer }) => timer)
    await undo(await run(op, slots, isOnOne ? only() : []))
    expect(own.timers.all().map(({ id: _id, ...timer }) => timer)).toEqual(before)
  })

  it('says which there are for one that is not there', async () => {
    const { run } = await live()
    await expect(run('cancel_timer', {}, ['timer_gone'])).rejects.toThrow(
      'home.no_such_timer No timer is running. Nothing was changed.',
    )
    await run('start_timer', { minutes: 10, name: 'tea' })
    await expect(run('cancel_timer', {}, ['timer_gone'])).rejects.toThrow('There are: tea.')
  })

  it('refuses an order for later in words, and starts nothing', async () => {
    const { run, ids } = await live()
    await expect(
      run('start_timer', { minutes: 20, conversation_command: 'turn off the lights' }),
    ).rejects.toThrow('home.not_now What to do is clear')
    expect(ids()).toEqual([])
  })

  it.each([
    [{ minutes: 1 }, 'Таймер на 1 минуту запущен.', 'Таймер на 1 минуту: осталась 1 минута.'],
    [{ hours: 1 }, 'Таймер на 1 час запущен.', 'Таймер на 1 час: остался 1 час.'],
    [
      { minutes: 22, name: 'пиццу' },
      'Таймер «пицца» запущен на 22 минуты.',
      'Таймер «пицца»: осталось 22 минуты.',
    ],
    [{ minutes: 5, name: 'чай' }, 'Таймер «чай» запущен на 5 минут.', 'Таймер «чай»: осталось 5 минут.'],
  ])('speaks Russian: %j', async (slots, started, left) => {
    const { run } = await live()
    expect(plain((await run('start_timer', slots, [], 'ru')).answer)).toContain(started)
    expect(plain((await run('timer_status', {}, [], 'ru')).answer)).toBe(left)
  })
})

describe('who keeps time', () => {
  /** The alarms that are set, by the moment at which they go off. */
  const alarms = new Map<() => void, number>()
  let armed = 0
  const alarm: Alarm = (ms, wake) => {
    const mine = (): void => wake()
    alarms.set(mine, nowMs + ms)
    armed += 1
    return () => alarms.delete(mine)
  }
  beforeEach(() => alarms.clear())

  async function keeper(dir: string) {
    const timers = await openTimers({ file: profileAt(dir).timersFile, isWatching: false, clock, log })
    const kept = createTimerKeeper(timers, clock, log, alarm)
    const ends: TimerEnd[] = []
    kept.onEnd((end) => ends.push(end))
    onTestFinished(() => kept.dispose())
    return { timers, kept, ends, begin: () => goesOff(() => kept.begin()) }
  }
  const goesOff = async (wake: () => void): Promise<void> => {
    const before = armed
    wake()
    await vi.waitFor(() => expect(armed).toBeGreaterThan(before), { interval: 2 })
  }
  const pass = async (ms: number): Promise<void> => {
    nowMs += ms
    for (const [wake, atMs] of [...alarms]) if (atMs <= nowMs && alarms.delete(wake)) await goesOff(wake)
  }
  const rings = (ends: readonly TimerEnd[], count: number): Promise<void> =>
    vi.waitFor(() => expect(ends).toHaveLength(count), { interval: 2 })
  const minutes = (count: number, name: string | null = null) => ({
    name,
    area: null,
    start: { minutes: count },
    endsAtMs: nowMs + count * minuteMs,
    leftMs: 0,
    lang: 'en' as const,
  })

  it('rings each timer once, at its time', async () => {
    const { timers, begin, ends } = await keeper(tempFolder())
    await begin()
    await timers.start(minutes(1))
    await timers.start(minutes(2, 'tea'))
    await pass(59_000)
    expect(ends).toEqual([])
    await pass(1_000)
    await rings(ends, 1)
    await pass(60_000)
    await rings(ends, 2)
    expect(ends.map(({ timer }) => timer.name)).toEqual([null, 'tea'])
    expect(timers.all()).toEqual([])
  })

  it('tells at the start what ended while nobody kept time', async () => {
    const dir = tempFolder()
    await (await keeper(dir)).timers.start(minutes(10, 'pizza'))
    nowMs += 22 * minuteMs
    const { begin, ends } = await keeper(dir)
    await begin()
    await rings(ends, 1)
    expect(plain(hasEnded(ends[0]!.timer, ends[0]!.agoMs, 'en'))).toBe(
      'The pizza timer ended 12 minutes ago.',
    )
    expect(plain(hasEnded(ends[0]!.timer, ends[0]!.agoMs, 'ru'))).toContain('закончился 12 минут назад')
    const again = await keeper(dir)
    await again.begin()
    expect(again.ends).toEqual([])
  })

  it('is one of two, and the other when the first is gone', async () => {
    const dir = tempFolder()
    const [one, two] = [await keeper(dir), await keeper(dir)]
    await one.begin()
    await two.begin()
    expect(await two.timers.isKept()).toBe(true)
    await two.timers.start(minutes(1))
    await one.timers.start(minutes(1))
    await pass(minuteMs)
    await rings(one.ends, 2)
    expect(two.ends).toHaveLength(0)
    await one.kept.dispose()
    await two.timers.start(minutes(1))
    await pass(minuteMs)
    await pass(minuteMs)
    await rings(two.ends, 1)
  })

  it('rings once also when the file can no longer be written', async () => {
    const dir = tempFolder()
    const { timers, begin, ends } = await keeper(join(dir, 'profile'))
    await timers.start(minutes(1))
    timers.takeEnded = () => Promise.resolve(fail('io.failed', ''))
    await begin()
    await pass(2 * minuteMs)
    await pass(minuteMs)
    await rings(ends, 1)
  })
})
