/**
 * What a number or a boolean means, by its unit and its name. Units are those that the convention recommends; classes are Home
 * Assistant's: https://www.home-assistant.io/integrations/sensor/#device-class and binary_sensor/#device-class
 */
import { plain } from './roles'
import type { Property } from './description'

/** Where the unit alone decides. */
const BY_UNIT: Readonly<Record<string, string>> = {
  '°C': 'temperature',
  '°F': 'temperature',
  V: 'voltage',
  W: 'power',
  kW: 'power',
  kWh: 'energy',
  Wh: 'energy',
  A: 'current',
  Hz: 'frequency',
  lx: 'illuminance',
  Pa: 'pressure',
  hPa: 'pressure',
  psi: 'pressure',
  'm/s': 'speed',
  kn: 'speed',
  s: 'duration',
  min: 'duration',
  h: 'duration',
}

type Rule = readonly [pattern: RegExp, deviceClass: string]

/** Where the unit leaves it open; the first that fits counts. `units` limits a rule to them. */
const BY_NAME: readonly (readonly [units: readonly string[], ...Rule])[] = [
  [['%'], /battery|batt\b|батаре/iu, 'battery'],
  [['%'], /moisture|soil/iu, 'moisture'],
  [['%'], /humidity|влажн/iu, 'humidity'],
  [['ppm'], /co2|carbon-?dioxide/iu, 'carbon_dioxide'],
  [['ppm'], /\bco\b|carbon-?monoxide/iu, 'carbon_monoxide'],
  [['m', 'ft'], /distance|range/iu, 'distance'],
  [['m³', 'ft³'], /gas|газ/iu, 'gas'],
  [['m³', 'L', 'gal'], /water|вод/iu, 'water'],
  [['m/s', 'kn'], /wind|ветер/iu, 'wind_speed'],
]

const METERS = new Set(['energy', 'gas', 'water'])

const BINARY: readonly Rule[] = [
  [/motion|\bpir\b|движени/iu, 'motion'],
  [/occupan|presence|присутств/iu, 'occupancy'],
  [/garage/iu, 'garage_door'],
  [/window|окно/iu, 'window'],
  [/door|дверь/iu, 'door'],
  [/contact|opening|\bopen\b/iu, 'opening'],
  [/leak|water|flood|протечк/iu, 'moisture'],
  [/smoke|дым/iu, 'smoke'],
  [/carbon-?monoxide|\bco\b/iu, 'carbon_monoxide'],
  [/\bgas\b|газ/iu, 'gas'],
  [/vibrat/iu, 'vibration'],
  [/tamper/iu, 'tamper'],
  [/batter|батаре/iu, 'battery'],
  [/connect|online|reachab/iu, 'connectivity'],
  [/problem|fault|error|alarm/iu, 'problem'],
  [/running|active/iu, 'running'],
]

const nameOf = ({ id, name }: Property): string => `${id} ${name}`

interface Reading {
  readonly device_class: string | undefined
  readonly unit_of_measurement: string | undefined
  readonly state_class: 'measurement' | 'total_increasing' | undefined
}

export function readingOf(property: Property): Reading {
  const { unit } = property
  const name = nameOf(property)
  const named = BY_NAME.find(([units, pattern]) => units.includes(unit ?? '') && pattern.test(name))
  const deviceClass = named?.[2] ?? (unit === undefined ? undefined : BY_UNIT[unit])
  return {
    device_class: deviceClass,
    // "#" says that it is a count.
    unit_of_measurement: unit === '#' ? undefined : unit,
    state_class: METERS.has(deviceClass ?? '') ? 'total_increasing' : 'measurement',
  }
}

export const binaryClass = (property: Property, nodeName: string): string | undefined =>
  BINARY.find(([pattern]) => pattern.test(nameOf(property)))?.[1] ??
  BINARY.find(([pattern]) => pattern.test(nodeName))?.[1]

/** True where the format calls `true` the closed side: Home Assistant's "on" is open. */
export function isTrueClosed({ format }: Property): boolean {
  const [whenFalse = '', whenTrue = ''] = format.split(',').map(plain)
  return whenFalse.startsWith('open') && whenTrue.startsWith('close')
}
