// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { ok } from '../../../../contract/domain/failure'
import type { Diagnostics } from '../../../../contract/domain/diagnostics'
import HomeView from '../../../../renderer/views/HomeView.vue'
import { useHomeStore } from '../../../../renderer/stores/home'
import { useHomePlaceStore } from '../../../../renderer/stores/home-place'
import { createFakeApi } from '../support/fake-api'
import { demoHome } from '../support/demo-home'
import { mountPage, type Mounted } from '../support/mount'

// Whole pages on a busy machine take their time.
vi.setConfig({ testTimeout: 20_000 })
let mounted: Mounted
afterEach(() => mounted.page.unmount())

const measured: Diagnostics = {
  link: {
    protocol: '5.0',
    onlineSinceMs: Date.UTC(2026, 0, 10, 12),
    messages: 1234,
    messagesPerSecond: 3.5,
    reconnects: 2,
    protocolErrors: 1,
  },
  problems: [{ topic: 'homeassistant/light/x/config', reason: 'not JSON', dialect: 'homeassistant' }],
  withoutArea: ['scene.movie_night'],
  guessedArea: ['light.kitchen'],
  unavailable: [{ entityId: 'light.bedside_lamp', sinceMs: null }],
}

async function open() {
  const api = createFakeApi()
  api.answers['home.diagnostics'] = () => ok(measured)
  mounted = mountPage(HomeView, { api })
  useHomeStore().apply({
    home: demoHome('en'),
    status: { kind: 'custom', state: 'online', broker: '192.0.2.7:1883', failure: null, problems: [] },
  })
  await flushPromises()
  await mounted.page.get('[data-testid="open-diagnostics"]').trigger('click')
  await flushPromises()
  return mounted
}

it('shows what was measured, what could not be read, and who is silent', async () => {
  const { page } = await open()
  const text = page.text()
  for (const words of ['192.0.2.7:1883', 'MQTT 5.0', '3.5 a second', '1,234', 'not JSON', 'homeassistant'])
    expect(text).toContain(words)
  expect(text).toContain('since before Artel started')
  const [silent] = page.findAll('button').filter((button) => button.text() === 'Bedside lamp')
  await silent?.trigger('click')
  expect(useHomePlaceStore().place).toEqual({ kind: 'device', id: 'light.bedside_lamp' })
})

it('makes the guessed rooms the person’s own at one press', async () => {
  const { page, api } = await open()
  await page.get('[data-testid="keep-areas"]').trigger('click')
  expect(api.sent('home.changeEntities')).toEqual([
    { changes: [{ entityId: 'light.kitchen', area: { id: 'kitchen' } }] },
  ])
})

it('copies all of it as text', async () => {
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  const { page } = await open()
  await page.get('[data-testid="copy"]').trigger('click')
  const text = written.mock.calls[0]?.[0]
  expect(text).toContain('- homeassistant/light/x/config (homeassistant): not JSON')
  expect(text).toContain('- Bedside lamp (light.bedside_lamp): since before Artel started')
  written.mockRestore()
})
