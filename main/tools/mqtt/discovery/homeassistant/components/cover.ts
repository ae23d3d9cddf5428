/** https://www.home-assistant.io/integrations/cover.mqtt/ . Positions are 0 (closed) to 100 (open) whatever the device counts in. */
import { z } from 'zod'
import type { LiveState, StateInput } from '../../../entity-spec'
import { compileCommandTemplate, compileValueTemplate } from '../../../template'
import {
  component,
  given,
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
import { entityFields, number, optionalWord, template, topic, word } from '../fields'

const Config = z.object({
  ...entityFields,
  command_topic: topic.optional(),
  payload_open: optionalWord('OPEN'),
  payload_close: optionalWord('CLOSE'),
  payload_stop: optionalWord('STOP'),
  state_topic: topic.optional(),
  value_template: template.optional(),
  state_open: word.default('open'),
  state_opening: word.default('opening'),
  state_closed: word.default('closed'),
  state_closing: word.default('closing'),
  state_stopped: word.default('stopped'),
  position_topic: topic.optional(),
  position_template: template.optional(),
  position_open: number.default(100),
  position_closed: number.default(0),
  set_position_topic: topic.optional(),
  set_position_template: template.optional(),
  tilt_command_topic: topic.optional(),
  tilt_command_template: template.optional(),
  tilt_status_topic: topic.optional(),
  tilt_status_template: template.optional(),
  tilt_min: number.default(0),
  tilt_max: number.default(100),
})
type CoverConfig = z.infer<typeof Config>

const toPercent = (value: number, from: number, to: number): number =>
  to === from ? 0 : Math.round(Math.min(100, Math.max(0, ((value - from) / (to - from)) * 100)))
const fromPercent = (percent: number, from: number, to: number): number =>
  Math.round(from + ((to - from) * percent) / 100)

const restState = (now: LiveState): string => {
  const position = numberOf(now.attributes.current_position)
  if (position !== null) return position === 0 ? 'closed' : 'open'
  return now.state === 'closing' || now.state === 'closed' ? 'closed' : 'open'
}

function withPosition(now: LiveState, position: number, hasStateTopic: boolean): LiveState {
  const next = withAttributes(now, { current_position: position })
  return hasStateTopic ? next : withState(next, position === 0 ? 'closed' : 'open')
}

function inputsOf(config: CoverConfig): StateInput[] {
  const inputs: StateInput[] = []
  if (config.state_topic) {
    const read = compileValueTemplate(config.value_template)
    const states = {
      [config.state_stopped]: 'stopped',
      [config.state_open]: 'open',
      [config.state_opening]: 'opening',
      [config.state_closed]: 'closed',
      [config.state_closing]: 'closing',
    }
    inputs.push({
      topic: config.state_topic,
      read(payload, now) {
        const value = read(payload)
        if (isEmptyPayload(value)) return withState(now, 'unknown')
        const state = pickWord(value, states)
        return withState(now, state === 'stopped' ? restState(now) : state)
      },
    })
  }
  if (config.position_topic) {
    const read = compileValueTemplate(config.position_template)
    const extra = { position_open: config.position_open, position_closed: config.position_closed }
    inputs.push({
      topic: config.position_topic,
      read(payload, now) {
        const percent = toPercent(
          readNumber(read(payload, extra)),
          config.position_closed,
          config.position_open,
        )
        return withPosition(now, percent, config.state_topic !== undefined)
      },
    })
  }
  if (config.tilt_status_topic) {
    const read = compileValueTemplate(config.tilt_status_template)
    inputs.push({
      topic: config.tilt_status_topic,
      read: (payload, now) =>
        withAttributes(now, {
          current_tilt_position: toPercent(readNumber(read(payload)), config.tilt_min, config.tilt_max),
        }),
    })
  }
  return inputs
}

export const coverComponent = component('cover', Config, (config) => {
  const features = [
    config.command_topic && config.payload_open !== null ? 'open' : null,
    config.command_topic && config.payload_close !== null ? 'close' : null,
    config.command_topic && config.payload_stop !== null ? 'stop' : null,
    config.set_position_topic ? 'set_position' : null,
    config.tilt_command_topic ? 'set_tilt_position' : null,
  ].filter((feature) => feature !== null)
  const writePosition = compileCommandTemplate(config.set_position_template)
  const writeTilt = compileCommandTemplate(config.tilt_command_template)
  const command = (payload: string | null) =>
    config.command_topic && payload !== null
      ? send([publication(config, config.command_topic, payload)])
      : unsupported('no such command')
  return {
    fixed: given({ device_class: config.device_class, supported_features: features }),
    initial: UNKNOWN,
    isAssumed: config.optimistic ?? (config.state_topic === undefined && config.position_topic === undefined),
    inputs: inputsOf(config),
    encode({ op, desired: { state, attributes } }) {
      const tilt = numberOf(attributes.current_tilt_position ?? attributes.tilt_position)
      if (tilt !== null) {
        if (!config.tilt_command_topic) return unsupported('no tilt')
        return send([
          publication(
            config,
            config.tilt_command_topic,
            writeTilt(fromPercent(tilt, config.tilt_min, config.tilt_max), { tilt_position: tilt }),
          ),
        ])
      }
      if (op === 'stop') return command(config.payload_stop)
      const position = numberOf(attributes.current_position ?? attributes.position)
      if (position !== null && config.set_position_topic && op !== 'open' && op !== 'close') {
        const value = fromPercent(position, config.position_closed, config.position_open)
        const extra = {
          position,
          position_open: config.position_open,
          position_closed: config.position_closed,
        }
        return send([publication(config, config.set_position_topic, writePosition(value, extra))])
      }
      const goal =
        state ?? (position === null ? null : position === 0 ? 'closed' : position === 100 ? 'open' : null)
      if (goal === 'open' || goal === 'opening') return command(config.payload_open)
      if (goal === 'closed' || goal === 'closing') return command(config.payload_close)
      return unsupported('no position')
    },
  }
})
