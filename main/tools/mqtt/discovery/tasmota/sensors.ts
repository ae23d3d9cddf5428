/**
 * The retained `<prefix>/<mac>/sensors` message: a sample of tele/SENSOR, so each number in it is a sensor. Values lie two or three
 * deep: `{"ENERGY": {"Power": 5}}`, `{"TX23": {"Speed": {"Act": 14}}}`, `{"ENERGY": {"Voltage": [230, 231]}}`.
 * Source: sensor.py of https://github.com/emontnemery/hatasmota and the examples in it.
 */
import type { Behaviour, LiveState } from '../../entity-spec'
import { unsupported } from '../encode'
import { given, UNKNOWN, withState } from '../live-state'
import { isJsonObject, type JsonObject } from '../payload'
import type { TasmotaDevice } from './config'
import { askSensors, sensorInputs } from './messages'
import { isQuantity, quantityOf } from './quantities'

export interface SensorPath {
  /** Keys and array indices from the root of the message. */
  readonly path: readonly (string | number)[]
  readonly quantity: string
  readonly sample: unknown
}

/** Readers of tags and a clock: nothing to show. */
const IGNORED = new Set(['Time', 'PN532', 'RDM6300'])
/** Addresses, not measurements. */
const NOT_MEASURED = new Set(['Id', 'Address'])
/** Their "Energy" is no electricity. */
const OTHER_ENERGY = new Set(['AS3935', 'LD2410'])
const MAX_SENSORS = 200

function quantityKey(sensor: string, key: string, innerKey: string | null): string {
  if (OTHER_ENERGY.has(sensor) && key === 'Energy') return 'OtherEnergy'
  if (innerKey !== null && isQuantity(innerKey)) return innerKey
  // The ESP32 numbers its analog inputs: Temperature1.
  return sensor === 'ANALOG' ? key.replace(/\d+$/, '') : key
}

export function sensorPaths(sample: JsonObject): SensorPath[] {
  const found: SensorPath[] = []
  for (const [sensor, values] of Object.entries(sample)) {
    if (IGNORED.has(sensor) || !isJsonObject(values)) continue
    for (const [key, value] of Object.entries(values)) {
      if (NOT_MEASURED.has(key)) continue
      const add = (path: SensorPath['path'], innerKey: string | null, leaf: unknown): void => {
        found.push({ path, quantity: quantityKey(sensor, key, innerKey), sample: leaf })
      }
      if (isJsonObject(value))
        for (const [innerKey, leaf] of Object.entries(value)) add([sensor, key, innerKey], innerKey, leaf)
      else if (Array.isArray(value))
        for (const [at, leaf] of value.entries()) add([sensor, key, at], null, leaf as unknown)
      else add([sensor, key], null, value)
    }
  }
  return found.slice(0, MAX_SENSORS)
}

/** A meter with fewer phases than announced sends a plain number for the first one. */
function valueAt(message: JsonObject, path: SensorPath['path']): unknown {
  let value: unknown = message
  for (const step of path) {
    if (typeof step === 'number') value = Array.isArray(value) ? value[step] : step === 0 ? value : undefined
    else value = isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
  }
  return value
}

export function sensor(
  device: TasmotaDevice,
  { path, quantity, sample }: SensorPath,
  root: JsonObject,
): Behaviour {
  const { unit, deviceClass, isTotal } = quantityOf(quantity, root) ?? {}
  // A sensor that did not answer is announced with null.
  const isMeasured = typeof sample === 'number' || isQuantity(quantity)
  return {
    fixed: given({
      device_class: deviceClass ?? (quantity === 'TotalStartTime' ? 'timestamp' : undefined),
      unit_of_measurement: unit,
      // What was used yesterday is neither a meter nor a measurement.
      state_class: isTotal
        ? 'total_increasing'
        : isMeasured && deviceClass !== 'energy'
          ? 'measurement'
          : undefined,
      entity_category: isMeasured ? undefined : 'diagnostic',
    }),
    initial: UNKNOWN,
    isAssumed: false,
    ask: askSensors(device),
    inputs: sensorInputs(device, (message, now): LiveState => {
      const value = valueAt(message, path)
      // Tasmota sends null for a sensor that does not answer.
      if (value === null) return withState(now, 'unknown')
      if (typeof value !== 'number' && typeof value !== 'string') throw new Error(`no ${path.join(' ')}`)
      return withState(now, String(value).slice(0, 255))
    }),
    encode: () => unsupported('a sensor only reports'),
  }
}
