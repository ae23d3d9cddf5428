/** Every page under axe (axe-core), in both languages and both themes: nothing that it calls serious or critical. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { launchApp, type LaunchedApp } from '../support/electron'
import { talkPage } from '../support/talk-page'

let launched: LaunchedApp | null = null
afterEach(async () => {
  const running = launched
  launched = null
  if (running) expect(await running.close()).toBe(0)
})

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What stands in a person's way: "rule: element" for each. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate<AxeResults>('axe.run(document)')
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

test.each([
  ['en', 'turn off the kitchen light at 11pm every weekday'],
  ['ru', 'выключай свет на кухне в 23:00 по будням'],
] as const)(
  'nothing on any page stands in the way of a person, in both themes (%s)',
  async (language, words) => {
    launched = await launchApp({ settings: { language } })
    const { app, window } = launched
    const talk = talkPage(window)
    const found: Record<string, string[]> = {}
    const look = async (name: string, page: Page = window): Promise<void> => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        const here = await barriers(page)
        if (here.length > 0) found[`${name}, ${colorScheme}`] = here
      }
    }
    await window.getByTestId('composer').waitFor()
    await look('talk, empty')
    await talk.open('home')
    await window.getByTestId('tile-light.kitchen').waitFor({ timeout: 20_000 })
    for (const fold of await window.locator('.fold').all()) await fold.click()
    await look('home')
    await window.getByTestId('open-light.kitchen').click()
    await window.getByTestId('state-bands').waitFor()
    await look('device')
    await window.getByTestId('back').click()
    await window.getByTestId('open-diagnostics').click()
    await look('diagnostics')
    await talk.open('talk')
    await talk.say(words)
    await talk.answer()
    await look('talk')
    await talk.open('rules')
    await window.getByTestId('rule-edit').click()
    await look('rule editor')
    await window.keyboard.press('Escape')
    await look('rules')
    for (const view of ['calendar', 'journal', 'models', 'settings'] as const) {
      await talk.open(view)
      await look(view)
    }
    const opened = app.waitForEvent('window')
    await app.evaluate(({ app: electron }) => void electron.emit('second-instance', {}, ['--bar']))
    const bar = await opened
    await bar.getByTestId('bar-input').waitFor()
    await look('command bar', bar)
    expect(found).toEqual({})
  },
)

test('by keyboard alone: a light is switched, keeps the focus, and is switched back on its tile', async () => {
  launched = await launchApp({ settings: { language: 'en' } })
  const { window } = launched
  await talkPage(window).open('home')
  const tile = window.getByTestId('tile-light.kitchen')
  const control = tile.getByRole('switch')
  await control.waitFor({ timeout: 20_000 })
  await control.focus()
  await window.keyboard.press('Space')
  await expect.poll(() => tile.getAttribute('data-state')).toBe('off')
  expect(await control.evaluate((node) => node === document.activeElement)).toBe(true)
  const undo = window.getByTestId('undo-light.kitchen')
  await undo.focus()
  await window.keyboard.press('Enter')
  await expect.poll(() => tile.getAttribute('data-state')).toBe('on')
  expect(await tile.evaluate((node) => node.contains(document.activeElement))).toBe(true)
})
