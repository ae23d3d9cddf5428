/**
 * `node bench/batch.mjs [lines]`: does `artel batch` slow down or grow over many lines? Feeds it single home commands (the sentences of
 * test/heldback/home.jsonl over and over, 2,000 by default) and prints, for each fifth of them, median and p95 of `ms.total` and the
 * memory of its processes (Linux). Needs the build (`npm test -- unit` makes it).
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { repositoryRoot as root } from '../scripts/bootstrap/paths.mjs'

const heldback = join(root, 'test', 'heldback')
const count = Number(process.argv[2] ?? 2000)
const block = Math.max(1, Math.ceil(count / 5))

const sentences = (await readFile(join(heldback, 'home.jsonl'), 'utf8')).split('\n').filter(Boolean)
const lines = Array.from({ length: count }, (_, index) => ({
  ...JSON.parse(sentences[index % sentences.length] ?? '{}'),
  id: `line-${index}`,
}))

/** Megabytes held by a process and its children; null where there is no /proc. */
async function memoryOf(pid) {
  try {
    const pids = [pid]
    for (const name of await readdir('/proc')) {
      if (!/^\d+$/.test(name)) continue
      const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
      if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === pid) pids.push(Number(name))
    }
    const pages = await Promise.all(
      pids.map(async (one) => Number((await readFile(`/proc/${one}/statm`, 'utf8')).split(' ')[1])),
    )
    return Math.round((pages.reduce((sum, each) => sum + each, 0) * 4096) / 1e6)
  } catch {
    return null
  }
}

const share = (sorted, part) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN

const profile = await mkdtemp(join(tmpdir(), 'artel-bench-'))
const child = spawn(
  process.execPath,
  [join(root, 'out', 'main', 'cli.js'), 'batch', '--no-templates', '--home', join(heldback, 'homes')],
  { env: { ...process.env, ARTEL_PROFILE: profile }, stdio: ['pipe', 'pipe', 'inherit'] },
)
child.stdin.end(lines.map((line) => JSON.stringify(line)).join('\n') + '\n')
let times = []
let done = 0
process.stdout.write('lines        median ms  p95 ms  memory MB\n')
for await (const line of createInterface({ input: child.stdout })) {
  times.push(JSON.parse(line).ms.total)
  done += 1
  if (times.length < block && done < count) continue
  times.sort((one, other) => one - other)
  const range = `${done - times.length + 1}-${done}`.padEnd(12)
  const memory = await memoryOf(child.pid)
  process.stdout.write(
    `${range} ${String(share(times, 0.5)).padStart(9)} ${String(share(times, 0.95)).padStart(7)} ${String(memory ?? '?').padStart(10)}\n`,
  )
  times = []
}
await rm(profile, { recursive: true, force: true })
