/** Key presses as Electron accelerators ("Control+Shift+Space") and accelerators as key caps. Layout-independent: by `code`. */
interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly metaKey: boolean
}

const named: Readonly<Record<string, string>> = {
  Space: 'Space',
  Enter: 'Enter',
  Tab: 'Tab',
  Backspace: 'Backspace',
  Delete: 'Delete',
  Insert: 'Insert',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Minus: '-',
  Equal: '=',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  BracketLeft: '[',
  BracketRight: ']',
}

/** Null while only modifiers are down. A key without Ctrl, Alt or Super is refused by `isUsable`, except F1-F24. */
export function acceleratorOf(press: KeyPress): string | null {
  const key = keyOf(press.code)
  if (key === null) return null
  const modifiers = [
    press.ctrlKey ? 'Control' : '',
    press.altKey ? 'Alt' : '',
    press.shiftKey ? 'Shift' : '',
    press.metaKey ? 'Super' : '',
  ]
  return [...modifiers.filter((modifier) => modifier !== ''), key].join('+')
}

function keyOf(code: string): string | null {
  if (/^Key[A-Z]$/.test(code)) return code.slice(3)
  if (/^Digit\d$/.test(code)) return code.slice(5)
  if (/^F\d{1,2}$/.test(code)) return code
  if (/^Numpad\d$/.test(code)) return `num${code.slice(6)}`
  return named[code] ?? null
}

export const isUsable = (accelerator: string): boolean =>
  /^(Control|Alt|Super)\+|^F\d{1,2}$/.test(accelerator)

const caps: Readonly<Record<string, string>> = {
  Control: 'Ctrl',
  CommandOrControl: 'Ctrl',
  CmdOrCtrl: 'Ctrl',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
}
export const keyCaps = (accelerator: string): readonly string[] =>
  accelerator.split('+').map((key) => caps[key] ?? key)
