/**
 * Unit and class of what Tasmota measures, by its English key. A data table.
 * Source: https://github.com/arendst/Tasmota/blob/development/tasmota/language/en_GB.h (D_JSON_...), units as sensor.py of
 * https://github.com/emontnemery/hatasmota; classes are Home Assistant's, https://www.home-assistant.io/integrations/sensor/#device-class
 */
export interface Quantity {
  readonly unit?: string
  readonly deviceClass?: string
  /** True for meters that only count up. */
  readonly isTotal?: boolean
}

const energy: Quantity = { unit: 'kWh', deviceClass: 'energy', isTotal: true }
const dust = (deviceClass?: string): Quantity => ({ unit: 'µg/m³', ...(deviceClass ? { deviceClass } : {}) })
const current: Quantity = { unit: 'A', deviceClass: 'current' }
const carbonDioxide: Quantity = { unit: 'ppm', deviceClass: 'carbon_dioxide' }
const illuminance: Quantity = { unit: 'lx', deviceClass: 'illuminance' }

const QUANTITIES: Readonly<Record<string, Quantity>> = {
  ActivePower: { unit: 'W', deviceClass: 'power' },
  Ambient: illuminance,
  ApparentPower: { unit: 'VA', deviceClass: 'apparent_power' },
  Battery: { unit: '%', deviceClass: 'battery' },
  CarbonDioxide: carbonDioxide,
  CCT: { unit: 'K' },
  CF1: dust(),
  'CF2.5': dust(),
  CF10: dust(),
  Current: current,
  CurrentNeutral: current,
  Distance: { unit: 'cm', deviceClass: 'distance' },
  eCO2: carbonDioxide,
  Energy: energy,
  ExportActive: energy,
  ExportReactive: { unit: 'kvarh', isTotal: true },
  ExportTariff: energy,
  Factor: { deviceClass: 'power_factor' },
  Frequency: { unit: 'Hz', deviceClass: 'frequency' },
  Humidity: { unit: '%', deviceClass: 'humidity' },
  Illuminance: illuminance,
  ImportActive: energy,
  ImportReactive: { unit: 'kvarh', isTotal: true },
  Moisture: { unit: '%', deviceClass: 'moisture' },
  PhaseAngle: { unit: '°' },
  PM1: dust('pm1'),
  'PM2.5': dust('pm25'),
  PM10: dust('pm10'),
  Power: { unit: 'W', deviceClass: 'power' },
  ReactivePower: { unit: 'var', deviceClass: 'reactive_power' },
  Today: energy,
  Total: energy,
  TotalTariff: energy,
  TVOC: { unit: 'ppb', deviceClass: 'volatile_organic_compounds_parts' },
  Voltage: { unit: 'V', deviceClass: 'voltage' },
  Weight: { unit: 'kg', deviceClass: 'weight' },
  Yesterday: { unit: 'kWh', deviceClass: 'energy' },
}

/** Quantities in the unit that the device is set to, which the message names: `"TempUnit": "C"`. */
const IN_DEVICE_UNITS: Readonly<Record<string, { readonly key: string; readonly deviceClass: string }>> = {
  DewPoint: { key: 'TempUnit', deviceClass: 'temperature' },
  Temperature: { key: 'TempUnit', deviceClass: 'temperature' },
  Pressure: { key: 'PressureUnit', deviceClass: 'pressure' },
  SeaPressure: { key: 'PressureUnit', deviceClass: 'pressure' },
  Speed: { key: 'SpeedUnit', deviceClass: 'speed' },
}
const UNITS: Readonly<Record<string, string>> = { C: '°C', F: '°F', K: 'K' }

export const isQuantity = (key: string): boolean =>
  Object.hasOwn(QUANTITIES, key) || Object.hasOwn(IN_DEVICE_UNITS, key)

/** `settings` is the object that holds TempUnit and the like. Undefined: not a quantity that Artel knows. */
export function quantityOf(key: string, settings: Readonly<Record<string, unknown>>): Quantity | undefined {
  const own = Object.hasOwn(IN_DEVICE_UNITS, key) ? IN_DEVICE_UNITS[key] : undefined
  if (!own) return Object.hasOwn(QUANTITIES, key) ? QUANTITIES[key] : undefined
  const unit = settings[own.key]
  if (typeof unit !== 'string') return {}
  return { unit: UNITS[unit] ?? unit, deviceClass: own.deviceClass }
}
