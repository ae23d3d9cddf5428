/** https://www.home-assistant.io/integrations/siren.mqtt/ . Without a template commands and states are JSON objects. */
import { z } from 'zod'
import type { Attributes } from '../../../entity-spec'
import { compileCommandTemplate, compileValueTemplate } from '../../../template'
import {
  component,
  given,
  isEmptyPayload,
  numberOf,
  pickWord,
  publication,
  send,
  UNKNOWN,
  unsupported,
  withAttributes,
  withState,
} from '../component'
import { parseObject } from '../../payload'
import { entityFields, flag, template, topic, word, words } from '../fields'

const Config = z.object({
  ...entityFields,
  command_topic: topic,
  command_template: template.optional(),
  command_off_template: template.optional(),
  state_topic: topic.optional(),
  state_value_template: template.optional(),
  payload_on: word.default('ON'),
  payload_off: word.default('OFF'),
  state_on: word.optional(),
  state_off: word.optional(),
  available_tones: words.optional(),
  support_duration: flag.default(true),
  support_volume_set: flag.default(true),
})
type SirenConfig = z.infer<typeof Config>

/** A word, or an object that may also tell `tone`, `duration` (seconds) and `volume_level` (0-1). */
function readReport(value: string): { readonly word: string; readonly attributes: Attributes } {
  if (!value.startsWith('{')) return { word: value, attributes: {} }
  const message = parseObject(value)
  const { state, tone, duration, volume_level: volume } = message
  return {
    word: typeof state === 'string' ? state : '',
    attributes: given({
      tone: typeof tone === 'string' ? tone : undefined,
      duration: numberOf(duration),
      volume_level: numberOf(volume),
    }),
  }
}

/** Null: the siren does not have what is asked of it. */
function extrasFor(attributes: Attributes, config: SirenConfig): Attributes | null {
  const { tone, duration, volume_level: volume } = attributes
  if (tone !== undefined && !(typeof tone === 'string' && config.available_tones?.includes(tone))) return null
  if (duration !== undefined && !config.support_duration) return null
  if (volume !== undefined && !config.support_volume_set) return null
  return given({ tone, duration, volume_level: volume })
}

export const sirenComponent = component('siren', Config, (config) => {
  const read = compileValueTemplate(config.state_value_template)
  const states = {
    [config.state_off ?? config.payload_off]: 'off',
    [config.state_on ?? config.payload_on]: 'on',
  }
  return {
    fixed: given({
      available_tones: config.available_tones,
      supported_features: [
        ...(config.support_duration ? ['duration'] : []),
        ...(config.support_volume_set ? ['volume_set'] : []),
      ],
    }),
    initial: UNKNOWN,
    isAssumed: config.optimistic ?? config.state_topic === undefined,
    inputs: config.state_topic
      ? [
          {
            topic: config.state_topic,
            read(payload, now) {
              const { word: value, attributes } = readReport(read(payload))
              const next = withAttributes(now, attributes)
              if (value === '') return next
              return withState(next, isEmptyPayload(value) ? 'unknown' : pickWord(value, states))
            },
          },
        ]
      : [],
    encode({ desired: { state, attributes } }) {
      if (state !== 'on' && state !== 'off') return unsupported('a siren is turned on or off')
      const value = state === 'on' ? config.payload_on : config.payload_off
      const extra = state === 'on' ? extrasFor(attributes, config) : {}
      if (!extra) return unsupported('no such tone, duration or volume')
      const source =
        state === 'off' ? (config.command_off_template ?? config.command_template) : config.command_template
      const payload = source
        ? compileCommandTemplate(source)(value, { state: value, ...extra })
        : JSON.stringify({ state: value, ...extra })
      return send([publication(config, config.command_topic, payload)])
    },
  }
})
