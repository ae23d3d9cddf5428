/**
 * Finds and checks the model files named by resources/models/manifest.json. Sizes are compared at every start; the sha256 of a
 * file only when its size, time or path is new on this machine (hashing 100 MB costs about 0.3 s), remembered in `cacheFile`.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { fail, ok, type Result } from '../../contract/domain/failure'

const ModelFile = z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })
const Manifest = z.object({
  base: z.object({ name: z.string().default('base'), files: z.tuple([ModelFile], ModelFile) }),
  adapters: z.record(z.string(), ModelFile.extend({ scores: z.record(z.string(), z.unknown()).default({}) })),
})
type ModelFile = z.infer<typeof ModelFile>

export interface InstalledModels {
  readonly baseName: string
  readonly baseFile: string
  readonly baseBytes: number
  readonly adapters: Readonly<
    Record<
      string,
      { readonly file: string; readonly bytes: number; readonly scores: Readonly<Record<string, unknown>> }
    >
  >
}

/** Failure codes: llm.model_missing (file or manifest absent), llm.model_damaged (size or checksum differs). */
export async function findModels(modelsDir: string, cacheFile: string): Promise<Result<InstalledModels>> {
  const manifestFile = join(modelsDir, 'manifest.json')
  let text: string
  try {
    text = await readFile(manifestFile, 'utf8')
  } catch {
    return fail('llm.model_missing', `No model manifest at ${manifestFile}.`, {
      details: { file: manifestFile },
    })
  }
  const parsed = Manifest.safeParse(safeJson(text))
  if (!parsed.success)
    return fail('llm.model_damaged', `The model manifest ${manifestFile} cannot be read.`, {
      details: { file: manifestFile },
    })
  const { base, adapters } = parsed.data
  const checked = await checkFiles(modelsDir, [...base.files, ...Object.values(adapters)], cacheFile)
  if (!checked.ok) return checked
  const [first] = base.files
  return ok({
    baseName: base.name,
    baseFile: join(modelsDir, first.path),
    baseBytes: base.files.reduce((sum, file) => sum + file.bytes, 0),
    adapters: Object.fromEntries(
      Object.entries(adapters).map(([name, { path, bytes, scores }]) => [
        name,
        { file: join(modelsDir, path), bytes, scores },
      ]),
    ),
  })
}

async function checkFiles(
  dir: string,
  files: readonly ModelFile[],
  cacheFile: string,
): Promise<Result<null>> {
  const known = await readCache(cacheFile)
  let learned = false
  for (const { path, bytes, sha256 } of files) {
    const file = join(dir, path)
    const info = await stat(file).catch(() => null)
    if (!info) return fail('llm.model_missing', `The model file ${file} is missing.`, { details: { file } })
    if (info.size !== bytes)
      return fail('llm.model_damaged', `The model file ${file} has ${info.size} bytes instead of ${bytes}.`, {
        details: { file },
      })
    const stamp = `${info.size}:${Math.round(info.mtimeMs)}:${sha256}`
    if (known[file] === stamp) continue
    if ((await sha256Of(file)) !== sha256)
      return fail('llm.model_damaged', `The model file ${file} does not match its checksum.`, {
        details: { file },
      })
    known[file] = stamp
    learned = true
  }
  if (learned) await writeCache(cacheFile, known)
  return ok(null)
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

async function readCache(file: string): Promise<Record<string, string>> {
  const parsed = z
    .record(z.string(), z.string())
    .safeParse(safeJson(await readFile(file, 'utf8').catch(() => '{}')))
  return parsed.success ? { ...parsed.data } : {}
}

/** A cache that cannot be written costs time at the next start, nothing else. */
async function writeCache(file: string, content: Record<string, string>): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, JSON.stringify(content))
  } catch {
    /* read-only profile: check again next time */
  }
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
