/**
 * Zigbee2MQTT's own lists: `<base>/bridge/devices`, `bridge/groups` and `bridge/info`, all retained. The base topic is a setting of its
 * own, and several may run beside each other, so that any base of one or two levels is looked for.
 * Source: https://www.zigbee2mqtt.io/guide/usage/mqtt_topics_and_messages.html
 */
import type { Dialect } from '../../entity-spec'
import { createBridge, type Bridge, type BridgeTopic } from './bridge'

/** In this order brokers send what they keep: settings come to known devices. */
const KINDS: readonly BridgeTopic[] = ['devices', 'groups', 'info']

export function zigbee2MqttDialect(): Dialect {
  const bridges = new Map<string, Bridge>()
  return {
    name: 'zigbee2mqtt',
    filters: KINDS.flatMap((kind) => [`+/bridge/${kind}`, `+/+/bridge/${kind}`]),
    read(topic, payload) {
      const [, base = '', word = ''] = /^(.+)\/bridge\/([^/]+)$/su.exec(topic) ?? []
      const kind = KINDS.find((known) => known === word)
      if (!kind || base === '') return []
      const bridge = bridges.get(base) ?? createBridge(base)
      bridges.set(base, bridge)
      return bridge.read(kind, payload)
    },
  }
}
