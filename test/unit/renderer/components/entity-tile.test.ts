// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { nextTick, reactive } from 'vue'
import EntityTile from '../../../../renderer/components/home/EntityTile.vue'
import { demoHome } from '../support/demo-home'
import { mountPage, type Mounted } from '../support/mount'

let mounted: Mounted
afterEach(() => {
  mounted.page.unmount()
  vi.useRealTimers()
})

function tile(id: string, patch: Record<string, unknown> = {}, extra: Record<string, unknown> = {}) {
  const touch = vi.fn()
  const entity = { ...demoHome('en').entities.find((known) => known.id === id)!, ...patch }
  mounted = mountPage(EntityTile, {
    props: { entity, isWorking: false, isOffline: false, onTouch: touch, ...extra },
  })
  return { touch, page: mounted.page }
}

it('switches a light with its own name on the switch', async () => {
  const { touch, page } = tile('light.kitchen')
  await page.get('[role="switch"][aria-label="Kitchen light"]').trigger('click')
  expect(touch).toHaveBeenCalledWith({ op: 'turn_off' })
})

it('offers to unlock a locked door and to lock an unlocked one', async () => {
  const { touch, page } = tile('lock.front_door')
  await page.get('button[aria-label="Unlock: Front door lock"]').trigger('click')
  expect(touch).toHaveBeenCalledWith({ op: 'unlock' })
})

it('sends a wished temperature once, after the last press', async () => {
  vi.useFakeTimers()
  const { touch, page } = tile('climate.living_room')
  const warmer = page.get('[aria-label="Warmer: Living room thermostat"]')
  await warmer.trigger('click')
  await warmer.trigger('click')
  expect(page.text()).toContain('22°')
  vi.advanceTimersByTime(600)
  expect(touch.mock.calls).toEqual([[{ op: 'set_temperature', slots: { temperature: 22 } }]])
})

it('shows the temperature of the device again when it was not taken', async () => {
  const entity = demoHome('en').entities.find(({ id }) => id === 'climate.living_room')
  const props = reactive({ entity, isWorking: false, isOffline: false })
  mounted = mountPage(EntityTile, { props })
  const shown = (): string => mounted.page.get('output').text()
  const before = shown()
  await mounted.page.get('[aria-label="Warmer: Living room thermostat"]').trigger('click')
  expect(shown()).not.toBe(before)
  props.isWorking = true
  await nextTick()
  props.isWorking = false
  await nextTick()
  expect(shown()).toBe(before)
})

it('opens, closes and stops a cover only when that can change something', () => {
  const { page } = tile('cover.garage_door')
  const state = (label: string) => page.get(`[aria-label="${label}"]`).attributes('aria-disabled') === 'true'
  expect([state('Open'), state('Stop'), state('Close')]).toEqual([false, true, true])
})

it('keeps the focus and takes no press while a command is under way', async () => {
  const { touch, page } = tile('light.kitchen', {}, { isWorking: true })
  const control = page.get('[role="switch"]')
  expect([control.attributes('disabled'), control.attributes('aria-disabled')]).toEqual([undefined, 'true'])
  await control.trigger('click')
  expect(touch).not.toHaveBeenCalled()
})

it('is grey, says why and has no control when the device does not answer', () => {
  const { page } = tile('light.bedside_lamp')
  expect(page.text()).toContain('Unavailable: the device does not answer')
  expect(page.findAll('[role="switch"]')).toHaveLength(0)
  // Its name still leads to its page.
  expect(page.findAll('button').map((button) => button.text())).toEqual(['Bedside lamp'])
})

it('offers to take back what was just touched, and not while that is under way', async () => {
  const undo = vi.fn()
  const { page } = tile('light.kitchen', {}, { canUndo: true, onUndo: undo })
  await page.get('[aria-label="Undo: Kitchen light"]').trigger('click')
  expect(undo).toHaveBeenCalledOnce()
  page.unmount()
  const working = tile('light.kitchen', {}, { canUndo: true, isWorking: true })
  expect(working.page.find('[aria-label="Undo: Kitchen light"]').exists()).toBe(false)
})

it('blames the broker, not the device, while the broker is away', () => {
  const { page } = tile('light.kitchen', {}, { isOffline: true })
  expect(page.text()).toContain('No connection to the broker')
})

it('shows the level of the device again when a dragged one was not taken', async () => {
  const touch = vi.fn()
  const entity = demoHome('en').entities.find(({ id }) => id === 'light.kitchen')
  const props = reactive({ entity, isWorking: false, isOffline: false, onTouch: touch })
  mounted = mountPage(EntityTile, { props })
  const { page } = mounted
  await page.get('[aria-expanded="false"]').trigger('click')
  const shown = (): string => page.get('.slider-row output').text()
  const before = shown()
  await page.get('[role="slider"]').trigger('keydown', { key: 'Home' })
  expect(touch).toHaveBeenCalled()
  expect(shown()).not.toBe(before)
  props.isWorking = true
  await nextTick()
  props.isWorking = false
  await nextTick()
  expect(shown()).toBe(before)
})
