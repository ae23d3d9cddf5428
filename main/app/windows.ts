/** The main window (remembers place and size) and the command bar (a small window that waits hidden). */
import { BrowserWindow, screen, type Rectangle } from 'electron'
import { z } from 'zod'
import { join } from 'node:path'
import type { Log } from '../lib/log'
import { jsonFile } from '../storage/json-file'
import { webPreferences } from './security'

const Bounds = z
  .object({ x: z.number().int(), y: z.number().int(), width: z.number().int(), height: z.number().int() })
  .nullable()

export interface AppWindows {
  readonly main: () => BrowserWindow | null
  readonly bar: () => BrowserWindow | null
  showMain(): Promise<BrowserWindow>
  showBar(): Promise<void>
  hideBar(): void
  resizeBar(heightPx: number): void
}

export interface WindowOptions {
  readonly pagesDir: string
  readonly preload: string
  readonly icon: string
  readonly boundsFile: string
  readonly log: Log
  readonly onBarShown: () => void
}

const barSize = { width: 640, height: 64 }

export function createWindows(options: WindowOptions): AppWindows {
  const { pagesDir, preload, icon, log } = options
  const boundsStore = jsonFile<z.infer<typeof Bounds>>(options.boundsFile, Bounds, () => null, log)
  let main: BrowserWindow | null = null
  let bar: BrowserWindow | null = null

  const openMain = async (): Promise<BrowserWindow> => {
    const kept = await boundsStore.read()
    const window = new BrowserWindow({
      width: 1180,
      height: 760,
      ...(kept && isOnScreen(kept) ? kept : {}),
      minWidth: 860,
      minHeight: 560,
      show: false,
      title: 'Artel',
      icon,
      autoHideMenuBar: true,
      webPreferences: webPreferences(preload),
    })
    main = window
    window.once('ready-to-show', () => window.show())
    let timer: NodeJS.Timeout | undefined
    const remember = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (!window.isDestroyed()) void boundsStore.write(window.getNormalBounds())
      }, 400)
    }
    window.on('resize', remember)
    window.on('move', remember)
    window.on('closed', () => {
      clearTimeout(timer)
      main = null
    })
    await window.loadFile(join(pagesDir, 'index.html'))
    return window
  }

  const openBar = async (): Promise<BrowserWindow> => {
    const window = new BrowserWindow({
      ...barSize,
      show: false,
      frame: false,
      resizable: false,
      alwaysOnTop: true,
      skipTaskbar: true,
      transparent: false,
      icon,
      webPreferences: webPreferences(preload),
    })
    bar = window
    window.on('blur', () => window.hide())
    window.on('closed', () => (bar = null))
    await window.loadFile(join(pagesDir, 'bar.html'))
    return window
  }

  return {
    main: () => main,
    bar: () => bar,
    showMain: async () => {
      const window = main ?? (await openMain())
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
      return window
    },
    showBar: async () => {
      const window = bar ?? (await openBar())
      const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint())
      window.setBounds({
        width: barSize.width,
        height: barSize.height,
        x: Math.round(workArea.x + (workArea.width - barSize.width) / 2),
        y: Math.round(workArea.y + workArea.height * 0.22),
      })
      window.show()
      window.focus()
      options.onBarShown()
    },
    hideBar: () => bar?.hide(),
    resizeBar: (heightPx) => {
      if (!bar) return
      bar.setBounds({ ...bar.getBounds(), height: heightPx })
    },
  }
}

function isOnScreen(bounds: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(bounds)
  return (
    bounds.x < workArea.x + workArea.width &&
    bounds.x + bounds.width > workArea.x &&
    bounds.y < workArea.y + workArea.height
  )
}
