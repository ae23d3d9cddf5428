/** `$alert/<id>`: a message for people that stands until the device removes it. A diagnostic sensor for as long. */
import type { EntitySpec } from '../../entity-spec'
import { slugify } from '../../../../lib/slug'
import { unsupported } from '../encode'
import { withState } from '../live-state'

const MAX_STATE = 255

export function alertEntity(topic: string, text: string, deviceName: string): EntitySpec {
  const id = topic.split('/').at(-1) ?? ''
  const name = `${deviceName} ${id}`
  const take = (message: string): string => message.slice(0, MAX_STATE)
  return {
    key: `homie:${topic}`,
    domain: 'sensor',
    objectId: slugify(name),
    name,
    area: null,
    // It says what was wrong also while the device is away; that may be why.
    availability: { mode: 'all', topics: [] },
    behaviour: {
      fixed: { entity_category: 'diagnostic' },
      initial: { state: take(text), attributes: {} },
      isAssumed: false,
      inputs: [{ topic, read: (message, now) => withState(now, take(message)) }],
      encode: () => unsupported('an alert only reports'),
    },
  }
}
