/** https://www.home-assistant.io/integrations/update.mqtt/ . "on" means that a newer version is there. Shown, never installed from here. */
import { z } from 'zod'
import type { LiveState } from '../../../entity-spec'
import { isConfig } from '../expand'
import { component, given, stateInput, UNKNOWN, unsupported, withAttributes } from '../component'
import { entityFields, template, topic } from '../fields'

const Config = z.object({
  ...entityFields,
  state_topic: topic.optional(),
  value_template: template.optional(),
  latest_version_topic: topic.optional(),
  latest_version_template: template.optional(),
  title: z.string().optional(),
  release_summary: z.string().optional(),
  release_url: z.string().optional(),
})

const FIELDS = [
  'installed_version',
  'latest_version',
  'title',
  'release_summary',
  'release_url',
  'in_progress',
  'update_percentage',
] as const

const parsed = (value: string): unknown => {
  try {
    return JSON.parse(value)
  } catch {
    return null
  }
}

/** A version alone, or an object of FIELDS. */
function withReport(value: string, now: LiveState): LiveState {
  const message = parsed(value)
  if (!isConfig(message)) return withAttributes(now, { installed_version: value })
  const known = FIELDS.flatMap((name) => {
    const found = message[name]
    return typeof found === 'string' || typeof found === 'boolean' || typeof found === 'number'
      ? [[name, found] as const]
      : []
  })
  return withAttributes(now, Object.fromEntries(known))
}

export const updateComponent = component('update', Config, (config) => ({
  fixed: given({
    device_class: config.device_class,
    title: config.title,
    release_summary: config.release_summary,
    release_url: config.release_url,
  }),
  initial: UNKNOWN,
  isAssumed: false,
  inputs: [
    ...stateInput(config.state_topic, config.value_template, withReport),
    ...stateInput(config.latest_version_topic, config.latest_version_template, (value, now) =>
      withAttributes(now, { latest_version: value }),
    ),
  ],
  present(now) {
    const { installed_version: installed, latest_version: latest } = now.attributes
    if (installed === undefined || latest === undefined) return now
    return { ...now, state: installed === latest ? 'off' : 'on' }
  },
  encode: () => unsupported('updates are installed by the device’s own software'),
}))
