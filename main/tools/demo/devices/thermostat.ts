/** A radiator thermostat: the room drifts towards the target while it heats and towards the weather while it does not. */
import { clamp, oneDecimal, type DeviceFactory, type DeviceSpec } from '../sim-device'

export interface ThermostatSpec extends DeviceSpec {
  readonly kind: 'thermostat'
  readonly initial: {
    readonly mode: 'off' | 'heat' | 'auto'
    readonly targetC: number
    readonly currentC: number
  }
}

const MODES = ['off', 'heat', 'auto'] as const
type Mode = (typeof MODES)[number]
/** °C per minute: quicker than a real room, so that a demo shows it. */
const HEATING_RATE = 0.6
const COOLING_RATE = 0.01
const HYSTERESIS_C = 0.2

export const createThermostat: DeviceFactory<ThermostatSpec> = (
  spec,
  { base, publish, shared, outsideC },
) => {
  let mode: Mode = spec.initial.mode
  let targetC = spec.initial.targetC
  let currentC = spec.initial.currentC
  let isHeating = false
  let shown = ''

  const action = (): string => (mode === 'off' ? 'off' : isHeating ? 'heating' : 'idle')
  function regulate(): void {
    if (mode === 'off' || currentC >= targetC) isHeating = false
    else if (currentC <= targetC - HYSTERESIS_C) isHeating = true
  }
  function report(): void {
    regulate()
    const message = { mode, target: targetC, current: oneDecimal(currentC), action: action() }
    shown = JSON.stringify(message)
    publish('state', message)
  }
  return {
    id: spec.id,
    announcements: [
      {
        component: 'climate',
        objectId: spec.id,
        config: {
          ...shared,
          name: null,
          unique_id: `demo_${spec.id}`,
          default_entity_id: `climate.${spec.id}`,
          modes: [...MODES],
          min_temp: 5,
          max_temp: 30,
          temp_step: 0.5,
          temperature_unit: 'C',
          mode_command_topic: `${base}/mode/set`,
          mode_state_topic: `${base}/state`,
          mode_state_template: '{{ value_json.mode }}',
          temperature_command_topic: `${base}/target/set`,
          temperature_state_topic: `${base}/state`,
          temperature_state_template: '{{ value_json.target }}',
          current_temperature_topic: `${base}/state`,
          current_temperature_template: '{{ value_json.current }}',
          action_topic: `${base}/state`,
          action_template: '{{ value_json.action }}',
        },
      },
    ],
    commands: {
      [`${base}/mode/set`](payload) {
        const wanted = MODES.find((known) => known === payload)
        if (!wanted) return
        mode = wanted
        report()
      },
      [`${base}/target/set`](payload) {
        const value = Number(payload)
        if (!Number.isFinite(value)) return
        targetC = clamp(Math.round(value * 2) / 2, 5, 30)
        report()
      },
    },
    report,
    tick(elapsedMs) {
      const minutes = elapsedMs / 60_000
      currentC += isHeating ? HEATING_RATE * minutes : (outsideC() - currentC) * COOLING_RATE * minutes
      regulate()
      const now = JSON.stringify({ mode, target: targetC, current: oneDecimal(currentC), action: action() })
      if (now !== shown) report()
    },
  }
}
