/** A smart plug with a power meter. */
import { oneDecimal, type DeviceFactory, type DeviceSpec } from '../sim-device'

export interface PlugSpec extends DeviceSpec {
  readonly kind: 'plug'
  readonly watts: number
  readonly initial: { readonly on: boolean }
}

const METER_PERIOD_MS = 5_000
const POWER_NAMES = { en: 'power', ru: 'мощность' }

export const createPlug: DeviceFactory<PlugSpec> = (spec, { base, publish, shared, random }, lang) => {
  let isOn = spec.initial.on
  let sinceMeterMs = 0

  const reportPower = (): void =>
    publish('power', { power: isOn ? oneDecimal(spec.watts * (0.98 + 0.04 * random())) : 0 })
  function report(): void {
    publish('state', isOn ? 'ON' : 'OFF')
    reportPower()
  }
  return {
    id: spec.id,
    announcements: [
      {
        component: 'switch',
        objectId: spec.id,
        config: {
          ...shared,
          name: null,
          unique_id: `demo_${spec.id}`,
          default_entity_id: `switch.${spec.id}`,
          device_class: 'outlet',
          command_topic: `${base}/set`,
          state_topic: `${base}/state`,
        },
      },
      {
        component: 'sensor',
        objectId: `${spec.id}_power`,
        config: {
          ...shared,
          name: `${spec.name[lang]}: ${POWER_NAMES[lang]}`,
          unique_id: `demo_${spec.id}_power`,
          default_entity_id: `sensor.${spec.id}_power`,
          device_class: 'power',
          state_class: 'measurement',
          unit_of_measurement: 'W',
          state_topic: `${base}/power`,
          value_template: '{{ value_json.power | float | round(1) }}',
        },
      },
    ],
    commands: {
      [`${base}/set`](payload) {
        if (payload !== 'ON' && payload !== 'OFF') return
        isOn = payload === 'ON'
        report()
      },
    },
    report,
    tick(elapsedMs) {
      sinceMeterMs += elapsedMs
      if (!isOn || sinceMeterMs < METER_PERIOD_MS) return
      sinceMeterMs = 0
      reportPower()
    },
  }
}
