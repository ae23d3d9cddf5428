/** One simulated device for each domain that Zigbee2MQTT, Tasmota and Homie have, all on one broker. */
import type { Access, CleanUps } from './broker'
import { homieNodes, set } from './homie-description'
import { startHomie } from './homie-device'
import { startTasmota } from './tasmota-device'
import { startZigbee2Mqtt } from './zigbee2mqtt-bridge'
import {
  ALL,
  binary,
  choice,
  climateExpose,
  contact,
  coverExpose,
  deviceEntry,
  effectExpose,
  lightExpose,
  lockExpose,
  numeric,
  READ,
  SET,
  speedFanExpose,
  switchExpose,
  warningExpose,
  type Json,
} from './zigbee2mqtt-exposes'

interface ZigbeeDevice {
  readonly exposes: readonly Json[]
  readonly state: Json
  /** Keys of its entry in `bridge/devices` that are not the usual ones. */
  readonly more?: Json
}

const zigbeeDevices: Readonly<Record<string, ZigbeeDevice>> = {
  'zb lamp': {
    exposes: [lightExpose(['brightness', 'color_temp', 'color_xy']), effectExpose],
    state: { state: 'OFF', brightness: 100, color_temp: 300, color_mode: 'color_temp' },
  },
  'zb plug': {
    exposes: [switchExpose(), choice('power_on_behavior', ['off', 'on', 'previous'], { access: ALL })],
    state: { state: 'OFF', power_on_behavior: 'off' },
  },
  'zb blind': {
    exposes: [coverExpose('position', 'tilt')],
    state: { state: 'OPEN', position: 100, tilt: 0 },
  },
  'zb lock': { exposes: [lockExpose], state: { state: 'UNLOCK' } },
  'zb heater': {
    exposes: [climateExpose],
    state: { occupied_heating_setpoint: 20, local_temperature: 19, system_mode: 'heat', preset: 'hold' },
  },
  'zb fan': { exposes: [speedFanExpose], state: { state: 'OFF', speed: 1 } },
  'zb tap': {
    exposes: [switchExpose()],
    state: { state: 'OFF' },
    more: { definition: { description: 'Smart water valve', exposes: [switchExpose()] } },
  },
  'zb siren': { exposes: [warningExpose], state: {}, more: { scenes: [{ id: 3, name: 'Chill' }] } },
  'zb meter': {
    exposes: [
      numeric('temperature', { unit: '°C' }),
      contact,
      choice('action', ['single', 'double'], { access: READ }),
      numeric('countdown', { access: ALL, value_min: 0, value_max: 100, unit: 's' }),
      choice('identify', ['identify'], { access: SET }),
      { type: 'text', name: 'label', property: 'label', access: ALL },
      binary('child_lock', { access: ALL, value_on: 'LOCK', value_off: 'UNLOCK' }),
    ],
    state: { temperature: 21.5, contact: true, countdown: 5, label: 'a', child_lock: 'UNLOCK' },
  },
}

async function startZigbeeDevices(access: Access, cleanUps: CleanUps): Promise<void> {
  const states = Object.entries(zigbeeDevices).map(([name, { state }]) => [name, { ...state }] as const)
  const bridge = await startZigbee2Mqtt(access, Object.fromEntries(states))
  cleanUps.add(() => bridge.close())
  const entries = Object.entries(zigbeeDevices).map(([name, { exposes, more }], at) =>
    deviceEntry(name, exposes, { ieee_address: `0x${String(at + 1).padStart(16, '0')}`, ...more }),
  )
  await bridge.publishDevices(entries)
}

/** Settings by name, and what the device measures. */
const tasmotaDevices: Readonly<Record<string, readonly [settings: Json, sample?: Json]>> = {
  'Ta relay': [{ rl: [1] }, { ENERGY: { Power: 12 } }],
  'Ta lamp': [{ rl: [2], lt_st: 5 }],
  'Ta relay lamp': [{ rl: [1], so: { '30': 1 } }],
  'Ta shutter': [{ rl: [3, 3], sht: [[-90, 90, 10]] }],
  'Ta fan': [{ rl: [1, 0, 0, 0], if: 1 }],
  'Ta door': [{ swc: [1], swn: ['Contact'] }, { Contact: 'ON' }],
}

async function startTasmotaDevices(access: Access, cleanUps: CleanUps): Promise<void> {
  for (const [at, [name, [settings, sample]]] of Object.entries(tasmotaDevices).entries()) {
    const id = { dn: name, fn: [name], t: `ta_${at}`, mac: String(at).padStart(12, '0') }
    const device = await startTasmota(access, { ...id, ...settings }, sample && { ...sample })
    cleanUps.add(() => device.close())
  }
}

async function startHomieDevices(access: Access, cleanUps: CleanUps): Promise<void> {
  const { plug, lamp, colorLamp, blind, lock, thermostat, fan } = homieNodes
  const device = await startHomie(access, {
    id: 'ho',
    more: { name: 'Ho' },
    nodes: {
      plug: { name: 'outlet one', ...plug },
      lamp,
      strip: colorLamp,
      blind,
      lock,
      thermostat,
      fan,
      valve: { name: 'water valve', properties: { open: set.boolean('closed,open') } },
      washer: {
        properties: {
          program: set.enum('eco,quick'),
          spin: set.integer('0:10'),
          start: { datatype: 'boolean', settable: true, retained: false },
        },
      },
      room: { properties: { motion: { datatype: 'boolean' }, t: { datatype: 'float', unit: '°C' } } },
    },
    values: {
      'plug/on': 'false',
      'lamp/on': 'false',
      'lamp/brightness': '10',
      'strip/power': 'true',
      'strip/brightness': '255',
      'strip/color': 'hsv,0,100,100',
      'strip/color-temperature': '300',
      'blind/position': '100',
      'blind/tilt': '0',
      'lock/lock': 'false',
      'thermostat/temperature': '19',
      'thermostat/target-temperature': '18',
      'thermostat/mode': 'heat',
      'fan/on': 'false',
      'fan/speed': '1',
      'valve/open': 'false',
      'washer/program': 'eco',
      'washer/spin': '3',
      'room/motion': 'true',
      'room/t': '21.5',
    },
  })
  cleanUps.add(() => device.close())
}

export async function startOwnDialectDevices(access: Access, cleanUps: CleanUps): Promise<void> {
  await startZigbeeDevices(access, cleanUps)
  await startTasmotaDevices(access, cleanUps)
  await startHomieDevices(access, cleanUps)
}
