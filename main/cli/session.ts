/** What the verbs share: the profile, its settings, and an Artel that ends with the command. */
import { fileURLToPath } from 'node:url'
import { createLog, type Log } from '../lib/log'
import { systemClock } from '../lib/clock'
import { nodeWorker } from '../llm/node-worker'
import type { StartWorker } from '../llm/protocol'
import { composeArtel, type Artel } from '../compose'
import { grammarsIn, type GrammarOf } from '../specialists/home/templates/grammar-store'
import { defaultProfileDir, profileAt, type Profile } from '../storage/profile'
import { noKeyring, openSettings, type SettingsStore } from '../storage/settings-store'

export const startWorker: StartWorker = nodeWorker(fileURLToPath(new URL('./llm-worker.js', import.meta.url)))

/** The build lays the templates beside the code. */
export const builtGrammar = (log: Log): GrammarOf =>
  grammarsIn(fileURLToPath(new URL('./templates', import.meta.url)), log)

export function openProfile(dir: string | undefined): { profile: Profile; log: Log } {
  const profile = profileAt(defaultProfileDir(dir))
  const level = process.env['ARTEL_LOG'] as 'debug' | undefined
  return { profile, log: createLog({ file: null, level: level ?? 'silent' }) }
}

export function systemLocale(): string {
  return (
    process.env['LC_ALL'] ??
    process.env['LC_MESSAGES'] ??
    process.env['LANG'] ??
    Intl.DateTimeFormat().resolvedOptions().locale
  )
}

export function openSettingsOf(profile: Profile, log: Log): Promise<SettingsStore> {
  return openSettings({
    file: profile.settingsFile,
    keyring: noKeyring,
    systemLocale: systemLocale(),
    log,
    givenPassword: process.env['ARTEL_BROKER_PASSWORD'] ?? '',
  })
}

/** @param isStaying a chat stays open, one question does not */
export async function openArtel(
  dir: string | undefined,
  isStaying = false,
): Promise<{ artel: Artel; settings: SettingsStore; grammar: GrammarOf; log: Log }> {
  const { profile, log } = openProfile(dir)
  const settings = await openSettingsOf(profile, log)
  const clock = systemClock()
  const grammar = builtGrammar(log)
  const artel = await composeArtel({
    profile,
    settings,
    startWorker,
    grammar,
    clock,
    log,
    role: 'cli',
    isStaying,
  })
  return { artel, settings, grammar, log }
}
