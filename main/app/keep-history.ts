/** Writes down what the home is like while the app runs, for as long as the settings say. */
import type { Artel } from '../compose'
import type { Clock } from '../lib/clock'
import type { Log } from '../lib/log'
import { createHistory, type History } from '../storage/history'
import type { Profile } from '../storage/profile'
import type { SettingsStore } from '../storage/settings-store'
import { createEntityWatch } from '../tools/home/changed-entities'

export interface KeepHistoryParts {
  readonly home: Artel['home']
  readonly profile: Profile
  readonly settings: SettingsStore
  readonly clock: Clock
  readonly log: Log
}

export function keepHistory({ home, profile, settings, clock, log }: KeepHistoryParts): History {
  const keepDays = (): number => settings.get().history.keepDays
  const history = createHistory({ file: profile.historyFile, keepDays, clock, log })
  const watch = createEntityWatch()
  const note = (): void => {
    const present = home.snapshot()
    history.note(present.id, watch(present).entities)
  }
  let keptDays = keepDays()
  const stops = [
    home.onChange(note),
    settings.onChange(() => {
      if (keepDays() === keptDays) return
      keptDays = keepDays()
      void history.keepDaysChanged().then(() => {
        const present = home.snapshot()
        history.note(present.id, present.entities)
      })
    }),
  ]
  return {
    ...history,
    dispose: async () => {
      for (const stop of stops) stop()
      await history.dispose()
    },
  }
}
