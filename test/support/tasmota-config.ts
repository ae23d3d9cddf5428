import { tasmotaDialect } from '../../main/tools/mqtt/discovery/tasmota'
import type { Behaviour, EntitySpec } from '../../main/tools/mqtt/entity-spec'

/**
 * Discovery payloads of Tasmota, in the shape that its firmware sends (xdrv_12_discovery.ino): all keys, nothing switched on.
 * The sensor samples have the shapes that the Tasmota documentation shows for tele/SENSOR.
 */
export function tasmotaConfig(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    ip: '192.168.15.10',
    dn: 'Tasmota',
    fn: ['Tasmota', null, null, null, null, null, null, null],
    hn: 'tasmota-49A3BC-0956',
    mac: '00000049A3BC',
    md: 'Sonoff Basic',
    ty: 0,
    if: 0,
    cam: 0,
    ofln: 'Offline',
    onln: 'Online',
    state: ['OFF', 'ON', 'TOGGLE', 'HOLD'],
    sw: '14.2.0',
    t: 'tasmota_49A3BC',
    ft: '%prefix%/%topic%/',
    tp: ['cmnd', 'stat', 'tele'],
    rl: [0, 0, 0, 0, 0, 0, 0, 0],
    swc: [-1, -1, -1, -1, -1, -1, -1, -1],
    swn: [null, null, null, null, null, null, null, null],
    btn: [0, 0, 0, 0, 0, 0, 0, 0],
    so: {
      '4': 0,
      '11': 0,
      '13': 0,
      '17': 1,
      '20': 0,
      '30': 0,
      '68': 0,
      '73': 0,
      '82': 0,
      '114': 0,
      '117': 0,
    },
    lk: 1,
    lt_st: 0,
    bat: 0,
    dslp: 0,
    sho: [0, 0, 0, 0],
    sht: [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ],
    ver: 1,
    ...changes,
  }
}

/** A plug with a meter of two tariffs. */
export const energySample = {
  Time: '2020-09-25T12:47:15',
  ENERGY: {
    TotalStartTime: '2018-11-23T15:33:47',
    Total: 0.017,
    TotalTariff: [0, 0.017],
    Yesterday: 0,
    Today: 0.002,
    ExportActive: 0,
    Period: 0,
    Power: 0,
    ApparentPower: 7.84,
    ReactivePower: -7.21,
    Factor: 0.39,
    Frequency: 50,
    Voltage: 234.31,
    Current: 0.039,
  },
}
/** Two thermometers on one wire, one of which does not answer, and a climate sensor. */
export const climateSample = {
  Time: '2020-09-25T12:47:15',
  Switch1: 'ON',
  'DS18B20-1': { Id: '01191ED79190', Temperature: 12.3 },
  'DS18B20-2': { Id: '01191ED79191', Temperature: null },
  BME280: { Temperature: 21.5, Humidity: 44.1, DewPoint: 8.8, Pressure: 1007.2 },
  PressureUnit: 'hPa',
  TempUnit: 'C',
}
/** A weather station with values three deep. */
export const windSample = {
  Time: '2020-03-03T00:00:00',
  TX23: {
    Speed: { Act: 14.8, Avg: 8.5 },
    Dir: { Card: 'WSW', Deg: 247.5 },
  },
  SpeedUnit: 'km/h',
}

/** What a device with these settings announces; `sample` is that of its sensors. */
export function tasmotaEntities(
  config: Readonly<Record<string, unknown>>,
  sample: unknown = {},
): readonly EntitySpec[] {
  const dialect = tasmotaDialect()
  const topic = (kind: string): string => `tasmota/discovery/00000049A3BC/${kind}`
  return [
    ...dialect.read(topic('config'), JSON.stringify(tasmotaConfig(config))),
    ...dialect.read(topic('sensors'), JSON.stringify({ sn: sample })),
  ].flatMap((announcement) => announcement.entities)
}

export function tasmotaBehaviour(
  config: Readonly<Record<string, unknown>>,
  domain: string,
  at = 0,
): Behaviour {
  const found = tasmotaEntities(config).filter((entity) => entity.domain === domain)[at]
  if (!found) throw new Error(`no ${domain} ${at}`)
  return found.behaviour
}

/** Settings of the devices in the tables. */
export const tasmotaKinds = {
  dimmer: { rl: [2], lt_st: 1 },
  white: { rl: [2], lt_st: 2 },
  rgb: { rl: [2], lt_st: 3 },
  full: { rl: [2], lt_st: 5 },
  split: { rl: [2, 2], lt_st: 5, lk: 0 },
  blind: { rl: [3, 3], sht: [[-90, 90, 10]] },
  inverted: { rl: [3, 3], sho: [1] },
} as const
