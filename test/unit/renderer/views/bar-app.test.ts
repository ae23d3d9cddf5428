// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { ok } from '../../../../contract/domain/failure'
import BarApp from '../../../../renderer/BarApp.vue'
import { createFakeApi, fakeSettings } from '../support/fake-api'
import { mountPage, type Mounted } from '../support/mount'
import { asking, mainJob } from '../support/run-views'

let mounted: Mounted
afterEach(() => mounted.page.unmount())

async function open(quickCommands: string[] = []) {
  const api = createFakeApi()
  api.answers['settings.get'] = () => ok({ settings: fakeSettings({ quickCommands }), hasPassword: false })
  mounted = mountPage(BarApp, { api })
  await flushPromises()
  return { ...mounted, input: mounted.page.get<HTMLInputElement>('[data-testid="bar-input"]') }
}

it('runs on Enter and shows the answer in place', async () => {
  const { page, api, input } = await open()
  await input.setValue('turn off the kitchen light')
  await input.trigger('keydown', { key: 'Enter' })
  await flushPromises()
  expect(api.sent('assistant.ask')).toEqual([{ text: 'turn off the kitchen light' }])
  api.emit('run.changed', { ...mainJob('en'), runId: 'run-1' })
  await flushPromises()
  expect(page.get('[data-testid="bar-answer"]').text()).toContain('Kitchen light is off.')
})

it('shows a run whose first change came before the reply to the request', async () => {
  const { page, api, input } = await open()
  api.answers['assistant.ask'] = () => {
    api.emit('run.changed', { ...mainJob('en'), runId: 'quick' })
    return ok({ runId: 'quick' })
  }
  await input.setValue('hello')
  await input.trigger('keydown', { key: 'Enter' })
  await flushPromises()
  expect(page.get('[data-testid="bar-answer"]').text()).toContain('Kitchen light is off.')
})

it('does not show runs of other windows', async () => {
  const { page, api } = await open()
  api.emit('run.changed', mainJob('en'))
  await flushPromises()
  expect(page.find('[data-testid="bar-answer"]').exists()).toBe(false)
})

it('asks for a yes in place and takes a typed one', async () => {
  const { page, api, input } = await open()
  await input.setValue('unlock the door')
  await input.trigger('keydown', { key: 'Enter' })
  await flushPromises()
  api.emit('run.changed', { ...asking('en'), runId: 'run-1' })
  await flushPromises()
  expect(page.find('[data-testid="question-yes"]').exists()).toBe(true)
  expect(input.element.value).toBe('')
  api.answers['assistant.ask'] = () => ok({ runId: 'run-1' })
  await input.setValue('yes')
  await input.trigger('keydown', { key: 'Enter' })
  await flushPromises()
  expect(page.find('[data-testid="question-card"]').exists()).toBe(true)
})

it('opens the window with Ctrl+Enter, closes with Escape, and is empty when shown again', async () => {
  const { api, input } = await open()
  await input.setValue('plan my day')
  await input.trigger('keydown', { key: 'Enter', ctrlKey: true })
  expect(api.sent('bar.openMain')).toEqual([{ text: 'plan my day' }])
  await input.trigger('keydown', { key: 'Escape' })
  expect(api.sent('bar.close')).toHaveLength(1)
  api.emit('bar.shown', { atMs: 0 })
  await flushPromises()
  expect(input.element.value).toBe('')
})

it('runs a quick command chosen with the arrows', async () => {
  const { api, input } = await open(['Turn off all lights', 'Good night'])
  await input.trigger('keydown', { key: 'ArrowDown' })
  await input.trigger('keydown', { key: 'ArrowDown' })
  await input.trigger('keydown', { key: 'Enter' })
  await flushPromises()
  expect(api.sent('assistant.ask')).toEqual([{ text: 'Good night' }])
})

it('forgets words that were still on their way when it is shown again', async () => {
  const { page, api, input } = await open()
  let reply = (): void => undefined
  api.answers['assistant.ask'] = () =>
    new Promise((resolve) => (reply = () => resolve(ok({ runId: 'late' }))))
  await input.setValue('turn off the kitchen light')
  await input.trigger('keydown', { key: 'Enter' })
  api.emit('bar.shown', { atMs: 0 })
  reply()
  await flushPromises()
  api.emit('run.changed', { ...mainJob('en'), runId: 'late' })
  await flushPromises()
  expect(page.find('[data-testid="bar-answer"]').exists()).toBe(false)
})

it('shows the likely plan when the typing rests, and only that of the latest words', async () => {
  vi.useFakeTimers()
  try {
    const { page, api, input } = await open()
    const replies: ((text: string) => void)[] = []
    api.answers['assistant.preview'] = () =>
      new Promise((resolve) =>
        replies.push((text) => resolve(ok([{ id: 's1', specialist: 'home', text, needs: [] }]))),
      )
    for (const typed of ['turn off', 'turn off the light']) {
      await input.setValue(typed)
      await vi.advanceTimersByTimeAsync(400)
    }
    replies[1]?.('turn off the light')
    replies[0]?.('turn off')
    await flushPromises()
    expect(page.get('[data-testid="bar-likely"]').text()).toContain('turn off the light')
    await input.setValue('')
    await flushPromises()
    expect(page.find('[data-testid="bar-likely"]').exists()).toBe(false)
    expect(api.sent('assistant.preview')).toHaveLength(2)
  } finally {
    vi.useRealTimers()
  }
})
