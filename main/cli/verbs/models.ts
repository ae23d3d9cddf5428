/** `artel models`: what is installed, whether it is intact, and what it scored. */
import { freemem, totalmem } from 'node:os'
import { join } from 'node:path'
import { findModels } from '../../llm/model-store'
import { resourcesDir } from '../../lib/resources'
import { writeLine } from '../json-lines'
import { openProfile } from '../session'
import { CommandError } from '../usage'

const megabyte = 1024 * 1024

export async function models({
  json,
  profile: dir,
}: {
  json: boolean
  profile: string | undefined
}): Promise<void> {
  const { profile } = openProfile(dir)
  const found = await findModels(join(resourcesDir(), 'models'), profile.checkedModelsFile)
  if (!found.ok) throw new CommandError(found.failure.message)
  const { baseName, baseBytes, adapters } = found.value
  // Weights are mapped once; contexts and buffers of the crew take about as much again.
  const neededBytes = baseBytes * 2.5
  const fits = totalmem() > neededBytes
  if (json)
    return writeLine(
      JSON.stringify({ base: { name: baseName, bytes: baseBytes }, adapters, neededBytes, fits }),
    )
  await writeLine(`${baseName}  ${Math.round(baseBytes / megabyte)} MB`)
  for (const [name, { bytes, scores }] of Object.entries(adapters))
    await writeLine(`  ${name}  ${(bytes / megabyte).toFixed(1)} MB  ${JSON.stringify(scores)}`)
  await writeLine(
    `Needs about ${Math.round(neededBytes / megabyte)} MB; this machine has ${Math.round(totalmem() / megabyte)} MB (${Math.round(freemem() / megabyte)} MB free): ${fits ? 'fits' : 'too little'}.`,
  )
}
