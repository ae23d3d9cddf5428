/**
 * What a number measures, by its unit and its name. Units are those of the exposes; classes are Home Assistant's:
 * https://www.home-assistant.io/integrations/sensor/#device-class
 */
import type { Expose } from './exposes'

interface Quantity {
  readonly deviceClass?: string | undefined
  readonly unit?: string | undefined
  readonly stateClass: 'measurement' | 'total_increasing'
}

/** Units that leave no doubt. */
const BY_UNIT: Readonly<Record<string, string>> = {
  '°C': 'temperature',
  '°F': 'temperature',
  lx: 'illuminance',
  hPa: 'atmospheric_pressure',
  mbar: 'atmospheric_pressure',
  kPa: 'pressure',
  Pa: 'pressure',
  psi: 'pressure',
  mW: 'power',
  W: 'power',
  kW: 'power',
  Wh: 'energy',
  kWh: 'energy',
  VA: 'apparent_power',
  kVA: 'apparent_power',
  var: 'reactive_power',
  mV: 'voltage',
  V: 'voltage',
  mA: 'current',
  A: 'current',
  Hz: 'frequency',
  dB: 'sound_pressure',
  dBA: 'sound_pressure',
  'm³/h': 'volume_flow_rate',
  'L/min': 'volume_flow_rate',
  ms: 'duration',
  s: 'duration',
  min: 'duration',
  h: 'duration',
  m: 'distance',
  cm: 'distance',
  'm/s': 'speed',
  'km/h': 'speed',
  'mm/h': 'precipitation_intensity',
}

/** Where the name decides, for the units listed ('' is none); the first that fits counts. */
const BY_NAME: readonly (readonly [units: readonly string[], name: RegExp, deviceClass: string])[] = [
  [['%'], /battery/u, 'battery'],
  [['%'], /soil_moisture|^moisture/u, 'moisture'],
  [['%'], /humidity/u, 'humidity'],
  [['ppm'], /^e?co2/u, 'carbon_dioxide'],
  [['ppm'], /^co$|carbon_monoxide/u, 'carbon_monoxide'],
  [['ppb', 'ppm'], /voc/u, 'volatile_organic_compounds_parts'],
  [['µg/m³', 'mg/m³'], /voc/u, 'volatile_organic_compounds'],
  [['µg/m³'], /^pm_?25|^pm2_?5/u, 'pm25'],
  [['µg/m³'], /^pm_?10/u, 'pm10'],
  [['µg/m³'], /^pm_?1(?!\d)/u, 'pm1'],
  [['m³', 'ft³'], /gas/u, 'gas'],
  [['m³', 'L'], /water|consum|volume/u, 'water'],
  [['mm'], /rain|precipitation/u, 'precipitation'],
  [['m/s', 'km/h'], /wind|gust/u, 'wind_speed'],
  [['', '%'], /power_factor/u, 'power_factor'],
  [[''], /^aqi|air_quality_index/u, 'aqi'],
  [[''], /^ph$/u, 'ph'],
]

const UNITS: Readonly<Record<string, string>> = {
  lux: 'lx',
  VAR: 'var',
  'μg/m³': 'µg/m³',
  'm3/h': 'm³/h',
  m3: 'm³',
}
const METERS = new Set(['energy', 'gas', 'water', 'precipitation'])
/** Differences and settings of a sensor: 2 °C more is no temperature. */
const NO_MEASUREMENT = /calibration|offset|hysteresis|sensitivity|deadzone|precision/u

export function quantityOf({ name, unit: said }: Pick<Expose, 'name' | 'unit'>): Quantity {
  const unit = said === null || said === '' ? undefined : (UNITS[said] ?? said)
  const named = BY_NAME.find(([units, pattern]) => units.includes(unit ?? '') && pattern.test(name))?.[2]
  const deviceClass = NO_MEASUREMENT.test(name) ? undefined : (named ?? BY_UNIT[unit ?? ''])
  return {
    deviceClass,
    unit,
    stateClass: METERS.has(deviceClass ?? '') ? 'total_increasing' : 'measurement',
  }
}
