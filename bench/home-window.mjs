/**
 * `node bench/home-window.mjs [entities] [areas]`: how the Home page carries a large home. Starts a broker on loopback, announces 1,000 entities
 * in 100 rooms (by default), opens the real window and prints: time to the first tile and to the last room, frame times while the page is
 * scrolled from end to end, with twenty state reports a second and without, time from a report to the tile, bytes sent to the window for
 * it, and memory. Needs the build, the Electron runtime (`npm test` gets both) and a display ($DISPLAY; Xvfb will do).
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { installedElectron } from '../scripts/bootstrap/electron.mjs'
import { repositoryRoot as root } from '../scripts/bootstrap/paths.mjs'
import { whyNoSandbox } from '../scripts/bootstrap/sandbox.mjs'
import { openLargeBroker } from './large-broker.mjs'

const count = Number(process.argv[2] ?? 1000)
const rooms = Number(process.argv[3] ?? 100)

const runtime = await installedElectron(root)
if (runtime === null) throw new Error('Electron is not set up: run `npm test` once.')
const broker = await openLargeBroker({ entities: count, areas: rooms })

const profile = await mkdtemp(join(tmpdir(), 'artel-bench-'))
await writeFile(
  join(profile, 'settings.json'),
  JSON.stringify({ language: 'en', broker: { kind: 'custom', url: broker.url } }),
)
const app = await _electron.launch({
  executablePath: runtime.executable,
  args: [root, ...(whyNoSandbox(runtime) === null ? [] : ['--no-sandbox']), '--profile', profile],
  env: { ...process.env, ARTEL_PROFILE: profile, ARTEL_FIND_BROKERS: 'off' },
  cwd: root,
})
const page = await app.firstWindow()
await page.getByTestId('nav-home').waitFor()
// Everything announced and reported before the page is opened: its drawing alone is measured.
await page.waitForTimeout(6_000)
await page.evaluate(() => {
  const bytes = { patched: 0, changed: 0, events: 0 }
  Object.assign(window, { bench: bytes })
  window.artel.on('home.patched', (patch) => {
    bytes.patched += JSON.stringify(patch).length
    bytes.events += 1
  })
  window.artel.on('home.changed', (home) => (bytes.changed += JSON.stringify(home).length))
})

const opening = await page.evaluate(
  async (last) => {
    const started = performance.now()
    document.querySelector('[data-testid="nav-home"]')?.click()
    const until = async (selector) => {
      while (!document.querySelector(selector)) await new Promise(requestAnimationFrame)
      await new Promise(requestAnimationFrame)
      return Math.round(performance.now() - started)
    }
    return {
      firstTileMs: await until('[data-testid^="tile-"]'),
      lastRoomMs: await until(`[data-testid="room-${last}"]`),
    }
  },
  `room_${rooms - 1}`,
)

/** Scrolls the whole page in about four seconds and measures every frame. */
const scroll = () =>
  page.evaluate(async () => {
    const body = document.querySelector('.page-body')
    if (!body) throw new Error('no page')
    body.scrollTop = 0
    const frames = []
    let before = performance.now()
    const step = body.scrollHeight / 240
    while (body.scrollTop + body.clientHeight < body.scrollHeight - 2) {
      body.scrollTop += step
      await new Promise(requestAnimationFrame)
      const now = performance.now()
      frames.push(now - before)
      before = now
    }
    frames.sort((a, b) => a - b)
    const at = (share) => Math.round((frames[Math.floor(share * (frames.length - 1))] ?? 0) * 10) / 10
    return {
      frames: frames.length,
      p50: at(0.5),
      p95: at(0.95),
      max: at(1),
      over50ms: frames.filter((ms) => ms > 50).length,
    }
  })

const tiles = await page.evaluate(() => document.querySelectorAll('[data-testid^="tile-"]').length)
const calm = await scroll()
const again = await scroll()
let reports = 0
const reporting = setInterval(() => {
  reports += 1
  void broker.report((reports * 5 + 2) % count, String(reports % 90))
}, 50)
const busy = await scroll()
await page.waitForTimeout(3_000)
clearInterval(reporting)
await page.waitForTimeout(500)
const sent = await page.evaluate(() => window.bench)

await page.evaluate(() => document.querySelector('.page-body')?.scrollTo(0, 0))
const delays = []
for (let n = 0; n < 20; n += 1) {
  const state = n % 2 === 0 ? 'OFF' : 'ON'
  const seen = page.evaluate(async (wanted) => {
    const tile = () =>
      document.querySelector('[data-testid="tile-light.light_0"]')?.getAttribute('data-state')
    while (tile() !== wanted) await new Promise(requestAnimationFrame)
  }, state.toLowerCase())
  const started = performance.now()
  await broker.report(0, state)
  await seen
  delays.push(performance.now() - started)
  await page.waitForTimeout(150)
}
delays.sort((a, b) => a - b)
const typing = await page.evaluate(async () => {
  const field = document.querySelector('[data-testid="home-search"]')
  const started = performance.now()
  field.value = 'sensor 12'
  field.dispatchEvent(new Event('input'))
  await new Promise(requestAnimationFrame)
  await new Promise(requestAnimationFrame)
  return Math.round(performance.now() - started)
})
const memory = await app.evaluate(({ app: electron }) =>
  electron
    .getAppMetrics()
    .map(({ type, memory: { workingSetSize } }) => `${type} ${Math.round(workingSetSize / 1024)} MB`),
)

console.log(`${count} entities in ${rooms} rooms, ${tiles} tiles in the page`)
console.log('opening', opening)
console.log('scroll, first', calm)
console.log('scroll, drawn before', again)
console.log('scroll, 20 reports a second', busy)
console.log(
  `patches: ${sent.events} events, ${Math.round(sent.patched / Math.max(1, sent.events))} bytes each; whole homes: ${sent.changed} bytes`,
)
console.log(
  `report to tile: median ${Math.round(delays[10] ?? 0)} ms, worst ${Math.round(delays[19] ?? 0)} ms`,
)
console.log(`search: ${typing} ms to the frame after it`)
console.log('memory', memory.join(', '))

await app.close()
await broker.close()
await rm(profile, { recursive: true, force: true })
