/** `artel models`: what is installed, whether it is intact, and what it scored. */
import { freemem, totalmem } from 'node:os'
import { join } from 'node:path'
import { findModels } from '../../llm/model-store'
import { resourcesDir } from '../../lib/resources'
import { writeLine } from '../json-lines'
import { modelsTable } from '../models-table'
import { openProfile, openSettingsOf } from '../session'
import { CommandError } from '../usage'

export async function models({
  json,
  profile: dir,
}: {
  json: boolean
  profile: string | undefined
}): Promise<void> {
  const { profile, log } = openProfile(dir)
  const found = await findModels(join(resourcesDir(), 'models'), profile.checkedModelsFile)
  if (!found.ok) throw new CommandError(found.failure.message)
  const { baseName, baseBytes, adapters } = found.value
  // Weights are mapped once; contexts and buffers of the crew take about as much again.
  const neededBytes = baseBytes * 2.5
  const totalBytes = totalmem()
  const fits = totalBytes > neededBytes
  if (json)
    return writeLine(
      JSON.stringify({ base: { name: baseName, bytes: baseBytes }, adapters, neededBytes, fits }),
    )
  const settings = await openSettingsOf(profile, log)
  const summary = { models: found.value, neededBytes, totalBytes, freeBytes: freemem(), fits }
  await writeLine(modelsTable(summary, settings.lang()))
}
