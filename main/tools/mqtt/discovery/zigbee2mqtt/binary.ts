/**
 * Two values that are only reported; those that can be set are in switch.ts. "On" is the value that the expose calls on: for a contact
 * that is false, which means open. Classes: https://www.home-assistant.io/integrations/binary_sensor/#device-class
 */
import { unsupported } from '../encode'
import { given, UNKNOWN } from '../live-state'
import type { Device } from './device'
import type { Expose } from './exposes'
import { readOnOff } from './on-off'
import { ownNameOf, withEndpoint, type Part } from './part'

const CLASSES: readonly (readonly [name: RegExp, deviceClass: string])[] = [
  [/garage_door/u, 'garage_door'],
  [/^window/u, 'window'],
  [/occupancy|^presence|^pir/iu, 'occupancy'],
  [/^motion/u, 'motion'],
  [/^moving/u, 'moving'],
  [/^vibration/u, 'vibration'],
  [/water_leak|^leak|^rain|^moisture/u, 'moisture'],
  [/^smoke/u, 'smoke'],
  [/carbon_monoxide/u, 'carbon_monoxide'],
  [/^gas/u, 'gas'],
  [/tamper/u, 'tamper'],
  [/battery_low|low_battery/u, 'battery'],
  [/charging/u, 'battery_charging'],
  [/noise_detected|sound_detected/u, 'sound'],
  [/^sos|panic/u, 'safety'],
  [/consumer_connected|ac_connected|mains/u, 'plug'],
  [/valve_state/u, 'opening'],
  [/fault|trouble|problem|error|valve_alarm|overload/u, 'problem'],
  [/^running/u, 'running'],
]
/** What a contact is fixed to, by the name that a person gave it. */
const CONTACTS: readonly (readonly [name: RegExp, deviceClass: string])[] = [
  [/garage|гараж/iu, 'garage_door'],
  [/window|окн|оконн|форточк/iu, 'window'],
  [/door|gate|двер|ворот|калитк/iu, 'door'],
]

const firstIn = (table: typeof CLASSES, text: string): string | undefined =>
  table.find(([pattern]) => pattern.test(text))?.[1]

const classOf = (device: Device, name: string): string | undefined =>
  name === 'contact' ? (firstIn(CONTACTS, device.name) ?? 'opening') : firstIn(CLASSES, name)

export const binarySensor = (device: Device, expose: Expose): Part => ({
  id: `binary_sensor_${expose.property}`,
  domain: 'binary_sensor',
  ownName: ownNameOf(expose),
  behaviour: {
    fixed: given({ device_class: classOf(device, expose.name), entity_category: expose.category }),
    initial: UNKNOWN,
    isAssumed: false,
    inputs: device.reads((message, now) => readOnOff(message, now, expose)),
    encode: () => unsupported('a sensor only reports'),
  },
  objectIds: [withEndpoint(expose.name, expose), expose.property],
})
