import { describe, expect, it } from 'vitest'
import { acceleratorOf, isUsable, keyCaps } from '../../../../renderer/format/accelerator'

const press = (
  code: string,
  modifiers: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey', boolean>> = {},
) => ({
  key: '',
  code,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...modifiers,
})

describe('hotkeys', () => {
  it.each([
    [press('Space', { ctrlKey: true, shiftKey: true }), 'Control+Shift+Space'],
    [press('KeyK', { metaKey: true }), 'Super+K'],
    [press('ArrowUp', { altKey: true }), 'Alt+Up'],
    [press('F9'), 'F9'],
    [press('ControlLeft', { ctrlKey: true }), null],
  ])('reads key presses by position, whatever the layout', (given, accelerator) => {
    expect(acceleratorOf(given)).toBe(accelerator)
  })
  it('refuses a key that would swallow ordinary typing', () => {
    expect(isUsable('Shift+A')).toBe(false)
    expect(isUsable('Space')).toBe(false)
    expect(isUsable('Control+A')).toBe(true)
    expect(isUsable('F9')).toBe(true)
  })
  it('shows key caps', () => {
    expect(keyCaps('Control+Shift+Up')).toEqual(['Ctrl', 'Shift', '↑'])
  })
})
