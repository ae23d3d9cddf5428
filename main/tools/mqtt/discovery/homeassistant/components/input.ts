/**
 * Values that a person sets.
 * https://www.home-assistant.io/integrations/number.mqtt/ , select.mqtt/ , text.mqtt/ , date.mqtt/ , time.mqtt/ and datetime.mqtt/
 */
import { z } from 'zod'
import type { StateInput } from '../../../entity-spec'
import { compileCommandTemplate, compileValueTemplate } from '../../../template'
import {
  component,
  given,
  isEmptyPayload,
  publication,
  readNumber,
  send,
  UNKNOWN,
  unsupported,
  withState,
} from '../component'
import { entityFields, number, template, topic, word, words } from '../fields'

const shared = {
  ...entityFields,
  command_topic: topic,
  command_template: template.optional(),
  state_topic: topic.optional(),
  value_template: template.optional(),
}

function input(
  stateTopic: string | undefined,
  source: string | undefined,
  check: (value: string) => string,
): StateInput[] {
  const read = compileValueTemplate(source)
  if (!stateTopic) return []
  return [
    {
      topic: stateTopic,
      read(payload, now) {
        const value = read(payload)
        return withState(now, isEmptyPayload(value) ? 'unknown' : check(value))
      },
    },
  ]
}

const NumberConfig = z.object({
  ...shared,
  min: number.default(1),
  max: number.default(100),
  step: number.default(1),
  unit_of_measurement: z.string().nullish(),
  payload_reset: word.default('None'),
})

export const numberComponent = component('number', NumberConfig, (config) => {
  const write = compileCommandTemplate(config.command_template)
  return {
    fixed: given({
      device_class: config.device_class,
      unit_of_measurement: config.unit_of_measurement,
      min: config.min,
      max: config.max,
      step: config.step,
    }),
    initial: UNKNOWN,
    isAssumed: config.optimistic ?? config.state_topic === undefined,
    inputs: input(config.state_topic, config.value_template, (value) => String(readNumber(value))),
    encode({ desired: { state, attributes } }) {
      const value = Number(state ?? attributes.value)
      if (!Number.isFinite(value) || value < config.min || value > config.max)
        return unsupported('no such number')
      return send([publication(config, config.command_topic, write(value))])
    },
  }
})

const SelectConfig = z.object({ ...shared, options: words })

export const selectComponent = component('select', SelectConfig, (config) => {
  const write = compileCommandTemplate(config.command_template)
  return {
    fixed: { options: config.options },
    initial: UNKNOWN,
    isAssumed: config.optimistic ?? config.state_topic === undefined,
    inputs: input(config.state_topic, config.value_template, (value) => {
      if (!config.options.includes(value)) throw new Error(`"${value.slice(0, 40)}" is not an option`)
      return value
    }),
    encode({ desired: { state, attributes } }) {
      const option = state ?? attributes.option
      if (typeof option !== 'string' || !config.options.includes(option)) return unsupported('no such option')
      return send([publication(config, config.command_topic, write(option))])
    },
  }
})

const TextConfig = z.object({
  ...shared,
  min: number.default(0),
  max: number.default(255),
  mode: z.enum(['text', 'password']).default('text'),
  pattern: z.string().max(200).optional(),
})

export const textComponent = component('text', TextConfig, (config) => {
  const write = compileCommandTemplate(config.command_template)
  const isPassword = config.mode === 'password'
  return {
    fixed: given({ min: config.min, max: config.max, mode: config.mode, pattern: config.pattern }),
    initial: UNKNOWN,
    isAssumed: config.optimistic ?? config.state_topic === undefined,
    // A password is never kept, shown or logged.
    inputs: input(config.state_topic, config.value_template, (value) =>
      isPassword ? '***' : value.slice(0, 255),
    ),
    encode({ desired: { state, attributes } }) {
      const value = state ?? attributes.value
      if (typeof value !== 'string' || value.length < config.min || value.length > config.max)
        return unsupported('no such text')
      return send([publication(config, config.command_topic, write(value))])
    },
  }
})

const MomentConfig = z.object(shared)

/** ISO 8601 words of a date, a time or both; others are not taken. */
const moment = (domain: 'date' | 'time' | 'datetime', shape: RegExp) =>
  component(domain, MomentConfig, (config) => {
    const write = compileCommandTemplate(config.command_template)
    return {
      fixed: {},
      initial: UNKNOWN,
      isAssumed: config.optimistic ?? config.state_topic === undefined,
      inputs: input(config.state_topic, config.value_template, (value) => {
        if (!shape.test(value)) throw new Error(`"${value.slice(0, 40)}" is no ${domain}`)
        return value
      }),
      encode({ desired: { state } }) {
        if (state === undefined || !shape.test(state)) return unsupported(`no such ${domain}`)
        return send([publication(config, config.command_topic, write(state))])
      },
    }
  })

export const dateComponent = moment('date', /^\d{4}-\d\d-\d\d$/)
export const timeComponent = moment('time', /^\d\d:\d\d(?::\d\d)?$/)
export const dateTimeComponent = moment(
  'datetime',
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/,
)
