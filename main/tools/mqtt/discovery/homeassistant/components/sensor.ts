/** https://www.home-assistant.io/integrations/sensor.mqtt/ and binary_sensor.mqtt : things that only report. */
import { z } from 'zod'
import { compileValueTemplate } from '../../../template'
import { component, given, isEmptyPayload, pickWord, UNKNOWN, unsupported, withState } from '../component'
import { entityFields, number, template, topic, word, words } from '../fields'

const SensorConfig = z.object({
  ...entityFields,
  state_topic: topic,
  value_template: template.optional(),
  unit_of_measurement: z.string().nullish(),
  state_class: z.string().nullish(),
  options: words.optional(),
  expire_after: number.optional(),
})

/** Seconds in the payload; 0 and absence mean never. */
const toMs = (seconds: number | undefined): number | undefined =>
  seconds !== undefined && seconds > 0 ? seconds * 1000 : undefined

export const sensorComponent = component('sensor', SensorConfig, (config) => {
  const read = compileValueTemplate(config.value_template)
  return {
    fixed: given({
      device_class: config.device_class,
      unit_of_measurement: config.unit_of_measurement,
      state_class: config.state_class,
      options: config.options,
    }),
    initial: UNKNOWN,
    isAssumed: false,
    rules: { expireAfterMs: toMs(config.expire_after) },
    inputs: [
      {
        topic: config.state_topic,
        read(payload, now) {
          const value = read(payload)
          // An empty result of a template means "not in this message".
          if (value === '') return now
          return withState(now, value === 'None' ? 'unknown' : value.slice(0, 255))
        },
      },
    ],
    encode: () => unsupported('a sensor only reports'),
  }
})

const BinaryConfig = z.object({
  ...entityFields,
  state_topic: topic,
  value_template: template.optional(),
  payload_on: word.default('ON'),
  payload_off: word.default('OFF'),
  expire_after: number.optional(),
  off_delay: number.optional(),
})

export const binarySensorComponent = component('binary_sensor', BinaryConfig, (config) => {
  const read = compileValueTemplate(config.value_template)
  const states = { [config.payload_off]: 'off', [config.payload_on]: 'on' }
  const offDelayMs = toMs(config.off_delay)
  return {
    fixed: given({ device_class: config.device_class }),
    initial: UNKNOWN,
    isAssumed: false,
    rules: {
      expireAfterMs: toMs(config.expire_after),
      fallback: offDelayMs === undefined ? undefined : { afterMs: offDelayMs, from: ['on'], to: 'off' },
    },
    inputs: [
      {
        topic: config.state_topic,
        read(payload, now) {
          const value = read(payload)
          if (value === '') return now
          return withState(now, isEmptyPayload(value) ? 'unknown' : pickWord(value, states))
        },
      },
    ],
    encode: () => unsupported('a sensor only reports'),
  }
})
