/**
 * Builds the harness, opens the real pages over a fake bridge in headless Chromium, takes screenshots into
 * .cache/renderer/shots, and reports Content-Security-Policy violations, page errors and axe-core findings.
 * Usage: node test/unit/renderer/harness/shoot.mjs [scene ...] [--lang=en] [--theme=dark] [--size=860x560] [--no-build]
 */
import { mkdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { chromium } from 'playwright-core'
import { build } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '../../../..')
const dist = join(root, '.cache/renderer/harness')
const shots = join(root, '.cache/renderer/shots')
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

const args = process.argv.slice(2)
const option = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1]
const wanted = args.filter((arg) => !arg.startsWith('--'))

/** Scene → the page's view, and what to do before the picture. */
const scenes = {
  'talk-empty': {},
  talk: {},
  'talk-running': {},
  'talk-asking': {},
  'talk-clarify': {},
  'talk-failed': {},
  'talk-trip': {},
  'talk-details': {
    async before(page) {
      if (page.viewportSize().width < 1000) await page.getByTestId('plan-toggle').click()
      await page.getByTestId('plan-step').first().click()
    },
  },
  'talk-root': {
    async before(page) {
      if (page.viewportSize().width < 1000) await page.getByTestId('plan-toggle').click()
      await page.getByTestId('plan-root').click()
    },
  },
  home: {
    view: 'home',
    async before(page) {
      await page.locator('[data-testid="tile-light.kitchen"] .fold').click()
    },
  },
  'home-end': {
    view: 'home',
    async before(page) {
      await page.locator('.page-body').evaluate((el) => el.scrollTo(0, el.scrollHeight))
    },
  },
  'home-touch': {
    view: 'home',
    async before(page) {
      await page.locator('[data-testid="tile-lock.front_door"] button').click()
      await page.getByTestId('question-yes').waitFor()
    },
  },
  'home-offline': { view: 'home' },
  'home-empty': { view: 'home' },
  rules: { view: 'rules' },
  'rules-empty': { view: 'rules' },
  'rules-removed': {
    view: 'rules',
    async before(page) {
      await page.getByTestId('rule-remove').first().click()
      await page.getByTestId('rules-undo').waitFor()
    },
  },
  'rules-editor': {
    view: 'rules',
    async before(page) {
      await page.getByTestId('rule-edit').first().click()
      await page.getByTestId('rule-save').waitFor()
    },
  },
  'rules-editor-sun': {
    view: 'rules',
    async before(page) {
      await page.getByTestId('rule-edit').nth(1).click()
      await page.getByTestId('rule-save').waitFor()
    },
  },
  'rules-editor-door': {
    view: 'rules',
    async before(page) {
      await page.getByTestId('rule-edit').nth(2).click()
      await page.getByTestId('rule-save').waitFor()
    },
  },
  calendar: { view: 'calendar' },
  'calendar-empty': { view: 'calendar' },
  models: { view: 'models' },
  'models-failed': { view: 'models' },
  settings: { view: 'settings' },
  'settings-select': {
    // An open select hides the rest of the page from assistive technology on purpose.
    skipAxe: true,
    view: 'settings',
    async before(page) {
      await page.getByTestId('setting-theme').click()
    },
  },
  'settings-custom': {
    view: 'settings',
    async before(page) {
      await page.getByTestId('test-broker').click()
      await page.getByTestId('test-broker').scrollIntoViewIfNeeded()
    },
  },
  'settings-end': {
    view: 'settings',
    async before(page) {
      await page.locator('.page-body').evaluate((el) => el.scrollTo(0, el.scrollHeight))
    },
  },
  broken: { expectsError: true },
  bar: { page: 'bar' },
  'bar-done': { page: 'bar', before: askInBar },
  'bar-running': { page: 'bar', before: askInBar },
  'bar-asking': { page: 'bar', before: askInBar },
  'bar-failed': { page: 'bar', before: askInBar },
}

async function askInBar(page) {
  await page
    .getByTestId('bar-input')
    .fill('turn off the kitchen light and add a dentist appointment tomorrow at 3pm')
  await page.keyboard.press('Enter')
  await page.waitForTimeout(250)
}

if (!args.includes('--no-build')) {
  await build({
    configFile: false,
    root: here,
    base: './',
    logLevel: 'warn',
    plugins: [vue()],
    build: {
      outDir: dist,
      emptyOutDir: true,
      rollupOptions: { input: { index: join(here, 'index.html'), bar: join(here, 'bar.html') } },
    },
  })
}
await mkdir(shots, { recursive: true })

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' }
const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://x').pathname
  readFile(join(dist, path)).then(
    (body) => response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(body),
    () => response.writeHead(path === '/favicon.ico' ? 204 : 404).end(),
  )
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const origin = `http://127.0.0.1:${server.address().port}`
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})

let findings = 0
const complain = (where, text) => {
  findings += 1
  console.log(`${where}: ${text}`)
}

for (const [name, scene] of Object.entries(scenes)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const lang of option('lang') ? [option('lang')] : ['en', 'ru']) {
    for (const theme of option('theme') ? [option('theme')] : ['light', 'dark']) {
      for (const size of option('size') ? [option('size')] : ['1180x760', '860x560']) {
        if (scene.page === 'bar' && size !== '1180x760') continue
        const [width, height] = scene.page === 'bar' ? [640, 480] : size.split('x').map(Number)
        const where = [name, lang, theme, scene.page === 'bar' ? 'bar' : size].join('-')
        const page = await browser.newPage({
          viewport: { width, height },
          locale: lang === 'ru' ? 'ru-RU' : 'en-GB',
          colorScheme: theme,
        })
        page.setDefaultTimeout(120_000)
        page.on(
          'console',
          (message) => ['error', 'warning'].includes(message.type()) && complain(where, message.text()),
        )
        if (!scene.expectsError) page.on('pageerror', (error) => complain(where, error.message))
        await page.goto(
          `${origin}/${scene.page ?? 'index'}.html?scene=${name === 'talk-details' || name === 'talk-root' ? 'talk' : name === 'home-end' ? 'home' : name}&lang=${lang}&theme=${theme}`,
        )
        if (scene.view) await page.getByTestId(`nav-${scene.view}`).click()
        await page.waitForTimeout(250)
        await scene.before?.(page)
        await page.waitForTimeout(300)
        await page.screenshot({ path: join(shots, `${where}.png`) })
        if (scene.skipAxe) {
          await page.close()
          continue
        }
        await page.evaluate(await readFile(axePath, 'utf8'))
        const { violations } = await page.evaluate(() =>
          window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] }),
        )
        for (const { id, nodes } of violations) {
          complain(
            where,
            `axe ${id}: ${nodes
              .slice(0, 3)
              .map((node) => `${node.target} ${(node.any[0]?.message ?? '').slice(0, 160)}`)
              .join(' | ')}`,
          )
        }
        await page.close()
      }
    }
  }
}
await browser.close()
server.close()
console.log(findings === 0 ? 'no findings' : `${findings} findings`)
