/** A fan with a speed in percent. */
import { clamp, type DeviceFactory, type DeviceSpec } from '../sim-device'

export interface FanSpec extends DeviceSpec {
  readonly kind: 'fan'
  readonly initial: { readonly on: boolean; readonly percentage: number }
}

export const createFan: DeviceFactory<FanSpec> = (spec, { base, publish, shared }) => {
  let isOn = spec.initial.on
  let percentage = spec.initial.percentage

  function report(): void {
    publish('speed', String(percentage))
    publish('state', isOn ? 'ON' : 'OFF')
  }
  return {
    id: spec.id,
    announcements: [
      {
        component: 'fan',
        objectId: spec.id,
        config: {
          ...shared,
          name: null,
          unique_id: `demo_${spec.id}`,
          default_entity_id: `fan.${spec.id}`,
          command_topic: `${base}/set`,
          state_topic: `${base}/state`,
          percentage_command_topic: `${base}/speed/set`,
          percentage_state_topic: `${base}/speed`,
        },
      },
    ],
    commands: {
      [`${base}/set`](payload) {
        if (payload !== 'ON' && payload !== 'OFF') return
        isOn = payload === 'ON'
        report()
      },
      [`${base}/speed/set`](payload) {
        const value = Number(payload)
        if (!Number.isFinite(value)) return
        if (value <= 0) isOn = false
        else {
          isOn = true
          percentage = Math.round(clamp(value, 1, 100))
        }
        report()
      },
    },
    report,
    tick: () => undefined,
  }
}
