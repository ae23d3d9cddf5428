// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import ComposerBox from '../../../../renderer/components/talk/ComposerBox.vue'
import { mountPage, type Mounted } from '../support/mount'

let mounted: Mounted
afterEach(() => mounted.page.unmount())

function open(text: string, extra: Record<string, unknown> = {}) {
  const sent = vi.fn()
  const stopped = vi.fn()
  const draft = ref(text)
  mounted = mountPage(ComposerBox, {
    props: {
      modelValue: draft.value,
      'onUpdate:modelValue': (next: string) => (draft.value = next),
      earlier: ['turn on the light'],
      isRunning: false,
      focusCalls: 0,
      onSend: sent,
      onStop: stopped,
      ...extra,
    },
  })
  return { sent, stopped, draft, area: mounted.page.get('[data-testid="composer"]') }
}

it('sends on Enter, trimmed, and breaks the line on Shift+Enter', async () => {
  const { sent, area } = open('  hello ')
  await area.trigger('keydown', { key: 'Enter', shiftKey: true })
  expect(sent).not.toHaveBeenCalled()
  await area.trigger('keydown', { key: 'Enter' })
  expect(sent).toHaveBeenCalledWith('hello')
})

it('sends nothing while an input method is composing', async () => {
  const { sent, area } = open('привет')
  await area.trigger('keydown', { key: 'Enter', isComposing: true })
  expect(sent).not.toHaveBeenCalled()
})

it('does not send blanks or more than fits, and says how much is too much', async () => {
  const { sent, area } = open('x'.repeat(2003))
  await area.trigger('keydown', { key: 'Enter' })
  expect(sent).not.toHaveBeenCalled()
  expect(mounted.page.text()).toContain('3 characters too many')
  expect(mounted.page.get('[data-testid="send"]').attributes('disabled')).toBeDefined()
})

it('brings earlier words back with Up', async () => {
  const { draft, area } = open('')
  await area.trigger('keydown', { key: 'ArrowUp' })
  await nextTick()
  expect(draft.value).toBe('turn on the light')
})

it('offers Stop while something runs', async () => {
  const { stopped } = open('', { isRunning: true })
  await mounted.page.get('[data-testid="stop"]').trigger('click')
  expect(stopped).toHaveBeenCalledOnce()
  expect(mounted.page.find('[data-testid="send"]').exists()).toBe(false)
})
