/** A home of 1,000 entities in 100 areas, English or Russian, and how the benches load sources and print times. */
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

/** @param {"en" | "ru"} lang */
export const largeHome = (lang, Home) =>
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
/** Median, 95th percentile and worst of some milliseconds. */
export const line = (label, times) =>
  process.stdout.write(
    `${label.padEnd(24)} median ${share(times, 0.5).toFixed(2)}  p95 ${share(times, 0.95).toFixed(2)}  worst ${Math.max(...times).toFixed(2)} ms\n`,
  )

/** A module of the sources. */
export const load = async (path) => (await runnerImport(join(root, path))).module
