// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { fail, ok } from '../../../../contract/domain/failure'
import type { Settings } from '../../../../contract/domain/settings'
import SettingsView from '../../../../renderer/views/SettingsView.vue'
import { createFakeApi, fakeSettings } from '../support/fake-api'
import { mountPage, type Mounted } from '../support/mount'

// Whole pages on a busy machine take their time.
vi.setConfig({ testTimeout: 20_000 })
let mounted: Mounted
afterEach(() => mounted.page.unmount())

async function open(patch: Partial<Settings> = {}, info: Record<string, unknown> = {}) {
  const api = createFakeApi()
  await api.request('settings.set', { settings: fakeSettings(patch) })
  api.requests.length = 0
  const given = api.answers['app.info']
  api.answers['app.info'] = async () => {
    const known = await given(null)
    return known.ok ? ok({ ...known.value, ...info }) : known
  }
  mounted = mountPage(SettingsView, { api })
  await flushPromises()
  const saved = (): Settings => (api.sent('settings.set').at(-1) as { settings: Settings }).settings
  return { ...mounted, saved }
}
const custom = { broker: { ...fakeSettings().broker, kind: 'custom' as const, url: 'mqtt://old' } }

it('saves a changed field when it is left, and says so quietly', async () => {
  const { page, saved } = await open(custom)
  await page.get('[data-testid="setting-username"]').setValue(' ann ')
  await flushPromises()
  expect(saved().broker.username).toBe('ann')
  expect(page.get('[data-testid="saved"]').text()).toBe('Saved')
})

it('does not save an address that no broker can have', async () => {
  const { page, api, saved } = await open(custom)
  await page.get('[data-testid="setting-url"]').setValue('home.example')
  expect(page.text()).toContain('It was not saved.')
  expect(api.sent('settings.set')).toHaveLength(0)
  await page.get('[data-testid="setting-url"]').setValue('wss://home.example:8884/mqtt')
  await flushPromises()
  expect(saved().broker.url).toBe('wss://home.example:8884/mqtt')
})

it('tries a broker with what is on the page and tells the outcome', async () => {
  const { page, api } = await open(custom)
  api.answers['settings.tryBroker'] = () => ok({ devices: 1, ms: 318 })
  await page.get('[data-testid="test-broker"]').trigger('click')
  await flushPromises()
  expect(page.get('[data-testid="test-outcome"]').text()).toBe('Connected in 0.3\u00a0s: 1 device found.')
  api.answers['settings.tryBroker'] = () => fail('mqtt.refused', 'The broker refused the password.')
  await page.get('[data-testid="test-broker"]').trigger('click')
  await flushPromises()
  expect(page.get('[data-testid="test-outcome"]').text()).toBe('The broker refused the password.')
})

it('does not try another broker with the password that was typed for the one before', async () => {
  const { page, api } = await open(custom)
  await page.get('[data-testid="setting-password"]').setValue('sesam')
  await page.get('[data-testid="setting-url"]').setValue('mqtt://other.local')
  await page.get('[data-testid="test-broker"]').trigger('click')
  await flushPromises()
  expect(api.sent('settings.tryBroker')).toMatchObject([{ url: 'mqtt://other.local', password: '' }])
})

it('says where a password stays when there is no keyring', async () => {
  const { page } = await open(custom, { hasKeyring: false })
  expect(page.get('[data-testid="setting-password-note"]').text()).toContain('only until Artel closes')
})

it('takes a new hotkey from the keys pressed, and asks for a modifier', async () => {
  const { page, saved } = await open()
  const change = page.get('[data-testid="hotkey-change"]')
  await change.trigger('click')
  await change.trigger('keydown', { code: 'KeyA', key: 'a' })
  expect(page.get('[data-testid="hotkey-note"]').text()).toContain('Add Ctrl')
  await change.trigger('keydown', { code: 'KeyA', key: 'a', altKey: true })
  await flushPromises()
  expect(saved().hotkey.accelerator).toBe('Alt+A')
})

it('says when the hotkey could not be registered', async () => {
  const { page } = await open({}, { hotkeyRegistered: false })
  expect(page.get('[data-testid="hotkey-note"]').text()).toContain('another program holds it')
})

it('adds, moves and removes quick commands', async () => {
  const { page, saved } = await open({ quickCommands: ['Good night'] })
  await page.get('[data-testid="quick-add"]').setValue('Lights off')
  await page.get('form.add').trigger('submit')
  await flushPromises()
  expect(saved().quickCommands).toEqual(['Good night', 'Lights off'])
  await page.get('[aria-label="Move up: Lights off"]').trigger('click')
  await flushPromises()
  expect(saved().quickCommands).toEqual(['Lights off', 'Good night'])
  await page.get('[aria-label="Remove: Good night"]').trigger('click')
  await flushPromises()
  expect(saved().quickCommands).toEqual(['Lights off'])
})

it('remembers the room this computer stands in, also when the home does not name it now', async () => {
  const { page } = await open({ room: 'attic' })
  expect(page.get('[data-testid="setting-room"]').text()).toBe('attic')
})
