/** Rules in the real window: made by words, seen on their page, paused by a click, run, and deleted by words. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { launchApp, type LaunchedApp } from '../support/electron'
import { talkPage, type TalkPage } from '../support/talk-page'

let profile = ''
let launched: LaunchedApp | null = null

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'artel-e2e-'))
})
afterEach(async () => {
  const running = launched
  launched = null
  if (running) expect(await running.close()).toBe(0)
  await rm(profile, { recursive: true, force: true })
})

async function start(language: 'en' | 'ru'): Promise<{ talk: TalkPage; window: LaunchedApp['window'] }> {
  await writeFile(join(profile, 'settings.json'), JSON.stringify({ language }))
  launched = await launchApp({ profileDir: profile })
  const { window } = launched
  const talk = talkPage(window)
  await window.getByTestId('composer').waitFor()
  await talk.open('home')
  await window.getByTestId('tile-light.kitchen').waitFor({ timeout: 20_000 })
  await talk.open('talk')
  return { talk, window }
}

test('правило заводят словами, видят на странице, приостанавливают щелчком и удаляют словами', async () => {
  const { talk, window } = await start('ru')
  await talk.say('выключай свет на кухне в 23:00 по будням')
  expect(await talk.answer()).toContain('По будням в')
  await talk.open('rules')
  const rule = window.getByTestId('rules-list').locator('li')
  await rule.waitFor()
  expect((await rule.innerText()).replaceAll('\u00a0', ' ')).toContain('По будням в 23:00: выключить')
  expect(await rule.innerText()).toContain('«выключай свет на кухне в 23:00 по будням»')
  await rule.getByRole('switch').click()
  await expect.poll(() => rule.getByTestId('rule-next').innerText()).toBe('На паузе')
  await talk.open('talk')
  await talk.say('удали правило про свет на кухне')
  expect(await talk.answer()).toContain('Правило удалено')
  await talk.open('rules')
  await window.getByTestId('rules-empty').waitFor()
})

test('an order for later waits on its page, and is done at once by a click', async () => {
  const { talk, window } = await start('en')
  await talk.say('in 20 minutes turn off the kitchen light')
  expect(await talk.answer()).toContain('New rule')
  await talk.open('rules')
  await window.getByTestId('rule-run').click()
  await window.getByTestId('composer').waitFor()
  expect(await talk.answer()).toMatch(/kitchen light is (?:now )?off/iu)
})

test('через пять секунд свет гаснет сам, и журнал называет правило', async () => {
  const { talk, window } = await start('ru')
  await talk.say('через 5 секунд выключи свет на кухне')
  expect(await talk.answer()).toContain('Новое правило')
  await expect.poll(() => window.locator('[data-run]').count(), { timeout: 30_000 }).toBe(2)
  expect(await talk.answer()).toMatch(/выключен/iu)
  await talk.open('rules')
  await window.getByTestId('rules-empty').waitFor()
  await talk.open('journal')
  await expect.poll(() => window.getByTestId('journal-row').count()).toBe(2)
  expect(await window.getByTestId('journal-row').first().innerText()).toContain('по правилу')
})
