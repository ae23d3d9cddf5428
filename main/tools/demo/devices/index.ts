/** The kinds of devices. A new kind is one more file and one more line. */
import { createBinarySensor, type BinarySensorSpec } from './binary-sensor'
import { createClimateSensor, type ClimateSensorSpec } from './climate-sensor'
import { createCover, type CoverSpec } from './cover'
import { createFan, type FanSpec } from './fan'
import { createDefaultLight, type DefaultLightSpec } from './light-default'
import { createJsonLight, type JsonLightSpec } from './light-json'
import { createLock, type LockSpec } from './lock'
import { createPlug, type PlugSpec } from './plug'
import { createThermostat, type ThermostatSpec } from './thermostat'
import { createVacuum, type VacuumSpec } from './vacuum'
import { assertNever } from '../../../../contract/domain/failure'
import type { Lang } from '../../../../contract/domain/home'
import type { DeviceContext, SimDevice } from '../sim-device'

export type AnyDeviceSpec =
  | BinarySensorSpec
  | ClimateSensorSpec
  | CoverSpec
  | DefaultLightSpec
  | FanSpec
  | JsonLightSpec
  | LockSpec
  | PlugSpec
  | ThermostatSpec
  | VacuumSpec

export function createDevice(spec: AnyDeviceSpec, context: DeviceContext, lang: Lang): SimDevice {
  switch (spec.kind) {
    case 'binary-sensor':
      return createBinarySensor(spec, context, lang)
    case 'climate-sensor':
      return createClimateSensor(spec, context, lang)
    case 'cover':
      return createCover(spec, context, lang)
    case 'fan':
      return createFan(spec, context, lang)
    case 'light-default':
      return createDefaultLight(spec, context, lang)
    case 'light-json':
      return createJsonLight(spec, context, lang)
    case 'lock':
      return createLock(spec, context, lang)
    case 'plug':
      return createPlug(spec, context, lang)
    case 'thermostat':
      return createThermostat(spec, context, lang)
    case 'vacuum':
      return createVacuum(spec, context, lang)
    default:
      return assertNever(spec)
  }
}
