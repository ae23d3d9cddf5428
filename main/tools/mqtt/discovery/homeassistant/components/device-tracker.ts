/** https://www.home-assistant.io/integrations/device_tracker.mqtt/ . The state is `home`, `not_home` or the name of a place. */
import { z } from 'zod'
import { component, stateInput, UNKNOWN, unsupported, withState } from '../component'
import { entityFields, template, topic, word } from '../fields'

const Config = z
  .object({
    ...entityFields,
    state_topic: topic.optional(),
    value_template: template.optional(),
    payload_home: word.default('home'),
    payload_not_home: word.default('not_home'),
    payload_reset: word.default('None'),
    source_type: z.string().default('gps'),
  })
  .refine(
    ({ state_topic: state, json_attributes_topic: attributes }) =>
      state !== undefined || attributes !== undefined,
    'state_topic or json_attributes_topic is needed',
  )

export const deviceTrackerComponent = component('device_tracker', Config, (config) => {
  const places: Readonly<Record<string, string>> = {
    [config.payload_reset]: 'unknown',
    [config.payload_not_home]: 'not_home',
    [config.payload_home]: 'home',
  }
  return {
    fixed: { source_type: config.source_type },
    initial: UNKNOWN,
    isAssumed: false,
    inputs: stateInput(config.state_topic, config.value_template, (value, now) =>
      withState(now, Object.hasOwn(places, value) ? (places[value] ?? value) : value.slice(0, 255)),
    ),
    encode: () => unsupported('a tracker only reports'),
  }
})
