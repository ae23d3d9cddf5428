/** https://www.home-assistant.io/integrations/alarm_control_panel.mqtt/ */
import { z } from 'zod'
import { compileCommandTemplate } from '../../../template'
import {
  component,
  given,
  needsCode,
  pickWord,
  publication,
  send,
  stateInput,
  UNKNOWN,
  unsupported,
  withState,
} from '../component'
import { entityFields, flag, template, topic, word, words } from '../fields'

const MODES = ['home', 'away', 'night', 'vacation', 'custom_bypass'] as const

const Config = z.object({
  ...entityFields,
  command_topic: topic,
  command_template: template.default('{{ action }}'),
  state_topic: topic,
  value_template: template.optional(),
  /** The code itself, or REMOTE_CODE (digits) or REMOTE_CODE_TEXT: then the panel checks it. */
  code: word.nullish(),
  code_arm_required: flag.default(true),
  code_disarm_required: flag.default(true),
  supported_features: words.default(MODES.map((mode) => `arm_${mode}`)),
  payload_arm_home: word.default('ARM_HOME'),
  payload_arm_away: word.default('ARM_AWAY'),
  payload_arm_night: word.default('ARM_NIGHT'),
  payload_arm_vacation: word.default('ARM_VACATION'),
  payload_arm_custom_bypass: word.default('ARM_CUSTOM_BYPASS'),
  payload_disarm: word.default('DISARM'),
})

const STATES = Object.fromEntries(
  [...MODES.map((mode) => `armed_${mode}`), 'disarmed', 'arming', 'disarming', 'pending', 'triggered'].map(
    (state) => [state, state],
  ),
)

const formatOf = (code: string): string => (code === 'REMOTE_CODE' || /^\d+$/.test(code) ? 'number' : 'text')

export const alarmControlPanelComponent = component('alarm_control_panel', Config, (config) => {
  const write = compileCommandTemplate(config.command_template)
  const features = config.supported_features
  const hasCode = typeof config.code === 'string'
  const modes = MODES.filter((mode) => features.includes(`arm_${mode}`))
  return {
    fixed: given({
      supported_features: features,
      // Not Home Assistant's, but what its other domains call their modes: "set to" can be answered without knowing panels.
      modes: [...modes.map((mode) => `armed_${mode}`), 'disarmed'],
      code_format: hasCode ? formatOf(config.code ?? '') : undefined,
      code_arm_required: hasCode ? config.code_arm_required : undefined,
    }),
    initial: UNKNOWN,
    isAssumed: false,
    inputs: stateInput(config.state_topic, config.value_template, (value, now) =>
      withState(now, value === 'None' ? 'unknown' : pickWord(value, STATES)),
    ),
    encode({ desired: { state = '', attributes } }) {
      const mode = modes.find((known) => state === `armed_${known}`)
      if (!mode && state !== 'disarmed') return unsupported('no such arm mode')
      const code = typeof attributes.code === 'string' ? attributes.code : null
      const isCodeRequired = mode ? config.code_arm_required : config.code_disarm_required
      if (hasCode && isCodeRequired && code === null) return needsCode()
      const action = mode ? config[`payload_arm_${mode}`] : config.payload_disarm
      return send([publication(config, config.command_topic, write(action, { action, code }))])
    },
  }
})
