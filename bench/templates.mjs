/**
 * `node bench/templates.mjs`: what the sentence templates cost in a home of 1,000 entities in 100 areas. Prints, for each language, the
 * milliseconds to load a grammar and to read a sentence (median, p95, worst; names looked up and bound to devices): for orders that the
 * templates take, and for sentences that go on to the models. Needs the build (`npm test -- unit` makes it).
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repositoryRoot as root } from '../scripts/bootstrap/paths.mjs'
import { largeHome, line, load } from './large-home.mjs'

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
  const known = largeHome(lang, Home)
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
