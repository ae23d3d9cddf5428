/** https://www.home-assistant.io/integrations/light.mqtt/#template-schema : one payload each way, written and read by templates. */
import { z } from 'zod'
import { hsToRgb, kelvinToMired, miredToKelvin, rgbToHs } from '../../../color'
import type { Attributes, LiveState } from '../../../entity-spec'
import { compileCommandTemplate, compileValueTemplate, type ValueReader } from '../../../template'
import {
  component,
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
import { entityFields, flag, number, template, topic, words } from '../fields'
import { colorAttributes, lightAttributes, missingAbility, presentLight, wantedRgb } from '../../light-state'
import { kelvinLimits } from './kelvin-limits'

const Config = z.object({
  ...entityFields,
  schema: z.literal('template'),
  command_topic: topic,
  command_on_template: template,
  command_off_template: template,
  state_topic: topic.optional(),
  state_template: template.optional(),
  brightness_template: template.optional(),
  color_temp_template: template.optional(),
  red_template: template.optional(),
  green_template: template.optional(),
  blue_template: template.optional(),
  effect_template: template.optional(),
  effect_list: words.optional(),
  color_temp_kelvin: flag.default(false),
  min_kelvin: number.optional(),
  max_kelvin: number.optional(),
  min_mireds: number.optional(),
  max_mireds: number.optional(),
})
type LightConfig = z.infer<typeof Config>

const hasRgb = (config: LightConfig): boolean =>
  config.red_template !== undefined &&
  config.green_template !== undefined &&
  config.blue_template !== undefined

function modesOf(config: LightConfig): readonly string[] {
  const modes = [
    ...(config.color_temp_template === undefined ? [] : ['color_temp']),
    ...(hasRgb(config) ? ['hs'] : []),
  ]
  if (modes.length > 0) return modes
  return config.brightness_template === undefined ? ['onoff'] : ['brightness']
}

type Reader = (payload: string) => Attributes

/** What each template says of a payload. A template that does not apply to it leaves its attributes as they were. */
function readersOf(config: LightConfig): Reader[] {
  const readers: Reader[] = []
  const add = (source: string | undefined, apply: (value: string) => Attributes): void => {
    if (source === undefined) return
    const read = compileValueTemplate(source)
    readers.push((payload) => apply(read(payload)))
  }
  add(config.brightness_template, (value) => ({ brightness: Math.round(readNumber(value)) }))
  add(config.color_temp_template, (value) => {
    if (value === 'None') return { color_temp_kelvin: null }
    return {
      color_temp_kelvin: config.color_temp_kelvin ? readNumber(value) : miredToKelvin(readNumber(value)),
    }
  })
  if (hasRgb(config)) {
    const channels = [config.red_template, config.green_template, config.blue_template].map(
      compileValueTemplate,
    )
    readers.push((payload) => colorOf(channels, payload))
  }
  add(config.effect_template, (value) => {
    if (!config.effect_list?.includes(value)) throw new Error('unknown effect')
    return { effect: value }
  })
  return readers
}

function colorOf(channels: readonly ValueReader[], payload: string): Attributes {
  const values = channels.map((read) => read(payload))
  if (values.every((value) => value === 'None')) return { rgb_color: null, hs_color: null }
  const [red = 0, green = 0, blue = 0] = values.map(readNumber)
  return colorAttributes([red, green, blue], 'hs')
}

function readState(
  payload: string,
  now: LiveState,
  state: ValueReader,
  readers: readonly Reader[],
): LiveState {
  let next = now
  const value = state(payload)
  if (value !== '')
    next = withState(next, value === 'None' ? 'unknown' : pickWord(value, { on: 'on', off: 'off' }))
  for (const read of readers) {
    try {
      next = withAttributes(next, read(payload))
    } catch {
      // A payload may tell only part of the state: what one template cannot read is no reason to lose the rest.
    }
  }
  return next
}

/** The variables of `command_on_template`. */
function variablesFor(attributes: Attributes, config: LightConfig): Record<string, unknown> {
  const brightness = numberOf(attributes.brightness)
  const kelvin = numberOf(attributes.color_temp_kelvin)
  const rgb = wantedRgb(attributes)
  const variables: Record<string, unknown> = { state: true }
  if (brightness !== null) variables.brightness = Math.round(brightness)
  if (kelvin !== null && !rgb)
    variables.color_temp = config.color_temp_kelvin ? kelvin : kelvinToMired(kelvin)
  if (rgb) {
    const [hue, sat] = rgbToHs(rgb)
    // With a brightness of its own the colour is given at its fullest, as Home Assistant does.
    const [red, green, blue] = config.brightness_template === undefined ? rgb : hsToRgb([hue, sat])
    Object.assign(variables, { red, green, blue, hue, sat })
  }
  if (typeof attributes.effect === 'string') variables.effect = attributes.effect
  if (numberOf(attributes.transition) !== null) variables.transition = attributes.transition
  return variables
}

export const lightTemplateComponent = component('light', Config, (config) => {
  const modes = modesOf(config)
  const writeOn = compileCommandTemplate(config.command_on_template)
  const writeOff = compileCommandTemplate(config.command_off_template)
  const state = compileValueTemplate(config.state_template)
  const readers = readersOf(config)
  const isReported = config.state_topic !== undefined && config.state_template !== undefined
  return {
    fixed: lightAttributes({ modes, effects: config.effect_list, kelvin: kelvinLimits(config) }),
    initial: UNKNOWN,
    tolerance: { brightness: 3 },
    isAssumed: config.optimistic ?? !isReported,
    inputs:
      config.state_topic !== undefined && isReported
        ? [{ topic: config.state_topic, read: (payload, now) => readState(payload, now, state, readers) }]
        : [],
    present: (now) => presentLight(now, modes),
    encode({ desired: { state: wanted, attributes } }) {
      const missing = missingAbility(attributes, modes, config.effect_list)
      if (missing) return missing
      const target = wanted ?? (attributes.brightness === 0 ? 'off' : 'on')
      if (target !== 'on' && target !== 'off') return unsupported('a light is turned on or off')
      const payload =
        target === 'on'
          ? writeOn('', variablesFor(attributes, config))
          : writeOff('', {
              state: false,
              ...(attributes.transition === undefined ? {} : { transition: attributes.transition }),
            })
      return send([publication(config, config.command_topic, payload)])
    },
  }
})
