/**
 * A mosquitto on loopback on which a large home is announced and reported: five kinds of devices, spread over rooms in turn. The broker
 * of the demo home would not do: it compares each new subscription with every retained message.
 */
import mqtt from 'mqtt'
import { load } from './large-home.mjs'

const kinds = /** @type {const} */ (['light', 'switch', 'sensor', 'binary_sensor', 'cover'])
const retain = { retain: true }

/** @param {{ entities: number, areas: number }} size */
export async function openLargeBroker({ entities, areas }) {
  const { startMosquitto } = await load('test/support/broker.ts')
  // A broker of every day takes more packets at once than its defaults when a thousand devices are set up in a moment.
  const broker = await startMosquitto(['allow_anonymous true', 'max_queued_messages 0'])
  const devices = await mqtt.connectAsync(broker.url, { protocolVersion: 4 })
  for (let n = 0; n < entities; n += 1) {
    const kind = kinds[n % kinds.length] ?? 'light'
    const base = `bench/${n}`
    const config = {
      name: `${kind} ${n}`,
      unique_id: `bench-${n}`,
      state_topic: base,
      ...(kind === 'sensor' ? { unit_of_measurement: 'W' } : { command_topic: `${base}/set` }),
      ...(kind === 'light'
        ? { brightness_command_topic: `${base}/b`, brightness_state_topic: `${base}/bs` }
        : {}),
      ...(kind === 'cover' ? { position_topic: `${base}/p`, set_position_topic: `${base}/ps` } : {}),
      device: { identifiers: [`bench-${n}`], suggested_area: `Room ${n % areas}` },
    }
    void devices.publish(`homeassistant/${kind}/bench-${n}/config`, JSON.stringify(config), retain)
    void devices.publish(base, kind === 'sensor' ? '12' : kind === 'cover' ? 'open' : 'ON', retain)
  }
  await devices.publishAsync('bench/done', '1', { qos: 1 })
  return {
    url: broker.url,
    /** @param {number} n @param {string} state */
    report: (n, state) => devices.publishAsync(`bench/${n}`, state, retain),
    close: async () => {
      await devices.endAsync()
      await broker.stop()
    },
  }
}
