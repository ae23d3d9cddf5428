/** https://www.home-assistant.io/integrations/lock.mqtt/ */
import { z } from 'zod'
import { compileCommandTemplate, compileValueTemplate } from '../../../template'
import {
  component,
  given,
  needsCode,
  isEmptyPayload,
  pickWord,
  publication,
  send,
  UNKNOWN,
  unsupported,
  withState,
} from '../component'
import { entityFields, template, topic, word } from '../fields'

const Config = z.object({
  ...entityFields,
  command_topic: topic,
  command_template: template.optional(),
  code_format: z.string().nullish(),
  payload_lock: word.default('LOCK'),
  payload_unlock: word.default('UNLOCK'),
  payload_open: word.optional(),
  payload_reset: word.default('None'),
  state_topic: topic.optional(),
  value_template: template.optional(),
  state_locked: word.default('LOCKED'),
  state_locking: word.default('LOCKING'),
  state_unlocked: word.default('UNLOCKED'),
  state_unlocking: word.default('UNLOCKING'),
  state_jammed: word.default('JAMMED'),
})

export const lockComponent = component('lock', Config, (config) => {
  const read = compileValueTemplate(config.value_template)
  const write = compileCommandTemplate(config.command_template)
  const states = {
    [config.state_jammed]: 'jammed',
    [config.state_locking]: 'locking',
    [config.state_unlocking]: 'unlocking',
    [config.state_unlocked]: 'unlocked',
    [config.state_locked]: 'locked',
  }
  return {
    fixed: given({
      supported_features: config.payload_open === undefined ? undefined : ['open'],
      code_format: config.code_format,
    }),
    initial: UNKNOWN,
    isAssumed: config.optimistic ?? config.state_topic === undefined,
    inputs: config.state_topic
      ? [
          {
            topic: config.state_topic,
            read(payload, now) {
              const value = read(payload)
              if (value === config.payload_reset || isEmptyPayload(value)) return withState(now, 'unknown')
              return withState(now, pickWord(value, states))
            },
          },
        ]
      : [],
    encode({ desired: { state, attributes } }) {
      const payloads: Readonly<Record<string, string | undefined>> = {
        locked: config.payload_lock,
        unlocked: config.payload_unlock,
        open: config.payload_open,
      }
      const payload = payloads[state ?? '']
      if (payload === undefined) return unsupported('a lock is locked or unlocked')
      const code = typeof attributes.code === 'string' ? attributes.code : ''
      if (config.code_format && code === '') return needsCode()
      return send([publication(config, config.command_topic, write(payload, { code }))])
    },
  }
})
