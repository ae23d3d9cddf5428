/** The tray: what matters now, quick commands, open, quit. Rebuilt when the home, the settings or the language change. */
import { Menu, nativeImage, Tray, type MenuItemConstructorOptions } from 'electron'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Home, Lang } from '../../contract/domain/home'
import { plural } from '../tools/calendar'

export interface TrayView {
  readonly lang: Lang
  readonly home: Home
  readonly quickCommands: readonly string[]
}

export interface TrayActions {
  readonly open: () => void
  readonly bar: () => void
  readonly say: (text: string) => void
  readonly quit: () => void
}

const labels = {
  en: { open: 'Open Artel', bar: 'Command bar', quit: 'Quit', quick: 'Quick commands' },
  ru: { open: 'Открыть Artel', bar: 'Командная строка', quit: 'Выйти', quick: 'Быстрые команды' },
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
    update: ({ lang, home, quickCommands }) => {
      const words = labels[lang]
      const lines: MenuItemConstructorOptions[] = [
        ...stateLines(home, lang).map((label) => ({ label, enabled: false })),
        { type: 'separator' },
        ...quickCommands.map((text) => ({ label: text, click: () => actions.say(text) })),
        ...(quickCommands.length > 0 ? [{ type: 'separator' } as const] : []),
        { label: words.bar, click: actions.bar },
        { label: words.open, click: actions.open },
        { label: words.quit, click: actions.quit },
      ]
      tray.setContextMenu(Menu.buildFromTemplate(lines))
    },
    dispose: () => tray.destroy(),
  }
}

/** At most three facts: lights on, doors unlocked, things open. */
function stateLines(home: Home, lang: Lang): string[] {
  const count = (domain: string, state: string): number =>
    home.entities.filter((entity) => entity.domain === domain && entity.state === state).length
  const lights = count('light', 'on')
  const unlocked = count('lock', 'unlocked')
  const locks = home.entities.filter((entity) => entity.domain === 'lock').length
  const lit = plural(lights, lang, {
    en: ['light on', 'lights on'],
    ru: ['светильник включён', 'светильника включено', 'светильников включено'],
  })
  const doors =
    unlocked > 0
      ? plural(unlocked, lang, {
          en: ['lock open', 'locks open'],
          ru: ['замок открыт', 'замка открыто', 'замков открыто'],
        })
      : lang === 'ru'
        ? 'Всё заперто'
        : 'All locked'
  return [lit, ...(locks > 0 ? [doors] : [])]
}
