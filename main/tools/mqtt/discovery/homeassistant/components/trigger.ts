/**
 * Things that are only told to happen and report nothing.
 * https://www.home-assistant.io/integrations/scene.mqtt/ , button.mqtt/ and notify.mqtt/
 */
import { z } from 'zod'
import { compileCommandTemplate } from '../../../template'
import { component, given, publication, send, UNKNOWN, unsupported } from '../component'
import { entityFields, template, topic, word } from '../fields'

const SceneConfig = z.object({ ...entityFields, command_topic: topic, payload_on: word.default('ON') })

export const sceneComponent = component('scene', SceneConfig, (config) => ({
  fixed: {},
  initial: UNKNOWN,
  isAssumed: true,
  inputs: [],
  encode: () => send([publication(config, config.command_topic, config.payload_on)]),
}))

const ButtonConfig = z.object({
  ...entityFields,
  command_topic: topic,
  command_template: template.optional(),
  payload_press: word.default('PRESS'),
})

export const buttonComponent = component('button', ButtonConfig, (config) => {
  const write = compileCommandTemplate(config.command_template)
  return {
    fixed: given({ device_class: config.device_class }),
    initial: UNKNOWN,
    isAssumed: true,
    inputs: [],
    encode: () => send([publication(config, config.command_topic, write(config.payload_press))]),
  }
})

const NotifyConfig = z.object({
  ...entityFields,
  command_topic: topic,
  command_template: template.optional(),
})

/** Shows a message somewhere: a display, a speaker. */
export const notifyComponent = component('notify', NotifyConfig, (config) => {
  const write = compileCommandTemplate(config.command_template)
  return {
    fixed: {},
    initial: UNKNOWN,
    isAssumed: true,
    inputs: [],
    encode({ desired: { attributes } }) {
      const { message } = attributes
      if (typeof message !== 'string' || message === '') return unsupported('nothing to say')
      return send([publication(config, config.command_topic, write(message))])
    },
  }
})
