/**
 * Process entry of the desktop app: single instance, start, clean end. Never awaits at the top level: an ES-module main that does
 * never becomes ready under Playwright.
 */
import { app } from 'electron'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startApp, type RunningApp } from './app/start-app'
import { createLog } from './lib/log'
import { defaultProfileDir, profileAt } from './storage/profile'

const { values } = parseArgs({
  args: process.argv.slice(1),
  options: { profile: { type: 'string' } },
  strict: false,
})
const profile = profileAt(defaultProfileDir(typeof values.profile === 'string' ? values.profile : undefined))
app.setName('Artel')
app.setPath('userData', profile.dir)
const log = createLog({ file: profile.logFile })

process.on('uncaughtException', (error) => log.error({ err: error }, 'uncaught exception'))
process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'))

// One app for each profile: a second start shows the first.
if (app.requestSingleInstanceLock()) {
  let running: RunningApp | null = null
  let isEnding = false
  // `--bar` opens the command bar: for desktops where only the system may bind global keys (Wayland).
  app.on('second-instance', (_event, argv) =>
    argv.includes('--bar') ? running?.openBar() : running?.focus(),
  )
  app.on('before-quit', (event) => {
    if (isEnding || !running) return
    event.preventDefault()
    isEnding = true
    void running.dispose().finally(() => app.quit())
  })
  app
    .whenReady()
    .then(() => startApp({ profile, log, outDir: dirname(fileURLToPath(import.meta.url)) }))
    .then((started) => {
      running = started
    })
    .catch((error: unknown) => {
      log.fatal({ err: error }, 'Artel could not start')
      process.stderr.write(
        `Artel could not start: ${error instanceof Error ? error.message : String(error)}\n`,
      )
      app.exit(1)
    })
} else app.quit()
