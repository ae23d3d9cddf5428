// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Timer } from '../../../../contract/domain/home'
import { fail } from '../../../../contract/domain/failure'
import TimerStrip from '../../../../renderer/components/home/TimerStrip.vue'
import { useHomeStore } from '../../../../renderer/stores/home'
import { useUiStore } from '../../../../renderer/stores/ui'
import { demoHome } from '../support/demo-home'
import { mountPage, type Mounted } from '../support/mount'

let mounted: Mounted
beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 23, 12) }))
afterEach(() => {
  mounted.page.unmount()
  vi.useRealTimers()
})

async function strip(timers: readonly Timer[], lang: 'en' | 'ru' = 'en') {
  mounted = mountPage(TimerStrip, { lang })
  useHomeStore().apply({
    home: { ...demoHome(lang), timers: [...timers] },
    status: { kind: 'demo', state: 'online', broker: '', failure: null, problems: [] },
  })
  await flushPromises()
  return mounted
}
const tea = (): Timer => ({ id: 't1', name: 'tea', start_minutes: 5, ends_at_ms: Date.now() + 245_000 })
const still: Timer = {
  id: 't2',
  start_minutes: 90,
  total_seconds_left: 3700,
  ends_at_ms: null,
  area: 'kitchen',
}

it('is not there without a timer of its own', async () => {
  const { page } = await strip([{ name: 'of a file', total_seconds_left: 5 }])
  expect(page.find('[data-testid="timers"]').exists()).toBe(false)
})

it('counts down what runs, the soonest first, and not what is paused', async () => {
  const { page } = await strip([still, tea()])
  const shown = () => page.findAll('[role="timer"]').map((one) => one.text())
  expect(shown()).toEqual(['4:05', '1:01:40'])
  vi.advanceTimersByTime(6_000)
  await flushPromises()
  expect(shown()).toEqual(['3:59', '1:01:40'])
  expect(page.text()).toContain('Kitchen')
})

it('pauses, goes on and cancels under the name of the timer', async () => {
  const { page, api } = await strip([still, tea()], 'ru')
  await page.get('[aria-label="Приостановить: tea"]').trigger('click')
  await page.get('[aria-label="Продолжить: Таймер 1:30:00"]').trigger('click')
  await page.get('[aria-label="Отменить: tea"]').trigger('click')
  expect(api.sent('home.timer')).toEqual([
    { timerId: 't1', op: 'pause_timer' },
    { timerId: 't2', op: 'unpause_timer' },
    { timerId: 't1', op: 'cancel_timer' },
  ])
})

it('says so when a timer is gone already', async () => {
  const { page, api } = await strip([tea()])
  api.answers['home.timer'] = () => fail('home.no_such_timer', 'No timer is running.')
  await page.get('[aria-label="Cancel: tea"]').trigger('click')
  await flushPromises()
  expect(useUiStore().toasts.map(({ text }) => text)).toEqual(['No timer is running.'])
})
