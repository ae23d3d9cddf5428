/** https://www.home-assistant.io/integrations/lawn_mower.mqtt/ */
import { z } from 'zod'
import { compileCommandTemplate, compileValueTemplate } from '../../../template'
import {
  component,
  given,
  isEmptyPayload,
  pickWord,
  publication,
  send,
  UNKNOWN,
  unsupported,
  withState,
} from '../component'
import { entityFields, template, topic } from '../fields'

const Config = z.object({
  ...entityFields,
  activity_state_topic: topic.optional(),
  activity_value_template: template.optional(),
  start_mowing_command_topic: topic.optional(),
  start_mowing_command_template: template.optional(),
  pause_command_topic: topic.optional(),
  pause_command_template: template.optional(),
  dock_command_topic: topic.optional(),
  dock_command_template: template.optional(),
})

const ACTIVITIES = {
  mowing: 'mowing',
  paused: 'paused',
  idle: 'idle',
  docked: 'docked',
  returning: 'returning',
  error: 'error',
}

const COMMANDS = { mowing: 'start_mowing', paused: 'pause', docked: 'dock', returning: 'dock' } as const
const isGoal = (state: string | undefined): state is keyof typeof COMMANDS =>
  state !== undefined && state in COMMANDS

export const lawnMowerComponent = component('lawn_mower', Config, (config) => {
  const read = compileValueTemplate(config.activity_value_template)
  const writers = {
    start_mowing: compileCommandTemplate(config.start_mowing_command_template),
    pause: compileCommandTemplate(config.pause_command_template),
    dock: compileCommandTemplate(config.dock_command_template),
  }
  const names = ['start_mowing', 'pause', 'dock'] as const
  return {
    fixed: given({ supported_features: names.filter((name) => config[`${name}_command_topic`]) }),
    initial: UNKNOWN,
    isAssumed: config.optimistic ?? config.activity_state_topic === undefined,
    inputs: config.activity_state_topic
      ? [
          {
            topic: config.activity_state_topic,
            read(payload, now) {
              const value = read(payload)
              const isReset = isEmptyPayload(value) || value === 'none'
              return withState(now, isReset ? 'unknown' : pickWord(value, ACTIVITIES))
            },
          },
        ]
      : [],
    encode({ desired: { state } }) {
      const name = isGoal(state) ? COMMANDS[state] : undefined
      const commandTopic = name && config[`${name}_command_topic`]
      if (!name || !commandTopic) return unsupported('no such command')
      return send([publication(config, commandTopic, writers[name](name))])
    },
  }
})
