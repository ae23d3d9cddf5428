/** Home Assistant MQTT discovery: https://www.home-assistant.io/integrations/mqtt/#mqtt-discovery */
import type { Dialect } from '../../entity-spec'
import { readAnnouncement, readDiscoveryTopic } from './read-announcement'

export function homeAssistantDialect(prefix = 'homeassistant'): Dialect {
  return {
    name: 'homeassistant',
    filters: [`${prefix}/+/+/config`, `${prefix}/+/+/+/config`],
    read(topic, payload) {
      const target = readDiscoveryTopic(topic, prefix)
      return target ? [readAnnouncement(topic, payload, target)] : []
    },
  }
}
