/** A lamp that speaks the default schema: a topic per property. On/off only, dimmable or coloured. */
import { clamp, type DeviceFactory, type DeviceSpec } from '../sim-device'

export interface DefaultLightSpec extends DeviceSpec {
  readonly kind: 'light-default'
  readonly ability: 'onoff' | 'brightness' | 'rgb'
  readonly initial: { readonly on: boolean; readonly brightness: number }
}

export const createDefaultLight: DeviceFactory<DefaultLightSpec> = (spec, { base, publish, shared }) => {
  let isOn = spec.initial.on
  let brightness = spec.initial.brightness
  let rgb = [255, 214, 170]
  const hasBrightness = spec.ability !== 'onoff'
  const hasColor = spec.ability === 'rgb'

  function report(): void {
    if (hasBrightness) publish('brightness', String(brightness))
    if (hasColor) publish('rgb', rgb.join(','))
    publish('power', isOn ? 'ON' : 'OFF')
  }

  const commands: Record<string, (payload: string) => void> = {
    [`${base}/power/set`](payload) {
      if (payload !== 'ON' && payload !== 'OFF') return
      isOn = payload === 'ON'
      report()
    },
  }
  if (hasBrightness) {
    commands[`${base}/brightness/set`] = (payload) => {
      const value = Number(payload)
      if (!Number.isFinite(value)) return
      brightness = Math.round(clamp(value, 1, 255))
      isOn = true
      report()
    }
  }
  if (hasColor) {
    commands[`${base}/rgb/set`] = (payload) => {
      const values = payload.split(',').map(Number)
      if (values.length !== 3 || !values.every(Number.isFinite)) return
      rgb = values.map((value) => Math.round(clamp(value, 0, 255)))
      isOn = true
      report()
    }
  }
  return {
    id: spec.id,
    announcements: [
      {
        component: 'light',
        objectId: spec.id,
        config: {
          ...shared,
          name: null,
          unique_id: `demo_${spec.id}`,
          object_id: spec.id,
          command_topic: `${base}/power/set`,
          state_topic: `${base}/power`,
          ...(hasBrightness
            ? {
                brightness_command_topic: `${base}/brightness/set`,
                brightness_state_topic: `${base}/brightness`,
              }
            : {}),
          ...(hasColor ? { rgb_command_topic: `${base}/rgb/set`, rgb_state_topic: `${base}/rgb` } : {}),
        },
      },
    ],
    commands,
    report,
    tick: () => undefined,
  }
}
