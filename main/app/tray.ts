/** The tray: what matters now, quick commands, open, quit. Rebuilt when the home, the settings or the language change. */
import { Menu, nativeImage, Tray, type MenuItemConstructorOptions } from 'electron'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Home, Lang } from '../../contract/domain/home'
import { stateLines } from './tray-lines'

export interface TrayView {
  readonly lang: Lang
  readonly home: Home
  readonly quickCommands: readonly string[]
  /** All rules rest; null: there are none. */
  readonly areRulesPaused: boolean | null
}

export interface TrayActions {
  readonly open: () => void
  readonly bar: () => void
  readonly say: (text: string) => void
  readonly pauseRules: (isPaused: boolean) => void
  readonly quit: () => void
}

const labels = {
  en: { open: 'Open Artel', bar: 'Command bar', quit: 'Quit', quick: 'Quick commands', pause: 'Pause rules' },
  ru: {
    open: 'Открыть Artel',
    bar: 'Строка команд',
    quit: 'Выйти',
    quick: 'Быстрые команды',
    pause: 'Приостановить правила',
  },
}

export function createTray(
  iconDir: string,
  actions: TrayActions,
): { update(view: TrayView): void; dispose(): void } | null {
  const file = join(iconDir, 'tray.png')
  const image = existsSync(file) ? nativeImage.createFromPath(file) : nativeImage.createEmpty()
  let tray: Tray
  try {
    tray = new Tray(image)
  } catch {
    // A desktop without a tray: the window and the hotkey remain.
    return null
  }
  tray.setToolTip('Artel')
  tray.on('click', actions.open)
  return {
    update: ({ lang, home, quickCommands, areRulesPaused }) => {
      const words = labels[lang]
      const lines: MenuItemConstructorOptions[] = [
        ...stateLines(home, lang).map((label) => ({ label, enabled: false })),
        { type: 'separator' },
        ...quickCommands.map((text) => ({ label: text, click: () => actions.say(text) })),
        ...(quickCommands.length > 0 ? [{ type: 'separator' } as const] : []),
        ...(areRulesPaused === null
          ? []
          : [
              {
                label: words.pause,
                type: 'checkbox' as const,
                checked: areRulesPaused,
                click: () => actions.pauseRules(!areRulesPaused),
              },
              { type: 'separator' as const },
            ]),
        { label: words.bar, click: actions.bar },
        { label: words.open, click: actions.open },
        { label: words.quit, click: actions.quit },
      ]
      tray.setContextMenu(Menu.buildFromTemplate(lines))
    },
    dispose: () => tray.destroy(),
  }
}
