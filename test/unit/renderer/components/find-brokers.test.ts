// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { ok } from '../../../../contract/domain/failure'
import type { Settings } from '../../../../contract/domain/settings'
import BrokerOffer from '../../../../renderer/components/home/BrokerOffer.vue'
import FindBrokers from '../../../../renderer/components/settings/FindBrokers.vue'
import { useSettingsStore } from '../../../../renderer/stores/settings'
import { createFakeApi, fakeSettings } from '../support/fake-api'
import { mountPage, type Mounted } from '../support/mount'

let mounted: Mounted
afterEach(() => mounted.page.unmount())

const house = { name: 'House', address: '192.0.2.7', url: 'mqtt://192.0.2.7:1883' }
function apiWith(...brokers: (typeof house)[]) {
  const api = createFakeApi()
  api.answers['brokers.find'] = () => ok({ brokers })
  return api
}
const saved = () => (mounted.api.sent('settings.set').at(-1) as { settings: Settings }).settings.broker

async function search(...brokers: (typeof house)[]) {
  mounted = mountPage(FindBrokers, { api: apiWith(...brokers), props: { presentUrl: '' } })
  useSettingsStore().settings = fakeSettings()
  await mounted.page.get('[data-testid="find-brokers"]').trigger('click')
  await flushPromises()
  return mounted.page
}

it('lists what was found and takes it with a press', async () => {
  const page = await search(house)
  expect(page.text()).toContain('mqtt://192.0.2.7:1883')
  await page.get('li button').trigger('click')
  await flushPromises()
  expect(saved()).toMatchObject({ kind: 'custom', url: house.url })
})

it('says that nobody answered', async () => {
  expect((await search()).text()).toContain('Nobody answered')
})

it('shows that it is searching, and cannot be asked twice meanwhile', async () => {
  const api = createFakeApi()
  api.answers['brokers.find'] = () => new Promise(() => undefined)
  mounted = mountPage(FindBrokers, { api, props: { presentUrl: '' } })
  const button = mounted.page.get('[data-testid="find-brokers"]')
  await button.trigger('click')
  expect(button.text()).toBe('Searching…')
  expect(button.attributes('disabled')).toBeDefined()
})

it('offers the found broker once while the demo home is shown', async () => {
  mounted = mountPage(BrokerOffer, { api: apiWith(house) })
  useSettingsStore().settings = fakeSettings()
  await flushPromises()
  expect(mounted.page.text()).toContain('House at 192.0.2.7')
  await mounted.page.get('[data-testid="use-broker"]').trigger('click')
  await flushPromises()
  expect(saved().url).toBe(house.url)
  expect(mounted.page.find('[data-testid="broker-offer"]').exists()).toBe(false)
})
