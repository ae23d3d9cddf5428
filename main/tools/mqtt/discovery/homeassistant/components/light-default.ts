/** https://www.home-assistant.io/integrations/light.mqtt/#default-schema : one topic per property. */
import { z } from 'zod'
import { hsToRgb, kelvinToMired, miredToKelvin, rgbToHs, rgbToXy, xyToRgb, type Rgb } from '../../../color'
import type { Attributes, LiveState, Publication, StateInput } from '../../../entity-spec'
import { compileCommandTemplate, compileValueTemplate } from '../../../template'
import {
  component,
  isEmptyPayload,
  numberOf,
  pickWord,
  publication,
  readNumber,
  send,
  UNKNOWN,
  unsupported,
  withAttributes,
  withState,
} from '../component'
import { entityFields, flag, number, template, topic, word, words } from '../fields'
import {
  brightnessTolerance,
  colorAttributes,
  lightAttributes,
  missingAbility,
  presentLight,
  wantedRgb,
} from '../../light-state'
import { kelvinLimits } from './kelvin-limits'

const channel = <N extends string>(name: N) =>
  ({
    [`${name}_command_topic`]: topic.optional(),
    [`${name}_command_template`]: template.optional(),
    [`${name}_state_topic`]: topic.optional(),
    [`${name}_value_template`]: template.optional(),
  }) as Record<`${N}_command_topic` | `${N}_state_topic`, z.ZodOptional<typeof topic>> &
    Record<`${N}_command_template` | `${N}_value_template`, z.ZodOptional<typeof template>>

const Config = z.object({
  ...entityFields,
  schema: z.enum(['default', 'basic']).optional(),
  command_topic: topic,
  state_topic: topic.optional(),
  state_value_template: template.optional(),
  /** An older name of state_value_template. */
  value_template: template.optional(),
  payload_on: word.default('ON'),
  payload_off: word.default('OFF'),
  ...channel('brightness'),
  ...channel('color_temp'),
  ...channel('rgb'),
  ...channel('rgbw'),
  ...channel('rgbww'),
  ...channel('hs'),
  ...channel('xy'),
  ...channel('effect'),
  color_mode_state_topic: topic.optional(),
  color_mode_value_template: template.optional(),
  brightness_scale: number.default(255),
  color_temp_kelvin: flag.default(false),
  effect_list: words.optional(),
  min_kelvin: number.optional(),
  max_kelvin: number.optional(),
  min_mireds: number.optional(),
  max_mireds: number.optional(),
  on_command_type: z.enum(['last', 'first', 'brightness']).default('last'),
})
type LightConfig = z.infer<typeof Config>

function modesOf(config: LightConfig): readonly string[] {
  const modes = (['color_temp', 'hs', 'rgb', 'rgbw', 'rgbww', 'xy'] as const).filter(
    (mode) => config[`${mode}_command_topic`],
  )
  if (modes.length > 0) return modes
  return config.brightness_command_topic ? ['brightness'] : ['onoff']
}

const numbers = (payload: string): number[] => payload.split(',').map(readNumber)

type ChannelName = 'brightness' | 'color_temp' | 'rgb' | 'rgbw' | 'rgbww' | 'hs' | 'xy' | 'effect'

/** What a payload on the channel's state topic means, after its template. */
function channelReaders(config: LightConfig): Readonly<Record<ChannelName, (value: string) => Attributes>> {
  const color = (rgb: Rgb, mode: string): Attributes => ({
    ...colorAttributes(rgb, mode),
    color_temp_kelvin: null,
  })
  const triple = (value: string): Rgb => {
    const [r = 0, g = 0, b = 0] = numbers(value)
    return [r, g, b]
  }
  const pair = (value: string): readonly [number, number] => {
    const [left = 0, right = 0] = numbers(value)
    return [left, right]
  }
  return {
    brightness: (value) => ({ brightness: Math.round((readNumber(value) / config.brightness_scale) * 255) }),
    color_temp: (value) => ({
      color_temp_kelvin: config.color_temp_kelvin ? readNumber(value) : miredToKelvin(readNumber(value)),
      color_mode: 'color_temp',
      rgb_color: null,
      hs_color: null,
    }),
    rgb: (value) => color(triple(value), 'rgb'),
    // The white channels only make a colour paler; what is compared and shown is the colour.
    rgbw: (value) => color(triple(value), 'rgbw'),
    rgbww: (value) => color(triple(value), 'rgbww'),
    hs: (value) => color(hsToRgb(pair(value)), 'hs'),
    xy: (value) => color(xyToRgb(pair(value)), 'xy'),
    effect: (value) => ({ effect: value }),
  }
}

