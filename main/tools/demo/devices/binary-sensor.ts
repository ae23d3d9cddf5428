/** Contacts, motion and leak sensors. Motion comes and goes by chance; the rest stays as it is. */
import type { DeviceFactory, DeviceSpec } from '../sim-device'

export interface BinarySensorSpec extends DeviceSpec {
  readonly kind: 'binary-sensor'
  readonly deviceClass: 'window' | 'door' | 'motion' | 'moisture'
  readonly initial: { readonly on: boolean }
}

/** Average time between movements in the hallway, and how long one is seen. */
const MOTION_EVERY_MS = 60_000
const MOTION_LASTS_MS = 15_000

export const createBinarySensor: DeviceFactory<BinarySensorSpec> = (
  spec,
  { base, publish, shared, random },
) => {
  let isOn = spec.initial.on
  let leftMs = 0
  const report = (): void => publish('state', { [spec.deviceClass]: isOn, battery: 87 })
  return {
    id: spec.id,
    announcements: [
      {
        component: 'binary_sensor',
        objectId: spec.id,
        config: {
          ...shared,
          name: null,
          unique_id: `demo_${spec.id}`,
          default_entity_id: `binary_sensor.${spec.id}`,
          device_class: spec.deviceClass,
          state_topic: `${base}/state`,
          value_template: `{{ 'ON' if value_json.${spec.deviceClass} else 'OFF' }}`,
        },
      },
    ],
    commands: {},
    report,
    tick(elapsedMs) {
      if (spec.deviceClass !== 'motion') return
      if (isOn) {
        leftMs -= elapsedMs
        if (leftMs > 0) return
        isOn = false
      } else {
        if (random() > elapsedMs / MOTION_EVERY_MS) return
        isOn = true
        leftMs = MOTION_LASTS_MS
      }
      report()
    },
  }
}
