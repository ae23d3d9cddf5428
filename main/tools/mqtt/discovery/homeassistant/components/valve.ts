/** https://www.home-assistant.io/integrations/valve.mqtt/ . Either open/closed words or, with `reports_position`, numbers. */
import { z } from 'zod'
import type { LiveState } from '../../../entity-spec'
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
import { isConfig } from '../expand'
import { entityFields, flag, number, optionalWord, template, topic, word } from '../fields'

const Config = z.object({
  ...entityFields,
  command_topic: topic.optional(),
  command_template: template.optional(),
  state_topic: topic.optional(),
  value_template: template.optional(),
  reports_position: flag.default(false),
  position_open: number.default(100),
  position_closed: number.default(0),
  payload_open: optionalWord('OPEN'),
  payload_close: optionalWord('CLOSE'),
  payload_stop: word.nullish(),
  state_open: word.default('open'),
  state_opening: word.default('opening'),
  state_closed: word.default('closed'),
  state_closing: word.default('closing'),
})

export const valveComponent = component('valve', Config, (config) => {
  const read = compileValueTemplate(config.value_template)
  const write = compileCommandTemplate(config.command_template)
  const span = config.position_open - config.position_closed || 1
  const states = {
    [config.state_open]: 'open',
    [config.state_opening]: 'opening',
    [config.state_closed]: 'closed',
    [config.state_closing]: 'closing',
  }
  function readState(payload: string, now: LiveState): LiveState {
    let value: string = read(payload)
    if (isEmptyPayload(value)) return withState(now, 'unknown')
    let position: unknown = null
    if (value.startsWith('{')) {
      const message: unknown = JSON.parse(value)
      if (!isConfig(message)) throw new Error('not a JSON object')
      position = message.position
      value = typeof message.state === 'string' ? message.state : ''
    } else if (config.reports_position && Number.isFinite(Number(value))) {
      position = Number(value)
      value = ''
    }
    const raw = numberOf(position)
    const percent =
      raw === null
        ? null
        : Math.round(Math.min(100, Math.max(0, ((raw - config.position_closed) / span) * 100)))
    const next = percent === null ? now : withAttributes(now, { current_position: percent })
    if (value !== '') return withState(next, pickWord(value, states))
    return percent === null ? next : withState(next, percent === 0 ? 'closed' : 'open')
  }
  return {
    fixed: given({
      device_class: config.device_class,
      supported_features: ['open', 'close', ...(config.reports_position ? ['set_position'] : [])],
    }),
    initial: UNKNOWN,
    isAssumed: config.optimistic ?? config.state_topic === undefined,
    inputs: config.state_topic ? [{ topic: config.state_topic, read: readState }] : [],
    encode({ op, desired: { state, attributes } }) {
      if (!config.command_topic) return unsupported('no command topic')
      const goal = numberOf(attributes.current_position ?? attributes.position)
      if (op === 'stop') {
        return config.payload_stop
          ? send([publication(config, config.command_topic, config.payload_stop)])
          : unsupported('no stop')
      }
      if (config.reports_position) {
        const percent = goal ?? (state === 'open' ? 100 : state === 'closed' ? 0 : null)
        if (percent === null) return unsupported('no such position')
        return send([
          publication(
            config,
            config.command_topic,
            write(Math.round(config.position_closed + (span * percent) / 100)),
          ),
        ])
      }
      const payload =
        state === 'open' ? config.payload_open : state === 'closed' ? config.payload_close : null
      return payload === null
        ? unsupported('a valve is opened or closed')
        : send([publication(config, config.command_topic, write(payload))])
    },
  }
})
