/** https://www.home-assistant.io/integrations/vacuum.mqtt/ */
import { z } from 'zod'
import { compileCommandTemplate } from '../../../template'
import { isConfig } from '../expand'
import {
  component,
  given,
  pickWord,
  publication,
  send,
  UNKNOWN,
  unsupported,
  withAttributes,
  withState,
} from '../component'
import { entityFields, template, topic, word, words } from '../fields'

const Config = z.object({
  ...entityFields,
  command_topic: topic.optional(),
  state_topic: topic.optional(),
  set_fan_speed_topic: topic.optional(),
  clean_segments_command_topic: topic.optional(),
  clean_segments_command_template: template.optional(),
  send_command_topic: topic.optional(),
  fan_speed_list: words.optional(),
  supported_features: words.default(['start', 'stop', 'return_home', 'status', 'clean_spot']),
  payload_start: word.default('start'),
  payload_stop: word.default('stop'),
  payload_pause: word.default('pause'),
  payload_return_to_base: word.default('return_to_base'),
  payload_clean_spot: word.default('clean_spot'),
  payload_locate: word.default('locate'),
})

const STATES = {
  cleaning: 'cleaning',
  docked: 'docked',
  paused: 'paused',
  idle: 'idle',
  returning: 'returning',
  error: 'error',
}

export const vacuumComponent = component('vacuum', Config, (config) => {
  const commands: Readonly<Record<string, readonly [feature: string, payload: string]>> = {
    cleaning: ['start', config.payload_start],
    returning: ['return_home', config.payload_return_to_base],
    docked: ['return_home', config.payload_return_to_base],
    paused: ['pause', config.payload_pause],
    idle: ['stop', config.payload_stop],
  }
  const writeSegments = compileCommandTemplate(config.clean_segments_command_template)
  const { clean_segments_command_topic: segmentsTopic } = config
  return {
    fixed: given({ supported_features: config.supported_features, fan_speed_list: config.fan_speed_list }),
    initial: UNKNOWN,
    isAssumed: config.state_topic === undefined,
    inputs: config.state_topic
      ? [
          {
            topic: config.state_topic,
            read(payload, now) {
              const message: unknown = JSON.parse(payload)
              if (!isConfig(message)) throw new Error('not a JSON object')
              const { state, fan_speed: fanSpeed, battery_level: battery } = message
              const segments = segmentsTopic && isConfig(message.segments) ? message.segments : undefined
              const next = withAttributes(
                now,
                given({ fan_speed: fanSpeed, battery_level: battery, segments }),
              )
              if (state === null) return withState(next, 'unknown')
              return state === undefined ? next : withState(next, pickWord(state, STATES))
            },
          },
        ]
      : [],
    encode({ op, areas = [], desired: { state, attributes } }, now) {
      if (op === 'vacuum_clean_area') {
        const ids = segmentsOf(areas, now.attributes.segments)
        // "Start" would clean everything.
        if (!segmentsTopic || !ids) return unsupported('no such room to clean')
        const payload = config.clean_segments_command_template ? writeSegments(ids) : JSON.stringify(ids)
        return send([publication(config, segmentsTopic, payload)])
      }
      const speed = attributes.fan_speed
      if (typeof speed === 'string') {
        if (!config.set_fan_speed_topic || !config.fan_speed_list?.includes(speed))
          return unsupported('no such fan speed')
        return send([publication(config, config.set_fan_speed_topic, speed)])
      }
      const command = state === undefined ? undefined : commands[state]
      if (!command || !config.command_topic || !config.supported_features.includes(command[0]))
        return unsupported('no such command')
      return send([publication(config, config.command_topic, command[1])])
    },
  }
})

/** The device's ids of these rooms. Null: it does not know one of them. */
function segmentsOf(areas: readonly string[], segments: unknown): string[] | null {
  if (areas.length === 0 || !isConfig(segments)) return null
  const byName = new Map(Object.entries(segments).map(([id, name]) => [String(name).toLowerCase(), id]))
  const ids = areas.flatMap((area) => byName.get(area.toLowerCase()) ?? [])
  return ids.length === areas.length ? ids : null
}
