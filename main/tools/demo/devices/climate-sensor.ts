/** Temperature, humidity and battery in one device, announced with one device-based payload and short keys. */
import { clamp, oneDecimal, type DeviceFactory, type DeviceSpec } from '../sim-device'

export interface ClimateSensorSpec extends DeviceSpec {
  readonly kind: 'climate-sensor'
  /** Names of the three readings; `name` is the device. */
  readonly readings: Readonly<
    Record<'temperature' | 'humidity' | 'battery', Readonly<Record<'en' | 'ru', string>>>
  >
  readonly initial: { readonly tempC: number; readonly humidityPct: number; readonly batteryPct: number }
}

const REPORT_PERIOD_MS = 10_000
const READINGS = [
  { key: 'temperature', unit: '°C', template: '{{ value_json.t | round(1) }}' },
  { key: 'humidity', unit: '%', template: '{{ value_json.h | int }}' },
  { key: 'battery', unit: '%', template: '{{ value_json.bat }}' },
] as const

export const createClimateSensor: DeviceFactory<ClimateSensorSpec> = (
  spec,
  { base, publish, shared, random },
  lang,
) => {
  let { tempC, humidityPct } = spec.initial
  let sinceReportMs = 0
  const { device, ...rest } = shared as { device: Record<string, unknown> }
  // Without a device name the readings keep their own names in full.
  const { name: _name, ...namelessDevice } = device

  const report = (): void =>
    publish('state', { t: oneDecimal(tempC), h: oneDecimal(humidityPct), bat: spec.initial.batteryPct })
  return {
    id: spec.id,
    announcements: [
      {
        component: 'device',
        objectId: spec.id,
        config: {
          ...rest,
          '~': base,
          dev: namelessDevice,
          o: { name: 'artel-demo' },
          stat_t: '~/state',
          cmps: Object.fromEntries(
            READINGS.map(({ key, unit, template }) => [
              key,
              {
                p: 'sensor',
                name: spec.readings[key][lang],
                uniq_id: `demo_${spec.id}_${key}`,
                def_ent_id: `sensor.${spec.id}_${key}`,
                dev_cla: key,
                stat_cla: 'measurement',
                unit_of_meas: unit,
                val_tpl: template,
                ...(key === 'battery' ? { ent_cat: 'diagnostic' } : {}),
              },
            ]),
          ),
        },
      },
    ],
    commands: {},
    report,
    tick(elapsedMs) {
      sinceReportMs += elapsedMs
      if (sinceReportMs < REPORT_PERIOD_MS) return
      sinceReportMs = 0
      tempC = clamp(tempC + (random() - 0.5) * 0.2, spec.initial.tempC - 1, spec.initial.tempC + 1)
      humidityPct = clamp(
        humidityPct + (random() - 0.5),
        spec.initial.humidityPct - 4,
        spec.initial.humidityPct + 4,
      )
      report()
    },
  }
}
