/**
 * https://www.home-assistant.io/integrations/camera.mqtt/ and https://www.home-assistant.io/integrations/image.mqtt/ . Listed among the
 * devices; the pictures themselves stay with the broker, because nothing here shows them and they are large.
 */
import { z } from 'zod'
import { component, stateInput, UNKNOWN, unsupported, withAttributes } from '../component'
import { entityFields, template, topic } from '../fields'

const encode = () => unsupported('a picture is only shown')

const CameraConfig = z.object({ ...entityFields, topic })

export const cameraComponent = component('camera', CameraConfig, () => ({
  fixed: {},
  initial: { state: 'idle', attributes: {} },
  isAssumed: false,
  inputs: [],
  encode,
}))

const ImageConfig = z
  .object({
    ...entityFields,
    image_topic: topic.optional(),
    url_topic: topic.optional(),
    url_template: template.optional(),
  })
  .refine(
    ({ image_topic: image, url_topic: url }) => (image === undefined) !== (url === undefined),
    'either image_topic or url_topic is needed',
  )

export const imageComponent = component('image', ImageConfig, (config) => ({
  fixed: {},
  initial: UNKNOWN,
  isAssumed: false,
  inputs: stateInput(config.url_topic, config.url_template, (value, now, arrival) => ({
    ...withAttributes(now, { entity_picture: value }),
    state: arrival ? new Date(arrival.atMs).toISOString() : now.state,
  })),
  encode,
}))
