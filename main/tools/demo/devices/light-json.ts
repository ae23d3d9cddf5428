/** A lamp that speaks the JSON schema: dims with a transition, white temperature and, if it has it, colour. */
import { approach, clamp, parseJson, type DeviceFactory, type DeviceSpec } from '../sim-device'

export interface JsonLightSpec extends DeviceSpec {
  readonly kind: 'light-json'
  readonly hasColor: boolean
  readonly initial: { readonly on: boolean; readonly brightness: number; readonly mireds: number }
}

const DEFAULT_TRANSITION_SEC = 0.3
const numberOr = (value: unknown, fallback: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : fallback

export const createJsonLight: DeviceFactory<JsonLightSpec> = (spec, { base, publish, shared }) => {
  let isOn = spec.initial.on
  let level = spec.initial.brightness
  let goal = level
  let stepPerMs = 0
  let mireds = spec.initial.mireds
  let color = { r: 255, g: 180, b: 100 }
  let mode: 'color_temp' | 'rgb' = 'color_temp'

  function report(): void {
    publish('state', {
      state: isOn ? 'ON' : 'OFF',
      brightness: Math.round(level),
      color_mode: mode,
      ...(mode === 'rgb' ? { color } : { color_temp: mireds }),
    })
  }

  function command(payload: string): void {
    const message = parseJson(payload)
    if (!message) return
    if (message.state === 'OFF') {
      isOn = false
      goal = level
      report()
      return
    }
    isOn = true
    if (typeof message.brightness === 'number') {
      goal = clamp(message.brightness, 1, 255)
      const transitionMs = clamp(numberOr(message.transition, DEFAULT_TRANSITION_SEC), 0, 60) * 1000
      if (transitionMs === 0) level = goal
      else stepPerMs = Math.abs(goal - level) / transitionMs
    }
    if (typeof message.color_temp === 'number') {
      mode = 'color_temp'
      mireds = Math.round(clamp(message.color_temp, 153, 454))
    }
    const wanted = message.color
    if (spec.hasColor && typeof wanted === 'object' && wanted !== null) {
      const { r, g, b } = wanted as Record<string, unknown>
      color = {
        r: clamp(numberOr(r, 0), 0, 255),
        g: clamp(numberOr(g, 0), 0, 255),
        b: clamp(numberOr(b, 0), 0, 255),
      }
      mode = 'rgb'
    }
    report()
  }

  return {
    id: spec.id,
    announcements: [
      {
        component: 'light',
        objectId: spec.id,
        config: {
          ...shared,
          '~': base,
          name: null,
          unique_id: `demo_${spec.id}`,
          default_entity_id: `light.${spec.id}`,
          schema: 'json',
          cmd_t: '~/set',
          stat_t: '~/state',
          brightness: true,
          supported_color_modes: spec.hasColor ? ['color_temp', 'rgb'] : ['color_temp'],
          min_mirs: 153,
          max_mirs: 454,
        },
      },
    ],
    commands: { [`${base}/set`]: command },
    report,
    tick(elapsedMs) {
      if (!isOn || level === goal) return
      level = approach(level, goal, stepPerMs * elapsedMs)
      report()
    },
  }
}