const CHANNELS: readonly ChannelName[] = [
  'brightness',
  'color_temp',
  'rgb',
  'rgbw',
  'rgbww',
  'hs',
  'xy',
  'effect',
]

function inputsOf(config: LightConfig): StateInput[] {
  const inputs: StateInput[] = []
  const readers = channelReaders(config)
  for (const name of CHANNELS) {
    const stateTopic = config[`${name}_state_topic`]
    if (!stateTopic) continue
    const read = compileValueTemplate(config[`${name}_value_template`])
    inputs.push({
      topic: stateTopic,
      read(payload, now) {
        const value = read(payload)
        return isEmptyPayload(value) ? now : withAttributes(now, readers[name](value))
      },
    })
  }
  if (config.state_topic) {
    const read = compileValueTemplate(config.state_value_template ?? config.value_template)
    const states = { [config.payload_off]: 'off', [config.payload_on]: 'on' }
    inputs.push({
      topic: config.state_topic,
      read(payload, now): LiveState {
        const value = read(payload)
        return withState(now, value === 'None' ? 'unknown' : pickWord(value, states))
      },
    })
  }
  if (config.color_mode_state_topic) {
    const read = compileValueTemplate(config.color_mode_value_template)
    inputs.push({
      topic: config.color_mode_state_topic,
      read: (payload, now) => withAttributes(now, { color_mode: read(payload) }),
    })
  }
  return inputs
}

/** Style commands for the attributes asked for, in Home Assistant's order. */
function encodeStyle(attributes: Attributes, config: LightConfig): Publication[] {
  const result: Publication[] = []
  const add = (
    name: ChannelName,
    value: unknown,
    plain: string,
    extra: Record<string, unknown> = {},
  ): void => {
    const commandTopic = config[`${name}_command_topic`]
    if (!commandTopic) return
    const source = config[`${name}_command_template`]
    result.push(
      publication(config, commandTopic, source ? compileCommandTemplate(source)(value, extra) : plain),
    )
  }
  const rgb = wantedRgb(attributes)
  if (rgb) {
    const [red, green, blue] = rgb
    const [hue, sat] = rgbToHs(rgb)
    const [x, y] = rgbToXy(rgb)
    const list = (...values: number[]): readonly [string, string] => [values.join(','), values.join(',')]
    if (config.rgb_command_topic) add('rgb', ...list(...rgb), { red, green, blue })
    else if (config.rgbw_command_topic) add('rgbw', ...list(...rgb, 0), { red, green, blue, white: 0 })
    else if (config.rgbww_command_topic)
      add('rgbww', ...list(...rgb, 0, 0), { red, green, blue, cold_white: 0, warm_white: 0 })
    else if (config.hs_command_topic) add('hs', ...list(hue, sat), { hue, sat })
    else add('xy', ...list(x, y), { x, y })
  }
  const kelvin = numberOf(attributes.color_temp_kelvin)
  if (kelvin !== null && !rgb) {
    const value = config.color_temp_kelvin ? kelvin : kelvinToMired(kelvin)
    add('color_temp', value, String(value))
  }
  const brightness = numberOf(attributes.brightness)
  if (brightness !== null) {
    const value = Math.max(1, Math.round((brightness / 255) * config.brightness_scale))
    add('brightness', value, String(value))
  }
  const { effect } = attributes
  if (typeof effect === 'string') add('effect', effect, effect)
  return result
}

export const lightDefaultComponent = component('light', Config, (config) => {
  const modes = modesOf(config)
  for (const name of CHANNELS) compileCommandTemplate(config[`${name}_command_template`])
  return {
    fixed: lightAttributes({ modes, effects: config.effect_list, kelvin: kelvinLimits(config) }),
    initial: UNKNOWN,
    tolerance: { brightness: brightnessTolerance(config.brightness_scale) },
    isAssumed: config.optimistic ?? config.state_topic === undefined,
    inputs: inputsOf(config),
    present: (now) => presentLight(now, modes),
    encode({ desired: { state, attributes } }, now) {
      const missing = missingAbility(attributes, modes, config.effect_list)
      if (missing) return missing
      const target = state ?? (attributes.brightness === 0 ? 'off' : 'on')
      if (target === 'off') return send([publication(config, config.command_topic, config.payload_off)])
      if (target !== 'on') return unsupported('a light is turned on or off')
      const style = encodeStyle(attributes, config)
      const power = publication(config, config.command_topic, config.payload_on)
      if (config.on_command_type === 'first') return send([power, ...style])
      if (config.on_command_type === 'last') return send([...style, power])
      if (style.length > 0) return send(style)
      const last = numberOf(now.attributes.brightness) ?? 0
      const level = last > 0 ? last : 255
      return send(encodeStyle({ brightness: level }, config))
    },
  }
})
