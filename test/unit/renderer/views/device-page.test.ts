// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { fail, ok } from '../../../../contract/domain/failure'
import HomeView from '../../../../renderer/views/HomeView.vue'
import { useHomeStore } from '../../../../renderer/stores/home'
import { useUiStore } from '../../../../renderer/stores/ui'
import { useHomePlaceStore } from '../../../../renderer/stores/home-place'
import { createFakeApi } from '../support/fake-api'
import { demoHome } from '../support/demo-home'
import { mountPage, type Mounted } from '../support/mount'

// Whole pages on a busy machine take their time.
vi.setConfig({ testTimeout: 20_000 })
let mounted: Mounted
afterEach(() => mounted.page.unmount())

async function open(id: string, api = createFakeApi()) {
  mounted = mountPage(HomeView, { api })
  useHomeStore().apply({
    home: demoHome('en'),
    status: { kind: 'custom', state: 'online', broker: '192.0.2.7:1883', failure: null, problems: [] },
  })
  await flushPromises()
  await mounted.page.get(`[data-testid="open-${id}"]`).trigger('click')
  // The page is loaded when it is first needed.
  await vi.waitFor(() => mounted.page.get('[data-testid="device-page"]'), { timeout: 15_000 })
  await flushPromises()
  return mounted
}

it('opens from the name of a tile, says what the device is, and Escape leads back to that tile', async () => {
  const { page } = await open('light.kitchen')
  expect(page.get('h1').text()).toBe('Kitchen light')
  expect(page.text()).toContain('Kitchen · Ground floor')
  expect(page.text()).toContain('On · 80%')
  expect(document.activeElement?.getAttribute('data-testid')).toBe('back')
  await page.get('[data-testid="device-page"]').trigger('keydown', { key: 'Escape' })
  await flushPromises()
  expect(page.find('[data-testid="device-page"]').exists()).toBe(false)
  await vi.waitFor(() =>
    expect(document.activeElement?.getAttribute('data-testid')).toBe('open-light.kitchen'),
  )
})

it('names the rules that the device takes part in, and leads to them', async () => {
  const { page } = await open('light.kitchen')
  const rules = page.get('[data-testid="device-rules"]')
  expect(rules.findAll('li').map((rule) => rule.text())).toEqual([
    expect.stringContaining('Every weekday at 23:00'),
  ])
  await rules.get('button').trigger('click')
  expect(useUiStore().view).toBe('rules')
})

it('makes a favourite with its star', async () => {
  const { page, api } = await open('light.kitchen')
  await page.get('[data-testid="device-favorite"]').trigger('click')
  expect(api.sent('home.changeEntities')).toEqual([
    { changes: [{ entityId: 'light.kitchen', isFavorite: true }] },
  ])
})

it('saves what the person changes, an empty name as the announced one', async () => {
  const { page, api } = await open('light.kitchen')
  await page.get('[data-testid="device-name"]').setValue('Lamp over the table')
  await page.get('[data-testid="device-aliases"]').setValue('table lamp, , the big one')
  await page.get('[data-testid="device-asks-first"]').trigger('click')
  await page.get('[data-testid="device-name"]').setValue('')
  await flushPromises()
  const change = (fields: object) => ({ changes: [{ ...fields, entityId: 'light.kitchen' }] })
  expect(api.sent('home.changeEntities')).toEqual([
    change({ name: 'Lamp over the table' }),
    change({ aliases: ['table lamp', 'the big one'] }),
    change({ asksFirst: true }),
    change({ name: null }),
  ])
})

it('draws numbers as a line and states as bands, and tells them as a table', async () => {
  const api = createFakeApi()
  const now = Date.now()
  const point = (hoursAgo: number, value: number | string) => ({ atMs: now - hoursAgo * 3_600_000, value })
  api.answers['home.history'] = () =>
    ok({
      series: [
        { name: 'state', kind: 'state', points: [point(20, 'off'), point(3, 'on')] },
        { name: 'brightness', kind: 'number', points: [point(20, 0), point(3, 80)] },
      ],
      gaps: [],
      keepDays: 30,
    })
  const { page } = await open('light.kitchen', api)
  expect(page.get('[data-testid="number-chart"]').text()).toContain('Brightness, %')
  expect(page.get('[data-testid="number-chart"] output').text()).toBe('80%')
  expect(page.get('[data-testid="state-bands"]').text()).toContain('Off')
  expect(page.findAll('tbody tr')).toHaveLength(4)
  await page.get('[data-testid="history-720"]').trigger('click')
  await flushPromises()
  const [first, last] = api.sent('home.history') as { fromMs: number; toMs: number }[]
  expect(first!.toMs - first!.fromMs).toBe(24 * 3_600_000)
  expect(last!.toMs - last!.fromMs).toBe(720 * 3_600_000)
})

it.each([
  ['nothing was noted', () => ok({ series: [], gaps: [], keepDays: 30 }), 'Nothing was noted'],
  ['nothing is kept', () => ok({ series: [], gaps: [], keepDays: 0 }), 'is not kept'],
  ['it cannot be read', () => fail('io.failed', 'The disk is gone.'), 'The disk is gone.'],
])('says why there is no chart: %s', async (_, answer, words) => {
  const api = createFakeApi()
  api.answers['home.history'] = answer
  const { page } = await open('light.kitchen', api)
  expect(page.text()).toContain(words)
})

it('offers to keep a room that was only guessed', async () => {
  const api = createFakeApi()
  api.answers['home.device'] = () =>
    ok({ changedAtMs: null, unavailableSinceMs: null, isAreaGuessed: true, origin: null })
  const { page } = await open('light.kitchen', api)
  await page.get('[data-testid="keep-area"]').trigger('click')
  expect(api.sent('home.changeEntities')).toEqual([
    { changes: [{ entityId: 'light.kitchen', area: { id: 'kitchen' } }] },
  ])
})

it('says that a device is gone when it goes while one looks at it', async () => {
  const { page } = await open('light.kitchen')
  const patch = { entities: [], timers: null, lists: null, status: null }
  useHomeStore().patch({ ...patch, removed: ['light.kitchen'] })
  await flushPromises()
  expect(page.text()).toContain('no longer there')
})

it('touches the device from its page as from its tile', async () => {
  const { page, api } = await open('light.kitchen')
  await page.get('[data-testid="device-page"] [role="switch"]').trigger('click')
  expect(api.sent('home.act')).toEqual([{ entityId: 'light.kitchen', op: 'turn_off', slots: {} }])
  expect(useHomePlaceStore().place.kind).toBe('device')
})
