/** The MQTT home: any broker whose devices announce themselves. */
export { createMqttHome, type MqttHome, type MqttHomeOptions } from './mqtt-home'
export { discoverOnce, type Discovered, type DiscoverOnceOptions } from './discover-once'
