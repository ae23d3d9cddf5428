/** Where a person's things lie. Nothing is ever written beside the code. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

export interface Profile {
  readonly dir: string
  readonly settingsFile: string
  readonly machineFile: string
  readonly checkedModelsFile: string
  readonly calendarDir: string
  readonly journalFile: string
  readonly pinFile: string
  readonly timersFile: string
  readonly rulesFile: string
  readonly routinesFile: string
  readonly homeEditsFile: string
  readonly historyFile: string
  readonly logFile: string
}

export function profileAt(dir: string): Profile {
  return {
    dir,
    settingsFile: join(dir, 'settings.json'),
    machineFile: join(dir, 'machine.json'),
    checkedModelsFile: join(dir, 'checked-models.json'),
    calendarDir: join(dir, 'calendar'),
    journalFile: join(dir, 'journal.jsonl'),
    pinFile: join(dir, 'pin.json'),
    timersFile: join(dir, 'timers.json'),
    rulesFile: join(dir, 'rules.json'),
    routinesFile: join(dir, 'routines.json'),
    homeEditsFile: join(dir, 'home-edits.json'),
    historyFile: join(dir, 'history.sqlite'),
    logFile: join(dir, 'logs', 'artel.log'),
  }
}

/** `--profile`, else ARTEL_PROFILE, else the system's place for application data. */
export function defaultProfileDir(option: string | undefined): string {
  const chosen = option ?? process.env['ARTEL_PROFILE']
  if (chosen) return resolve(chosen)
  const home = homedir()
  switch (process.platform) {
    case 'win32':
      return join(process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Artel')
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Artel')
    default:
      return join(process.env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'artel')
  }
}
