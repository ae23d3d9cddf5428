/**
 * Long keys and full topics from an abbreviated payload.
 * Source: https://www.home-assistant.io/integrations/mqtt/#discovery-payload ("~" base topic, abbreviations).
 */
import { isJsonObject as isConfig, type JsonObject as Config } from '../payload'
import { deviceAbbreviations, entityAbbreviations, originAbbreviations } from './abbreviations'

export { isConfig, type Config }

function expandKeys(config: Config, table: ReadonlyMap<string, string>): Config {
  // A null prototype: a key named __proto__ is a key like any other.
  const result: Config = Object.create(null) as Config
  for (const [key, value] of Object.entries(config)) result[table.get(key) ?? key] = value
  return result
}

/** `~` counts at the start or the end of a topic, nowhere else. */
function withBase(topic: string, base: string): string {
  if (topic.startsWith('~')) return base + topic.slice(1)
  if (topic.endsWith('~')) return topic.slice(0, -1) + base
  return topic
}

function expandTopics(config: Config, base: string): void {
  for (const [key, value] of Object.entries(config)) {
    if (typeof value === 'string' && (key === 'topic' || key.endsWith('_topic')))
      config[key] = withBase(value, base)
  }
}

function expandAvailability(value: unknown, base: string | null): unknown {
  if (!Array.isArray(value)) return isConfig(value) ? expandAvailability([value], base) : value
  return value.map((item: unknown) => {
    if (!isConfig(item)) return item
    const expanded = expandKeys(item, entityAbbreviations)
    if (base !== null) expandTopics(expanded, base)
    return expanded
  })
}

/** One payload or one component of a device payload; `inheritedBase` is the base topic of the surrounding payload. */
export function expandConfig(raw: Config, inheritedBase: string | null = null): Config {
  const config = expandKeys(raw, entityAbbreviations)
  const base = typeof config['~'] === 'string' ? config['~'] : inheritedBase
  delete config['~']
  if (base !== null) expandTopics(config, base)
  if ('availability' in config) config.availability = expandAvailability(config.availability, base)
  if (isConfig(config.device)) config.device = expandKeys(config.device, deviceAbbreviations)
  if (isConfig(config.origin)) config.origin = expandKeys(config.origin, originAbbreviations)
  if (isConfig(config.components)) {
    const components = config.components
    for (const [id, component] of Object.entries(components)) {
      if (isConfig(component)) components[id] = expandConfig(component, base)
    }
  }
  return config
}
