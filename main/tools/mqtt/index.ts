/** The MQTT home: any broker whose devices announce themselves. */
export { createMqttHome } from './mqtt-home'
export type { MqttHome, MqttHomeOptions } from './mqtt-home-options'
export { discoverOnce, type Discovered, type DiscoverOnceOptions } from './discover-once'
/** The door to MQTT for the demo, which is a broker and a client of its own. */
export { openLink } from './open-link'
export { guardStream } from './packet-guard'
export type { Link } from './client'
