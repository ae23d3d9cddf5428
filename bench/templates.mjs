/**
 * `node bench/templates.mjs`: what the sentence templates cost in a home of 1,000 entities in 100 areas. Prints, for each language, the
 * milliseconds to load a grammar and to read a sentence (median, p95, worst; names looked up and bound to devices): for orders that the
 * templates take, and for sentences that go on to the models. Needs the build (`npm test -- unit` makes it).
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { repositoryRoot as root } from '../scripts/bootstrap/paths.mjs'

const rooms = 100
const things = [
  ['light', 'Ceiling Light', 'Люстра'],
  ['light', 'Reading Lamp', 'Торшер'],
  ['switch', 'Kettle', 'Чайник'],
  ['fan', 'Fan', 'Вентилятор'],
  ['cover', 'Blinds', 'Жалюзи'],
  ['climate', 'Thermostat', 'Термостат'],
  ['media_player', 'Speaker', 'Колонка'],
  ['lock', 'Door', 'Дверь'],
  ['sensor', 'Humidity', 'Влажность'],
  ['binary_sensor', 'Motion', 'Движение'],
]
const names = {
  en: { room: (number) => `Room ${number}`, thing: (number, [, english]) => `${english} ${number}` },
  ru: { room: (number) => `Комната ${number}`, thing: (number, [, , russian]) => `${russian} ${number}` },
}
const sentences = {
  en: [
    'turn on the ceiling light 57',
    'turn off the lights in room 80',
    'set reading lamp 12 to 40 percent',
    'hey could you lock the door 99 please',
    'is the kettle 31 on',
    'what is the temperature in room 7',
    'set a timer for 5 minutes',
    'it is far too dark around here do something about it',
    'turn on the ceiling light 57 when somebody comes home tonight',
    'turn off everything in the rooms except for the reading lamps please',
  ],
  ru: [
    'включи люстру 57',
    'выключи свет в комнате 80',
    'установи яркость торшера 12 на 40 процентов',
    'алиса закрой пожалуйста жалюзи 99',
    'чайник 31 включен',
    'какая температура в комнате 7',
    'поставь таймер на 5 минут',
    'здесь слишком темно сделай что-нибудь',
    'включи люстру 57 когда кто-нибудь вечером придёт домой',
    'выключи везде всё кроме торшеров пожалуйста',
  ],
}

const homeIn = (lang, Home) =>
  Home.parse({
    id: 'large',
    lang,
    areas: Array.from({ length: rooms }, (_, at) => ({ id: `room_${at}`, name: names[lang].room(at + 1) })),
    entities: Array.from({ length: rooms }, (_, at) =>
      things.map((thing) => ({
        id: `${thing[0]}.${thing[1].toLowerCase().replace(' ', '_')}_${at + 1}`,
        domain: thing[0],
        name: names[lang].thing(at + 1, thing),
        area: `room_${at}`,
        state: 'off',
        attributes: {},
      })),
    ).flat(),
  })

const share = (times, part) => [...times].sort((one, other) => one - other)[Math.floor(times.length * part)]
const line = (label, times) =>
  process.stdout.write(
    `${label.padEnd(24)} median ${share(times, 0.5).toFixed(2)}  p95 ${share(times, 0.95).toFixed(2)}  worst ${Math.max(...times).toFixed(2)} ms\n`,
  )

const load = async (path) => (await runnerImport(join(root, path))).module
const { readSentence } = await load('main/specialists/home/templates/read-sentence.ts')
const { CompiledGrammar } = await load('main/specialists/home/templates/compiled-grammar.ts')
const { Home } = await load('contract/domain/home.ts')

for (const lang of ['en', 'ru']) {
  const text = await readFile(join(root, 'out', 'main', 'templates', `${lang}.json`), 'utf8')
  const begun = performance.now()
  const grammar = CompiledGrammar.parse(JSON.parse(text))
  process.stdout.write(`${lang}: loaded in ${(performance.now() - begun).toFixed(1)} ms\n`)
  const moment = { nowMs: Date.now(), tz: 'Europe/Moscow' }
  const context = { lang, area: 'room_3' }
  const known = homeIn(lang, Home)
  const taken = []
  const left = []
  const fresh = []
  for (let round = 0; round < 60; round += 1)
    for (const sentence of sentences[lang]) {
      // A live home is a new snapshot whenever a device reports: its entities are the same objects.
      const home = round % 2 === 0 ? known : { ...known }
      const from = performance.now()
      const calls = readSentence(grammar, sentence, home, context, moment)
      const spent = performance.now() - from
      // The first rounds warm the code up, as the first minutes of a day do.
      if (round < 10) continue
      if (home !== known) fresh.push(spent)
      else (calls === null ? left : taken).push(spent)
    }
  line('  taken', taken)
  line('  left to the models', left)
  line('  after a state change', fresh)
}
