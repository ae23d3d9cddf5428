/**
 * The real window in the real Electron with the real models, broker and files. Each story starts from a fresh profile; devices are watched
 * by a second MQTT client, files are read by ical.js.
 */
import { cp, mkdtemp, mkdir, open, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { connectAsync } from 'mqtt'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { repositoryRoot } from '../../scripts/bootstrap/paths.mjs'
import { launchApp, startAgain, type LaunchedApp, type LaunchOptions } from '../support/electron'
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

async function start(settings: Record<string, unknown> = {}, options: LaunchOptions = {}): Promise<TalkPage> {
  await mkdir(profile, { recursive: true })
  await writeFile(join(profile, 'settings.json'), JSON.stringify({ language: 'en', ...settings }))
  launched = await launchApp({ profileDir: profile, ...options })
  const talk = talkPage(launched.window)
  await launched.window.getByTestId('composer').waitFor()
  return talk
}

/** The home is ready when its page shows the device. */
async function homeIsReady(talk: TalkPage): Promise<void> {
  await talk.open('home')
  await launched?.window.getByTestId('tile-light.kitchen').waitFor({ timeout: 20_000 })
  await talk.open('talk')
}

/** On when the demo home starts. */
const kitchenLight = 'light-json/kitchen'
const frontDoor = 'lock/front_door'

/** The retained state of a device, as any other program on the broker sees it. */
async function stateOnBroker(device: string, isWanted: (payload: string) => boolean): Promise<string> {
  const demo = JSON.parse(await readFile(join(profile, 'demo-broker.json'), 'utf8')) as {
    url: string
    username: string
    password: string
  }
  const client = await connectAsync(demo.url, { username: demo.username, password: demo.password })
  try {
    return await new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no such state of ${device}`)), 10_000)
      client.on('message', (topic, payload) => {
        const text = payload.toString()
        if (topic.endsWith(`${device}/state`) && isWanted(text)) {
          clearTimeout(timer)
          resolve(text)
        }
      })
      client.subscribe('#')
    })
  } finally {
    await client.endAsync()
  }
}

async function eventTitles(): Promise<string[]> {
  const folder = join(profile, 'calendar')
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ics'))
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))
  return texts.flatMap((text) =>
    new ICAL.Component(ICAL.parse(text) as never)
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event).summary),
  )
}

test('one English sentence switches a device and writes an event, each as a step of one plan', async () => {
  const talk = await start()
  await homeIsReady(talk)
  await stateOnBroker(kitchenLight, (text) => text.includes('ON'))
  await talk.say('turn off the kitchen light and add a dentist appointment tomorrow at 3pm')
  const answer = await talk.answer()
  expect(await talk.steps().count()).toBe(2)
  await expect
    .poll(() => talk.steps().evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-status'))))
    .toEqual(['done', 'done'])
  expect(answer).toMatch(/kitchen light/iu)
  expect(answer).toMatch(/dentist/iu)
  await stateOnBroker(kitchenLight, (text) => text.includes('OFF'))
  expect(await eventTitles()).toEqual(['Dentist appointment'])

  // Undo takes both back; the event goes only after a yes.
  await launched?.window.getByTestId('undo').click()
  await launched?.window.getByTestId('question-yes').click()
  await launched?.window.getByTestId('undone').waitFor()
  await stateOnBroker(kitchenLight, (text) => text.includes('ON'))
  expect(await eventTitles()).toEqual([])

  // All of it stands in the journal, newest first.
  await talk.open('journal')
  await expect.poll(() => launched?.window.getByTestId('journal-row').count()).toBe(4)
})

test('одно русское предложение выключает свет и добавляет встречу', async () => {
  const talk = await start({ language: 'ru' })
  await homeIsReady(talk)
  await talk.say('выключи свет на кухне и добавь встречу с бухгалтером в пятницу в 15:30')
  const answer = await talk.answer()
  expect(await talk.steps().count()).toBe(2)
  await expect
    .poll(() => talk.steps().evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-status'))))
    .toEqual(['done', 'done'])
  expect(answer).toMatch(/15:30/u)
  await stateOnBroker(kitchenLight, (text) => text.includes('OFF'))
  expect(await eventTitles()).toEqual(['Встреча с бухгалтером'])
})

test('unlocking asks first, does nothing on no, and unlocks on yes', async () => {
  const talk = await start()
  await homeIsReady(talk)
  const window = launched?.window
  await talk.say('unlock the front door')
  await window?.getByTestId('question-card').waitFor({ timeout: 60_000 })
  await window?.getByTestId('question-no').click()
  await talk.answer()
  await stateOnBroker(frontDoor, (text) => text.includes('LOCKED') && !text.includes('UNLOCKED'))
  await talk.say('unlock the front door')
  await window?.getByTestId('question-card').waitFor({ timeout: 60_000 })
  await window?.getByTestId('question-yes').click()
  await talk.answer()
  await stateOnBroker(frontDoor, (text) => text.includes('UNLOCKED'))
})

test('Stop ends a run that waits for an answer and leaves the door as it was', async () => {
  const talk = await start()
  await homeIsReady(talk)
  await talk.say('unlock the front door')
  await launched?.window.getByTestId('question-card').waitFor({ timeout: 60_000 })
  await launched?.window.getByTestId('stop').first().click()
  await expect.poll(() => talk.lastRun().getAttribute('data-status'), { timeout: 10_000 }).toBe('cancelled')
  await stateOnBroker(frontDoor, (text) => text.includes('LOCKED') && !text.includes('UNLOCKED'))
})

test('without a broker the home says so and the calendar still works', async () => {
  const talk = await start({ broker: { kind: 'custom', url: 'mqtt://127.0.0.1:9' } })
  await launched?.window.getByTestId('banner').waitFor({ timeout: 20_000 })
  await talk.say('add a dentist appointment tomorrow at 3pm')
  expect(await talk.answer()).toMatch(/dentist/iu)
  expect(await eventTitles()).toEqual(['Dentist appointment'])
})

test('a damaged model file is named in words, and the home still answers to plain orders and clicks', async () => {
  const resources = join(profile, 'resources')
  await mkdir(join(resources, 'models', 'adapters'), { recursive: true })
  const models = join(repositoryRoot, 'resources', 'models')
  await symlink(join(models, 'base'), join(resources, 'models', 'base'))
  await cp(join(models, 'manifest.json'), join(resources, 'models', 'manifest.json'))
  await cp(join(models, 'adapters'), join(resources, 'models', 'adapters'), { recursive: true })
  const damaged = await open(join(resources, 'models', 'adapters', 'home.gguf'), 'r+')
  await damaged.truncate(1000)
  await damaged.close()
  const talk = await start({}, { env: { ARTEL_RESOURCES: resources } })
  await homeIsReady(talk)
  await talk.say('I would like it darker over the stove')
  await launched?.window.locator('[data-code="llm.model_damaged"]').first().waitFor({ timeout: 30_000 })
  await stateOnBroker(kitchenLight, (text) => text.includes('ON'))
  await talk.say('turn off the kitchen light')
  await stateOnBroker(kitchenLight, (text) => text.includes('OFF'))
  await talk.open('home')
  await launched?.window.getByTestId('tile-light.kitchen').getByRole('switch').click()
  await stateOnBroker(kitchenLight, (text) => text.includes('ON'))
})

test('the command bar takes an utterance, shows the answer and closes on Escape', async () => {
  const talk = await start()
  await homeIsReady(talk)
  const app = launched?.app
  expect(
    await app?.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('Control+Shift+Space')),
  ).toBe(true)
  const opened = app?.waitForEvent('window')
  await app?.evaluate(({ app: electron }) => void electron.emit('second-instance', {}, ['--bar']))
  const bar = await opened
  await bar?.getByTestId('bar-input').fill('turn off the kitchen light')
  const likely = bar?.getByTestId('bar-likely')
  await likely?.waitFor({ timeout: 60_000 })
  expect(await likely?.textContent()).toContain('Home')
  await bar?.getByTestId('bar-input').press('Enter')
  await bar?.getByTestId('bar-answer').waitFor({ timeout: 60_000 })
  await stateOnBroker(kitchenLight, (text) => text.includes('OFF'))
  await bar?.getByTestId('bar-input').press('Escape')
  await expect
    .poll(() =>
      app?.evaluate(
        ({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()
            .map((window) => window.isVisible())
            .filter(Boolean).length,
      ),
    )
    .toBe(1)
})

test('a second start on the same profile ends by itself and shows the first window', async () => {
  await start()
  const app = launched?.app
  await app?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  expect(await startAgain(profile)).toBe(0)
  await expect
    .poll(() =>
      app?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible())),
    )
    .toEqual([true])
})
