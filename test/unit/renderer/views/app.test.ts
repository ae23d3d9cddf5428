// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { ok } from '../../../../contract/domain/failure'
import App from '../../../../renderer/App.vue'
import { useUiStore } from '../../../../renderer/stores/ui'
import { createFakeApi, modelsReady } from '../support/fake-api'
import { demoHome } from '../support/demo-home'
import { mountPage, type Mounted } from '../support/mount'
import { asking, failure } from '../support/run-views'

// Whole pages on a busy machine take their time.
vi.setConfig({ testTimeout: 20_000 })
let mounted: Mounted
afterEach(() => mounted.page.unmount())

async function open(api = createFakeApi()) {
  mounted = mountPage(App, { api })
  await flushPromises()
  return { ...mounted, view: () => mounted.page.get('main').attributes('data-view') }
}
const press = async (init: KeyboardEventInit): Promise<void> => {
  window.dispatchEvent(new KeyboardEvent('keydown', init))
  await flushPromises()
}

it('opens pages from the rail and with Ctrl and a number', async () => {
  const { page, view } = await open()
  expect(view()).toBe('talk')
  await press({ ctrlKey: true, code: 'Digit3' })
  expect(view()).toBe('calendar')
  await page.get('[data-testid="nav-models"]').trigger('click')
  expect(view()).toBe('models')
  expect(page.get('[data-testid="nav-models"]').attributes('aria-current')).toBe('page')
  await press({ ctrlKey: true, code: 'Digit9' })
  expect(view()).toBe('models')
})

it('says what is broken above every page but the one that mends it', async () => {
  const api = createFakeApi()
  api.answers['models.status'] = () =>
    ok({ ...modelsReady, state: 'failed', failure: failure('llm.model_missing', 'No file.') })
  const { page } = await open(api)
  const banner = page.get('[data-testid="banner"]')
  expect(banner.text()).toContain('The models are not running')
  await banner.get('button').trigger('click')
  expect(useUiStore().view).toBe('models')
  expect(page.find('[data-testid="banner"]').exists()).toBe(false)
  expect(page.get('[data-testid="models-failure"]').text()).toContain('restart the models')
})

it('tells the broker’s own words when it is away, and again after it was back', async () => {
  const { page, api } = await open()
  const status = { kind: 'custom' as const, broker: 'mqtt://192.0.2.7', problems: [] }
  const away = failure('mqtt.offline', 'The broker at 192.0.2.7 does not answer. Nothing was sent.')
  api.emit('home.changed', { home: demoHome('en'), status: { ...status, state: 'offline', failure: away } })
  await flushPromises()
  expect(page.get('[data-testid="banner"]').text()).toContain('does not answer')
  api.emit('home.changed', { home: demoHome('en'), status: { ...status, state: 'online', failure: null } })
  await flushPromises()
  expect(page.find('[data-testid="banner"]').exists()).toBe(false)
})

it('shows readable words instead of a blank page after a bug', async () => {
  const { page } = await open()
  useUiStore().brokenBy = 'TypeError: x is not a function'
  await flushPromises()
  expect(page.get('main').text()).toContain('nothing was lost')
  expect(page.text()).not.toContain('TypeError')
})

it('asks about a risky touch in a dialog, and takes closing it for a no', async () => {
  const api = createFakeApi()
  const { page } = await open(api)
  await page.get('[data-testid="nav-home"]').trigger('click')
  await page.get('[data-testid="tile-lock.front_door"] button').trigger('click')
  await flushPromises()
  api.emit('run.changed', { ...asking('en'), runId: 'touch-1', source: 'tile' })
  await flushPromises()
  const dialog = document.querySelector('[data-testid="question-card"]')!
  expect(dialog.textContent).toContain('Unlock the front door lock?')
  dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  await flushPromises()
  expect(api.sent('assistant.reply')).toEqual([{ questionId: 'q1', optionId: 'no' }])
})

it('finds devices by room and says when nothing fits', async () => {
  const { page } = await open()
  await page.get('[data-testid="nav-home"]').trigger('click')
  await page.get('[data-testid="home-search"]').setValue('nursery')
  expect(page.findAll('[data-testid^="tile-"]').map((tile) => tile.attributes('data-testid'))).toEqual([
    'tile-light.nursery',
    'tile-sensor.nursery_battery',
  ])
  await page.get('[data-testid="home-search"]').setValue('sauna')
  expect(page.text()).toContain('No device matches.')
})
