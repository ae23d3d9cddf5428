/** The MQTT home: any broker whose devices announce themselves. */
export { discoverOnce } from './discover-once'
export { findBrokers } from './find-brokers'
export { createMqttHome } from './mqtt-home'
export type { MqttHome } from './mqtt-home-options'
/** The door to MQTT for the demo, which is a broker and a client of its own. */
export { openLink } from './open-link'
export { guardStream } from './packet-guard'
