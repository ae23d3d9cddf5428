/** `artel devices`: what a broker announces, in the home format. */
import type { Home } from '../../../contract/domain/home'
import { takeCredentials } from '../../lib/url-credentials'
import { discoverOnce } from '../../tools/mqtt'
import { writeLine } from '../json-lines'
import { openArtel, openProfile } from '../session'
import { CommandError } from '../usage'

export interface DevicesOptions {
  readonly broker: string | undefined
  readonly waitSeconds: number
  readonly json: boolean
  readonly profile: string | undefined
}

export async function devices(options: DevicesOptions): Promise<void> {
  const { home, problems } = await look(options)
  if (options.json) return writeLine(JSON.stringify(home))
  for (const area of [...home.areas, null]) {
    const inside = home.entities.filter((entity) => (entity.area ?? null) === (area?.id ?? null))
    if (inside.length === 0) continue
    await writeLine(area?.name ?? '—')
    for (const { id, name, state } of inside) await writeLine(`  ${name}  ${state}  (${id})`)
  }
  for (const { topic, reason } of problems) process.stderr.write(`not used: ${topic}: ${reason}\n`)
}

async function look({
  broker,
  waitSeconds,
  profile,
}: DevicesOptions): Promise<{ home: Home; problems: readonly { topic: string; reason: string }[] }> {
  if (broker !== undefined) {
    const { log } = openProfile(profile)
    const { url, username, password } = takeCredentials(broker)
    const found = await discoverOnce({
      url,
      username,
      // In the environment it stands in no history and no list of processes.
      password: password || (username === '' ? '' : (process.env['ARTEL_BROKER_PASSWORD'] ?? '')),
      waitMs: waitSeconds * 1000,
      log,
    })
    if (!found.ok) throw new CommandError(found.failure.message)
    return found.value
  }
  const { artel } = await openArtel(profile)
  try {
    await artel.homeReady
    const { state, failure, problems } = artel.home.status()
    if (state !== 'online') throw new CommandError(failure?.message ?? 'The broker does not answer.')
    return { home: artel.home.snapshot(), problems }
  } finally {
    await artel.dispose()
  }
}
