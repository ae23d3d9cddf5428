/**
 * `node bench/bind.mjs`: what binding costs in a home of 1,000 entities in 100 areas. Prints, for each language, the milliseconds to index
 * the home and to bind a frame as a model writes it (median, p95, worst): frames that name devices, frames about kinds in rooms, and frames
 * of things that are not there, with the home unchanged and after a state report. Needs no build.
 */
import { largeHome, line, load } from './large-home.mjs'

/** What is said and the frame for it. */
const said = {
  en: {
    'names of devices': [
      ['turn on the ceiling light 57', 'on ceiling light 57'],
      ['set reading lamp 12 to 40 percent', 'light reading lamp 12 =40 percent'],
      ['lock door 99 please', 'lock door 99'],
      ['is the kettle 31 on', 'query kettle 31 =on'],
    ],
    'kinds in rooms': [
      ['turn off the lights in room 80', 'off lights @room 80'],
      ['everything off except for the reading lamps', 'off everything !reading lamps'],
      ['which blinds are open', 'query blinds =open'],
      ['a bit brighter here', 'light @here =a bit brighter'],
    ],
    'things not there': [
      ['turn on the aquarium heater', 'on aquarium heater'],
      ['open the skylight in the attic', 'open skylight @attic'],
      ['put the projector on eco', 'mode projector =eco'],
    ],
  },
  ru: {
    'names of devices': [
      ['включи люстру 57', 'on люстру 57'],
      ['торшер 12 на сорок процентов', 'light торшер 12 =сорок процентов'],
      ['запри дверь 99 пожалуйста', 'lock дверь 99'],
      ['чайник 31 включен', 'query чайник 31 =включен'],
    ],
    'kinds in rooms': [
      ['выключи свет в комнате 80', 'off свет @комнате 80'],
      ['выключи всё кроме торшеров', 'off всё !торшеров'],
      ['какие жалюзи открыты', 'query жалюзи =открыты'],
      ['сделай тут чуть ярче', 'light @тут =чуть ярче'],
    ],
    'things not there': [
      ['включи обогреватель аквариума', 'on обогреватель аквариума'],
      ['открой мансардное окно на чердаке', 'open мансардное окно @чердаке'],
      ['поставь проектор на эко', 'mode проектор =эко'],
    ],
  },
}

const { bindMended } = await load('main/specialists/home/bind/mend.ts')
const { indexOf } = await load('main/specialists/home/bind/home-index.ts')
const { parseHomeFrame } = await load('main/specialists/home/frame.ts')
const { Home } = await load('contract/domain/home.ts')

for (const lang of /** @type {const} */ (['en', 'ru'])) {
  const home = largeHome(lang, Home)
  const begun = performance.now()
  indexOf(home)
  process.stdout.write(`${lang}: indexed in ${(performance.now() - begun).toFixed(1)} ms\n`)
  for (const [label, pairs] of Object.entries(said[lang])) {
    const same = []
    const fresh = []
    for (let round = 0; round < 120; round += 1)
      for (const [utterance, text] of pairs) {
        const snapshot = round % 2 === 0 ? home : { ...home }
        const context = { utterance, lang, area: 'room_3', history: [] }
        const from = performance.now()
        bindMended(parseHomeFrame(text), snapshot, context)
        const spent = performance.now() - from
        // The first rounds warm the code up, as the first minutes of a day do.
        if (round >= 20) (snapshot === home ? same : fresh).push(spent)
      }
    line(`  ${label}`, same)
    line('    after a report', fresh)
  }
}
