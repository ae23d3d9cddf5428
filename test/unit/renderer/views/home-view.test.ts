// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { fail } from '../../../../contract/domain/failure'
import type { HomeStatus } from '../../../../contract/domain/status'
import App from '../../../../renderer/App.vue'
import { createFakeApi } from '../support/fake-api'
import { demoHome } from '../support/demo-home'
import { mountPage, type Mounted } from '../support/mount'
import { failure } from '../support/run-views'

// Whole pages on a busy machine take their time.
vi.setConfig({ testTimeout: 20_000 })
let mounted: Mounted
afterEach(() => mounted.page.unmount())

const empty = { ...demoHome('en'), entities: [], scenes: [] }
const status: HomeStatus = {
  kind: 'custom',
  state: 'online',
  broker: 'mqtt://192.0.2.7',
  failure: null,
  problems: [],
}

async function open(api = createFakeApi()) {
  mounted = mountPage(App, { api })
  await mounted.page.get('[data-testid="nav-home"]').trigger('click')
  await flushPromises()
  return { ...mounted, text: () => mounted.page.get('main').text() }
}

it('tells a home without devices from one that is out of reach, and from one that is still looked for', async () => {
  const { api, text } = await open()
  api.emit('home.changed', { home: empty, status: { ...status, state: 'connecting' } })
  await flushPromises()
  expect(text()).toContain('Looking for devices')
  expect(text()).not.toContain('No devices yet')
  const away = failure('mqtt.offline', 'The broker at 192.0.2.7 does not answer.')
  api.emit('home.changed', { home: empty, status: { ...status, state: 'offline', failure: away } })
  await flushPromises()
  expect(text()).toContain('does not answer')
  expect(text()).not.toContain('No devices yet')
  api.emit('home.changed', { home: empty, status })
  await flushPromises()
  expect(text()).toContain('No devices yet')
})

it('offers another try when the home could not be loaded', async () => {
  const api = createFakeApi()
  const loads = api.answers['home.get']
  api.answers['home.get'] = () => fail('internal', 'No.')
  const { page } = await open(api)
  expect(page.get('main').text()).toContain('could not be loaded')
  api.answers['home.get'] = loads
  await page.get('[data-testid="home-retry"]').trigger('click')
  await flushPromises()
  expect(page.find('[data-testid="home-retry"]').exists()).toBe(false)
  expect(page.findAll('[data-testid^="tile-"]').length).toBeGreaterThan(5)
})

it('tells again of a broker that fails once more after its banner was dismissed', async () => {
  const { page, api } = await open()
  const offline = { home: empty, status: { ...status, state: 'offline' as const } }
  api.emit('home.changed', offline)
  await flushPromises()
  await page.get('[data-testid="banner"] .icon-button').trigger('click')
  expect(page.find('[data-testid="banner"]').exists()).toBe(false)
  api.emit('home.changed', { home: empty, status })
  await flushPromises()
  api.emit('home.changed', offline)
  await flushPromises()
  expect(page.find('[data-testid="banner"]').exists()).toBe(true)
})
