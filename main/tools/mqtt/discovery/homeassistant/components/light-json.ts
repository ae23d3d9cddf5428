/** https://www.home-assistant.io/integrations/light.mqtt/#json-schema */
import { z } from 'zod'
import { hsToRgb, kelvinToMired, miredToKelvin, rgbToHs, rgbToXy, xyToRgb, type Rgb } from '../../../color'
import type { Attributes, LiveState } from '../../../entity-spec'
import { isConfig, type Config as Json } from '../expand'
import {
  component,
  numberOf,
  pickWord,
  publication,
  send,
  UNKNOWN,
  unsupported,
  withAttributes,
  withState,
} from '../component'
import { entityFields, flag, number, topic, words } from '../fields'
import {
  brightnessTolerance,
  colorAttributes,
  lightAttributes,
  missingAbility,
  pairOf,
  presentLight,
  wantedRgb,
} from '../../light-state'
import { kelvinLimits } from './kelvin-limits'

const Config = z.object({
  ...entityFields,
  schema: z.literal('json'),
  command_topic: topic,
  state_topic: topic.optional(),
  brightness: flag.default(false),
  brightness_scale: number.default(255),
  /** Older payloads used it as a flag; now it is implied by supported_color_modes. */
  color_mode: z.unknown().optional(),
  color_temp: flag.default(false),
  hs: flag.default(false),
  rgb: flag.default(false),
  xy: flag.default(false),
  color_temp_kelvin: flag.default(false),
  supported_color_modes: words.optional(),
  effect: flag.default(false),
  effect_list: words.optional(),
  min_kelvin: number.optional(),
  max_kelvin: number.optional(),
  min_mireds: number.optional(),
  max_mireds: number.optional(),
  transition: flag.default(true),
})
type LightConfig = z.infer<typeof Config>

function modesOf(config: LightConfig): readonly string[] {
  if (config.supported_color_modes) return config.supported_color_modes
  const modes = (['color_temp', 'hs', 'rgb', 'xy'] as const).filter((mode) => config[mode])
  if (modes.length > 0) return modes
  return config.brightness ? ['brightness'] : ['onoff']
}

function readColor(color: Json, mode: string): Rgb | null {
  const { r, g, b } = color
  if (typeof r === 'number' && typeof g === 'number' && typeof b === 'number') return [r, g, b]
  const xy = pairOf(color.x, color.y)
  const hs = pairOf(color.h, color.s)
  if (hs && mode !== 'xy') return hsToRgb(hs)
  return xy ? xyToRgb(xy) : hs && hsToRgb(hs)
}

function readState(
  payload: string,
  now: LiveState,
  config: LightConfig,
  modes: readonly string[],
): LiveState {
  const message: unknown = JSON.parse(payload)
  if (!isConfig(message)) throw new Error('not a JSON object')
  const changes: Record<string, unknown> = {}
  const brightness = numberOf(message.brightness)
  if (brightness !== null) changes.brightness = Math.round((brightness / config.brightness_scale) * 255)
  const mode = typeof message.color_mode === 'string' ? message.color_mode : ''
  const temperature = numberOf(message.color_temp)
  if (
    temperature !== null &&
    temperature > 0 &&
    modes.includes('color_temp') &&
    (mode === '' || mode === 'color_temp')
  ) {
    changes.color_temp_kelvin = config.color_temp_kelvin ? temperature : miredToKelvin(temperature)
    changes.color_mode = 'color_temp'
    changes.rgb_color = null
    changes.hs_color = null
  } else if (isConfig(message.color)) {
    const rgb = readColor(message.color, mode)
    if (rgb)
      Object.assign(
        changes,
        colorAttributes(rgb, mode === '' ? (modes.find((known) => known !== 'color_temp') ?? 'rgb') : mode),
        { color_temp_kelvin: null },
      )
  }
  if (typeof message.effect === 'string') changes.effect = message.effect
  const next = withAttributes(now, changes)
  if (message.state === null) return withState(next, 'unknown')
  return message.state === undefined
    ? next
    : withState(next, pickWord(message.state, { ON: 'on', OFF: 'off' }))
}

function encodeColor(rgb: Rgb, modes: readonly string[]): Json {
  if (modes.includes('hs')) return { h: rgbToHs(rgb)[0], s: rgbToHs(rgb)[1] }
  if (modes.includes('xy')) return { x: rgbToXy(rgb)[0], y: rgbToXy(rgb)[1] }
  const [r, g, b] = rgb
  if (modes.includes('rgbw')) return { r, g, b, w: 0 }
  return modes.includes('rgbww') ? { r, g, b, c: 0, w: 0 } : { r, g, b }
}

function encodeOn(attributes: Attributes, config: LightConfig, modes: readonly string[]): Json {
  const payload: Json = { state: 'ON' }
  const brightness = numberOf(attributes.brightness)
  if (brightness !== null) payload.brightness = Math.round((brightness / 255) * config.brightness_scale)
  const rgb = wantedRgb(attributes)
  const kelvin = numberOf(attributes.color_temp_kelvin)
  if (rgb) payload.color = encodeColor(rgb, modes)
  else if (kelvin !== null) payload.color_temp = config.color_temp_kelvin ? kelvin : kelvinToMired(kelvin)
  if (typeof attributes.effect === 'string') payload.effect = attributes.effect
  if (config.transition && numberOf(attributes.transition) !== null)
    payload.transition = attributes.transition
  return payload
}

export const lightJsonComponent = component('light', Config, (config) => {
  const modes = modesOf(config)
  return {
    fixed: lightAttributes({ modes, effects: config.effect_list, kelvin: kelvinLimits(config) }),
    initial: UNKNOWN,
    tolerance: { brightness: brightnessTolerance(config.brightness_scale) },
    isAssumed: config.optimistic ?? config.state_topic === undefined,
    inputs: config.state_topic
      ? [{ topic: config.state_topic, read: (payload, now) => readState(payload, now, config, modes) }]
      : [],
    present: (now) => presentLight(now, modes),
    encode({ desired: { state, attributes } }) {
      const missing = missingAbility(attributes, modes, config.effect_list)
      if (missing) return missing
      const target = state ?? (attributes.brightness === 0 ? 'off' : 'on')
      if (target !== 'on' && target !== 'off') return unsupported('a light is turned on or off')
      const payload = target === 'off' ? { state: 'OFF' } : encodeOn(attributes, config, modes)
      return send([publication(config, config.command_topic, JSON.stringify(payload))])
    },
  }
})
