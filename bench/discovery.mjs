/**
 * `node bench/discovery.mjs [entities] [areas]`: how long it takes from the first byte to the broker until a large home is known whole, with
 * the state of each device; five times. Needs mosquitto, and no build.
 */
import { load } from './large-home.mjs'
import { openLargeBroker } from './large-broker.mjs'

const entities = Number(process.argv[2] ?? 1000)
const areas = Number(process.argv[3] ?? 100)

const { createMqttHome } = await load('main/tools/mqtt/index.ts')
const { createLog } = await load('main/lib/log.ts')
const log = createLog({ level: 'silent' })
const broker = await openLargeBroker({ entities, areas })
const times = []
for (let round = 0; round < 5; round += 1) {
  const begun = performance.now()
  const home = createMqttHome({ kind: 'custom', url: broker.url, log })
  const isKnown = () => {
    const found = home.snapshot()
    return (
      found.entities.length === entities &&
      found.areas.length === areas &&
      found.entities.every(({ state }) => state !== 'unknown')
    )
  }
  while (!isKnown()) await new Promise((resolve) => setTimeout(resolve, 50))
  times.push(Math.round(performance.now() - begun))
  await home.dispose()
}
process.stdout.write(`${entities} entities in ${areas} areas known whole after ${times.join(', ')} ms\n`)
await broker.close()
