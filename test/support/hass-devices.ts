/**
 * One simulated device for each component of Home Assistant discovery (three for lights, one for each schema) on a broker: they obey
 * their command topics and report, retained, on their state topics.
 */
import type { Witness } from './broker'
import type { DeviceRow } from './hass-device-row'
import { obeyingDevices } from './hass-obeying'
import { reportingDevices } from './hass-reporting'

export const hassDevices: readonly DeviceRow[] = [...obeyingDevices, ...reportingDevices]

/** The devices live as long as their client. */
export async function startHassDevices(client: Witness): Promise<void> {
  client.client.on('message', (topic, payload) => {
    for (const { obey } of hassDevices) {
      for (const [to, answer] of obey[topic]?.(payload.toString('utf8')) ?? [])
        void client.publish(to, answer, true)
    }
  })
  for (const { component, more, config, first } of hassDevices) {
    const name = more === undefined ? component : `${component} ${more}`
    await client.publish(
      `homeassistant/${component}/${more ?? 'one'}/config`,
      JSON.stringify({ name, uniq_id: name, ...config }),
      true,
    )
    for (const [topic, payload] of first) await client.publish(topic, payload, true)
  }
}
