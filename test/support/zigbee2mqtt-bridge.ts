/**
 * A simulated Zigbee2MQTT: publishes its lists, obeys `/set`, answers `/get`, publishes states without retaining them, as
 * https://www.zigbee2mqtt.io/guide/usage/mqtt_topics_and_messages.html has it. Covers travel, lights and locks answer at once.
 */
import mqtt from 'mqtt'
import type { Access } from './broker'
import type { Json } from './zigbee2mqtt-exposes'

export interface SimulatedZigbee2Mqtt {
  /** Topics below the base and their payloads, oldest first: "lamp/set {...}". */
  readonly commands: readonly string[]
  publishDevices(devices: readonly unknown[]): Promise<void>
  publishGroups(groups: readonly unknown[]): Promise<void>
  publishInfo(config: Json): Promise<void>
  /** What the device knows of itself, published as its state. */
  report(name: string, state: Json): Promise<void>
  setAvailable(name: string, isAvailable: boolean): Promise<void>
  /** From now on this device does not obey. */
  jam(name: string): void
  /** Gone without a word: the broker sends its will. */
  crash(): void
  close(): Promise<void>
}

/** Half of the way; long enough for a busy machine to see it move. */
const TRAVEL_MS = 250
const TARGETS: Readonly<Record<string, number>> = { OPEN: 100, CLOSE: 0 }

export async function startZigbee2Mqtt(
  access: Access,
  states: Record<string, Json>,
  base = 'zigbee2mqtt',
): Promise<SimulatedZigbee2Mqtt> {
  const commands: string[] = []
  const jammed = new Set<string>()
  const travels = new Set<NodeJS.Timeout>()
  const client = await mqtt.connectAsync(access.url, {
    protocolVersion: 4,
    reconnectPeriod: 0,
    ...(access.username === undefined ? {} : { username: access.username }),
    ...(access.password === undefined ? {} : { password: access.password }),
    will: {
      topic: `${base}/bridge/state`,
      payload: Buffer.from('{"state":"offline"}'),
      qos: 1,
      retain: true,
    },
  })
  const publish = async (topic: string, message: unknown, retain = false): Promise<void> => {
    await client.publishAsync(`${base}/${topic}`, JSON.stringify(message), { qos: 1, retain })
  }
  const publishState = (name: string): void => void publish(name, states[name]).catch(() => undefined)

  /** Half of the way, then all of it. */
  function travel(name: string, state: Json, target: number): void {
    const from = state.position as number
    for (const [step, position] of [Math.round((from + target) / 2), target].entries()) {
      const timer = setTimeout(
        () => {
          travels.delete(timer)
          Object.assign(state, { position, state: target === 0 ? 'CLOSE' : 'OPEN' })
          publishState(name)
        },
        TRAVEL_MS * (step + 1),
      )
      travels.add(timer)
    }
  }

  function obey(name: string, order: Json): void {
    const state = (states[name] ??= {})
    if ('scene_recall' in order || 'warning' in order) return
    const target = typeof order.position === 'number' ? order.position : TARGETS[String(order.state)]
    if ('position' in state && target !== undefined) {
      travel(name, state, target)
      return
    }
    if (order.state === 'STOP') travels.forEach(clearTimeout)
    // Colour and temperature exclude each other.
    const mode = 'color' in order ? 'xy' : 'color_temp' in order ? 'color_temp' : state.color_mode
    Object.assign(state, order, mode === undefined ? {} : { color_mode: mode })
    publishState(name)
  }

  client.on('message', (topic, payload) => {
    const [, name = '', verb = ''] = /^(.+)\/(set|get)$/.exec(topic.slice(base.length + 1)) ?? []
    if (name === '') return
    commands.push(`${name}/${verb} ${payload.toString('utf8')}`)
    if (jammed.has(name)) return
    if (verb === 'get') publishState(name)
    else obey(name, JSON.parse(payload.toString('utf8')) as Json)
  })
  await client.subscribeAsync(`${base}/#`, { qos: 1 })
  await publish('bridge/state', { state: 'online' }, true)

  return {
    commands,
    publishDevices: (devices) => publish('bridge/devices', devices, true),
    publishGroups: (groups) => publish('bridge/groups', groups, true),
    publishInfo: (config) => publish('bridge/info', { version: '2.1.0', config }, true),
    async report(name, state) {
      states[name] = { ...states[name], ...state }
      await publish(name, states[name])
    },
    setAvailable: (name, isAvailable) =>
      publish(`${name}/availability`, { state: isAvailable ? 'online' : 'offline' }, true),
    jam: (name) => void jammed.add(name),
    crash() {
      travels.forEach(clearTimeout)
      client.stream.destroy()
    },
    async close() {
      travels.forEach(clearTimeout)
      await client.endAsync(true)
    },
  }
}
