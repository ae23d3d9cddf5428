// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import SafetySettings from '../../../../renderer/components/settings/SafetySettings.vue'
import { createFakeApi } from '../support/fake-api'
import { mountPage, type Mounted } from '../support/mount'

let mounted: Mounted
afterEach(() => mounted.page.unmount())

/** The sheet is teleported out of the mounted page. */
const inSheet = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-testid="${id}"]`)
  if (!found) throw new Error(`no ${id}`)
  return found
}

async function type(id: string, text: string): Promise<void> {
  const field = inSheet(id)
  if (field instanceof HTMLInputElement) field.value = text
  field.dispatchEvent(new Event('input'))
  await flushPromises()
}

async function open() {
  const api = createFakeApi()
  mounted = mountPage(SafetySettings, { api })
  await flushPromises()
  return { ...mounted, api }
}

it('sets a PIN only when it was typed twice alike', async () => {
  const { page, api } = await open()
  await page.get('[data-testid="pin-set"]').trigger('click')
  await type('pin-new', '1234')
  await type('pin-again', '1235')
  expect(inSheet('pin-sheet').textContent).toContain('differ')
  expect(inSheet('pin-save').hasAttribute('disabled')).toBe(true)
  await type('pin-again', '1234')
  inSheet('pin-form').dispatchEvent(new Event('submit'))
  await flushPromises()
  expect(api.sent('safety.setPin')).toEqual([{ current: '', next: '1234' }])
  expect(page.get('[data-testid="pin-set"]').text()).toBe('Change the PIN')
})

it('keeps the sheet open and says so when the present PIN is wrong', async () => {
  const { api } = await open()
  await api.request('safety.setPin', { current: '', next: '1234' })
  mounted.page.unmount()
  mounted = mountPage(SafetySettings, { api })
  await flushPromises()
  await mounted.page.get('[data-testid="pin-remove"]').trigger('click')
  await type('pin-current', '9999')
  inSheet('pin-form').dispatchEvent(new Event('submit'))
  await flushPromises()
  expect(inSheet('pin-sheet').textContent).toContain('The PIN was wrong.')
  await type('pin-current', '1234')
  inSheet('pin-form').dispatchEvent(new Event('submit'))
  await flushPromises()
  expect(mounted.page.find('[data-testid="pin-remove"]').exists()).toBe(false)
})
