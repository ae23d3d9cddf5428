/**
 * https://www.home-assistant.io/integrations/event.mqtt/ . The state is the time of the last event (ISO 8601, UTC); `event_type` and
 * the rest of the message are attributes.
 */
import { z } from 'zod'
import { parseObject } from '../../payload'
import { component, given, stateInput, UNKNOWN, unsupported } from '../component'
import { entityFields, template, topic, words } from '../fields'

const Config = z.object({
  ...entityFields,
  state_topic: topic,
  value_template: template.optional(),
  event_types: words,
})

const MAX_ATTRIBUTES = 20

export const eventComponent = component('event', Config, (config) => ({
  fixed: given({ device_class: config.device_class, event_types: config.event_types }),
  initial: UNKNOWN,
  isAssumed: false,
  inputs: stateInput(config.state_topic, config.value_template, (value, now, arrival) => {
    // What the broker kept has happened long ago: a button is not pressed again by a restart.
    if (!arrival || arrival.isRetained) return now
    const { event_type: type, ...rest } = parseObject(value)
    if (typeof type !== 'string' || !config.event_types.includes(type)) throw new Error('unknown event type')
    const attributes = Object.fromEntries(Object.entries(rest).slice(0, MAX_ATTRIBUTES))
    return {
      state: new Date(arrival.atMs).toISOString(),
      attributes: { ...attributes, event_type: type },
    }
  }),
  encode: () => unsupported('an event only reports'),
}))
