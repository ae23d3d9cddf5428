/**
 * `node bench/ask.mjs [times]`: from the start of `artel ask` to its answer (the demo home, which it starts too), and from a line to its
 * answer in an open `artel chat`: for a sentence that needs no model and for one that does. Needs the build (`npm test -- unit` makes it).
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repositoryRoot as root } from '../scripts/bootstrap/paths.mjs'

const times = Number(process.argv[2] ?? 3)
const said = {
  'no model': 'which windows are open?',
  models: 'I would like to know which windows stand open just now',
}
const artel = join(root, 'bin', 'artel.mjs')

const profile = await mkdtemp(join(tmpdir(), 'artel-bench-'))
await writeFile(join(profile, 'settings.json'), JSON.stringify({ language: 'en' }))
const env = { ...process.env, ARTEL_PROFILE: profile }
const seconds = (/** @type {number} */ ms) => (ms / 1000).toFixed(2)

for (const [path, text] of Object.entries(said)) {
  const cold = []
  for (let round = 0; round < times; round += 1) {
    const begun = performance.now()
    const child = spawn(process.execPath, [artel, 'ask', text], { env, stdio: ['ignore', 'pipe', 'ignore'] })
    await once(child.stdout, 'data')
    cold.push(seconds(performance.now() - begun))
    await once(child, 'close')
  }
  process.stdout.write(`ask, cold, ${path}: ${cold.join(', ')} s\n`)
}

const chat = spawn(process.execPath, [artel, 'chat'], { env, stdio: ['pipe', 'pipe', 'ignore'] })
const ask = async (/** @type {string} */ text) => {
  const begun = performance.now()
  chat.stdin.write(`${text}\n`)
  await once(chat.stdout, 'data')
  return performance.now() - begun
}
await ask(said.models)
for (const [path, text] of Object.entries(said)) {
  const warm = []
  for (let round = 0; round < times; round += 1) {
    // Whatever else was printed for the turn before belongs to it.
    await new Promise((resolve) => setTimeout(resolve, 500))
    warm.push(seconds(await ask(text)))
  }
  process.stdout.write(`chat, warm, ${path}: ${warm.join(', ')} s\n`)
}
chat.stdin.end()
await once(chat, 'close')
await rm(profile, { recursive: true, force: true })
