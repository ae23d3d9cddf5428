/**
 * The simulated home: an MQTT client of its own that announces 25 devices and behaves like them. Artel meets it only through the
 * broker, exactly as it meets a real home.
 */
import mqtt from 'mqtt'
import type { Lang } from '../../../contract/domain/home'
import type { Log } from '../../lib/log'
import { createDevice } from './devices'
import { demoAreas, demoDevices, demoScenes } from './home-table'
import type { Announcement, DeviceContext, Payload, SimDevice } from './sim-device'

export interface DemoHomeOptions {
  readonly url: string
  readonly username: string
  readonly password: string
  readonly lang: Lang
  readonly log?: Log
  readonly discoveryPrefix?: string
  /** Factor on the passing of time: tests let covers travel faster. */
  readonly speed?: number
  readonly random?: () => number
}

export interface DemoHome {
  /** A device that stops answering, for tests and demonstrations of failures: object id as in the table, `kind/id`. */
  setReachable(device: string, isReachable: boolean): void
  dispose(): Promise<void>
}

const ROOT = 'artel-demo'
const BRIDGE = `${ROOT}/bridge/availability`
const TICK_MS = 100
const MANUFACTURER = 'Artel demo'

/** A mild day: 2 °C at five in the morning, 10 °C at five in the afternoon. */
const outsideC = (): number => 6 + 4 * Math.sin(((new Date().getHours() - 11) / 12) * Math.PI)

const text = (payload: Payload): string => (typeof payload === 'string' ? payload : JSON.stringify(payload))

/** Resolves when everything is announced and reported. Rejects when the broker does not accept the connection. */
export async function createDemoHome(options: DemoHomeOptions): Promise<DemoHome> {
  const { lang, speed = 1, random = Math.random, discoveryPrefix = 'homeassistant' } = options
  const client = mqtt.connect(options.url, {
    username: options.username,
    password: options.password,
    clientId: 'artel-demo-home',
    protocolVersion: 4,
    reconnectPeriod: 1_000,
    queueQoSZero: false,
    will: { topic: BRIDGE, payload: Buffer.from('offline'), qos: 1, retain: true },
  })
  const areaNames = new Map(demoAreas(lang).map(({ id, name }) => [id, name]))
  const unreachable = new Set<string>()
  const devices = new Map<string, SimDevice>()
  const commands = new Map<string, (payload: string) => void>()

  const publish = (topic: string, payload: Payload): void => {
    if (client.connected) client.publish(topic, text(payload), { qos: 1, retain: true })
  }

  for (const spec of demoDevices) {
    const key = `${spec.kind}/${spec.id}`
    const base = `${ROOT}/${key}`
    const context: DeviceContext = {
      base,
      random,
      outsideC,
      publish: (name, payload) => {
        if (!unreachable.has(key)) publish(`${base}/${name}`, payload)
      },
      shared: {
        device: {
          identifiers: [`demo-${spec.kind}-${spec.id}`],
          name: spec.name[lang],
          manufacturer: MANUFACTURER,
          model: spec.kind,
          suggested_area: areaNames.get(spec.area),
        },
        availability: [{ topic: BRIDGE }, { topic: `${base}/availability` }],
        availability_mode: 'all',
      },
    }
    const device = createDevice(spec, context, lang)
    devices.set(key, device)
    for (const [topic, handle] of Object.entries(device.commands)) {
      commands.set(topic, (payload) => {
        if (!unreachable.has(key)) handle(payload)
      })
    }
  }

  const scenes: Announcement[] = demoScenes.map((scene) => {
    const topic = `${ROOT}/scene/${scene.id}/set`
    commands.set(topic, () => {
      for (const [target, payload] of scene.commands) commands.get(`${ROOT}/${target}`)?.(payload)
    })
    return {
      component: 'scene',
      objectId: scene.id,
      config: {
        name: scene.name[lang],
        unique_id: `demo_scene_${scene.id}`,
        default_entity_id: `scene.${scene.id}`,
        command_topic: topic,
        availability_topic: BRIDGE,
      },
    }
  })

  /** Announce, report, say online: in this order, so that nobody sees an available device without a state. */
  function introduce(): void {
    client.subscribe([...commands.keys()], { qos: 1 })
    const announcements = [...scenes, ...[...devices.values()].flatMap((device) => device.announcements)]
    for (const { component, objectId, config } of announcements) publish(`${discoveryPrefix}/${component}/${objectId}/config`, config)
    for (const [key, device] of devices) {
      device.report()
      publish(`${ROOT}/${key}/availability`, unreachable.has(key) ? 'offline' : 'online')
    }
    publish(BRIDGE, 'online')
  }

  client.on('connect', introduce)
  client.on('message', (topic, payload) => commands.get(topic)?.(payload.toString('utf8')))
  client.on('error', (error) => options.log?.debug({ err: error.message }, 'demo home connection'))

  let lastTickAt = performance.now()
  const ticking = setInterval(() => {
    const now = performance.now()
    const elapsedMs = (now - lastTickAt) * speed
    lastTickAt = now
    for (const device of devices.values()) device.tick(elapsedMs)
  }, TICK_MS)
  ticking.unref()

  await new Promise<void>((resolve, reject) => {
    client.once('connect', () => resolve())
    client.once('error', (error) => {
      clearInterval(ticking)
      client.end(true)
      reject(error)
    })
  })
  // QoS 1 is answered in order: when this one is acknowledged, all before it are retained.
  await client.publishAsync(`${ROOT}/bridge/ready`, lang, { qos: 1, retain: true })

  return {
    setReachable(device, isReachable) {
      if (isReachable) unreachable.delete(device)
      else unreachable.add(device)
      publish(`${ROOT}/${device}/availability`, isReachable ? 'online' : 'offline')
      if (isReachable) devices.get(device)?.report()
    },
    async dispose() {
      clearInterval(ticking)
      if (client.connected) await client.publishAsync(BRIDGE, 'offline', { qos: 1, retain: true }).catch(() => undefined)
      await client.endAsync(!client.connected)
    },
  }
}
