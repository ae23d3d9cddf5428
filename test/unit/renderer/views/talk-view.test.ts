// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { useLive } from '../../../../renderer/composables/use-live'
import { useUiStore } from '../../../../renderer/stores/ui'
import TalkView from '../../../../renderer/views/TalkView.vue'
import { mountPage, type Mounted } from '../support/mount'
import { asking, failed, mainJob, openQuestion } from '../support/run-views'

let mounted: Mounted
afterEach(() => mounted.page.unmount())

const Live = defineComponent({
  setup() {
    useLive()
    return () => h(TalkView)
  },
})
async function open(lang: 'en' | 'ru' = 'en') {
  mounted = mountPage(Live, { lang })
  await flushPromises()
  return mounted
}

it('teaches by examples and marks the demo home when there is nothing yet', async () => {
  const { page } = await open('ru')
  expect(page.text()).toContain('Это демо-дом')
  await page.get('[data-testid="example-one"]').trigger('click')
  expect(useUiStore().draft).toContain('добавь встречу с бухгалтером')
})

it('shows words, plan and answer of a run as they come', async () => {
  const { page, api } = await open()
  api.emit('run.changed', mainJob('en', 'running'))
  await flushPromises()
  expect(page.findAll('[data-testid="plan-step"]').map((node) => node.attributes('data-status'))).toEqual([
    'done',
    'running',
  ])
  expect(page.get('[data-testid="answer"]').text()).toContain('Kitchen light is off.')
  api.emit('run.changed', { ...mainJob('en'), runId: 'main-running' })
  await flushPromises()
  expect(page.get('[data-testid="run-1"] [data-testid="answer"]').text()).toContain(
    'Dentist appointment is on Monday 24 November',
  )
  expect(page.get('[data-testid="run-footer"]').text()).toBe(
    'home · calendar · 0.6\u00a0s · on this computer',
  )
})

it.each([
  ['a sentence read without a model', { path: 'template', dispatchTrace: null } as const, 1],
  ['an undo', { dispatchTrace: null }, 0],
])('%s may be asked again, or not', async (_, how, buttons) => {
  const { page, api } = await open()
  api.emit('run.changed', { ...mainJob('en'), ...how })
  await flushPromises()
  expect(page.findAll('[aria-label="Ask again"]')).toHaveLength(buttons)
})

it('answers a question by button, once', async () => {
  const { page, api } = await open()
  api.emit('run.changed', asking('en'))
  await flushPromises()
  const yes = page.get('[data-testid="question-yes"]')
  await yes.trigger('click')
  await yes.trigger('click')
  expect(api.sent('assistant.reply')).toEqual([{ questionId: 'q1', optionId: 'yes' }])
})

it('stops the run with Escape', async () => {
  const { api } = await open()
  api.emit('run.changed', mainJob('en', 'running'))
  await flushPromises()
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
  expect(api.sent('assistant.cancel')).toEqual([{ runId: 'main-running' }])
})

it('offers a way out of a failure and marks an open question honestly', async () => {
  const { page, api } = await open()
  api.emit('run.changed', failed('en'))
  api.emit('run.changed', openQuestion('en'))
  await flushPromises()
  expect(page.get('[data-testid="escalate"]').text()).toBe('Large model not connected')
  await page.get('[data-testid="failure"] button:last-child').trigger('click')
  expect(useUiStore().view).toBe('settings')
})

it('offers to undo what changed something, and marks it once it is undone', async () => {
  const { page, api } = await open()
  api.emit('run.changed', { ...mainJob('en'), runId: 'changed', undoable: true })
  api.emit('run.changed', { ...mainJob('en'), runId: 'asked' })
  await flushPromises()
  expect(page.findAll('[data-testid="undo"]')).toHaveLength(1)
  await page.get('[data-testid="undo"]').trigger('click')
  expect(api.sent('assistant.undo')).toEqual([{ runId: 'changed' }])
  api.emit('run.changed', { ...mainJob('en'), runId: 'changed', undone: true })
  await flushPromises()
  expect(page.find('[data-testid="undo"]').exists()).toBe(false)
  expect(page.get('[data-run="changed"] [data-testid="undone"]').text()).toBe('undone')
})
