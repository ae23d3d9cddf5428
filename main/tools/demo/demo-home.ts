/**
 * The simulated home: an MQTT client of its own that announces 25 devices and behaves like them. Artel meets it only through the
 * broker, exactly as it meets a real home.
 */
import { ok, type Result } from '../../../contract/domain/failure'
import type { Lang } from '../../../contract/domain/home'
import type { Log } from '../../lib/log'
import { openLink } from '../mqtt'
import { createDevice } from './devices'
import { demoAreas, demoDevices, demoScenes } from './home-table'
import type { Announcement, DeviceContext, Payload, SimDevice } from './sim-device'

export interface DemoHomeOptions {
  readonly url: string
  readonly username: string
  readonly password: string
  readonly lang: Lang
  readonly log: Log
  readonly discoveryPrefix?: string
  /** Factor on the passing of time: tests let covers travel faster. */
  readonly speed?: number
  readonly random?: () => number
}

export interface DemoHome {
  /** Takes a device off the air and says so on its availability topic. `device` is `kind/id` of the table. */
  setReachable(device: string, isReachable: boolean): void
  /** A device that looks fine but ignores commands, for tests of failures. */
  setAnswering(device: string, isAnswering: boolean): void
  dispose(): Promise<void>
}

const ROOT = 'artel-demo'
const BRIDGE = `${ROOT}/bridge/availability`
const TICK_MS = 100
const MANUFACTURER = 'Artel demo'

/** A mild day: 2 °C at five in the morning, 10 °C at five in the afternoon. */
const outsideC = (): number => 6 + 4 * Math.sin(((new Date().getHours() - 11) / 12) * Math.PI)

const text = (payload: Payload): string => (typeof payload === 'string' ? payload : JSON.stringify(payload))

/** A broker of our own on loopback answers at once; a slow one is not worth waiting for. */
const PUBLISH_DEADLINE_MS = 10_000

/** Resolves when everything is announced and reported. Fails with mqtt.offline or mqtt.refused. */
export async function createDemoHome(options: DemoHomeOptions): Promise<Result<DemoHome>> {
  const { lang, log, speed = 1, random = Math.random, discoveryPrefix = 'homeassistant' } = options
  const opened = openLink({
    url: options.url,
    username: options.username,
    password: options.password,
    lang,
    log,
    firstVersion: 4,
    will: { topic: BRIDGE, payload: 'offline', retain: true },
  })
  if (!opened.ok) return opened
  const link = opened.value
  const areaNames = new Map(demoAreas(lang).map(({ id, name }) => [id, name]))
  const unreachable = new Set<string>()
  const devices = new Map<string, SimDevice>()
  const commands = new Map<string, (payload: string) => void>()

  const publish = (topic: string, payload: Payload): Promise<Result<null>> =>
    link.publish({ topic, payload: text(payload), qos: 1, retain: true }, { deadlineMs: PUBLISH_DEADLINE_MS })

  for (const spec of demoDevices) {
    const key = `${spec.kind}/${spec.id}`
    const base = `${ROOT}/${key}`
    const context: DeviceContext = {
      base,
      random,
      outsideC,
      publish: (name, payload) => {
        if (!unreachable.has(key)) void publish(`${base}/${name}`, payload)
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
  function introduce(): Promise<Result<null>> {
    const announcements = [...scenes, ...[...devices.values()].flatMap((device) => device.announcements)]
    for (const { component, objectId, config } of announcements) {
      void publish(`${discoveryPrefix}/${component}/${objectId}/config`, config)
    }
    for (const [key, device] of devices) {
      device.report()
      void publish(`${ROOT}/${key}/availability`, unreachable.has(key) ? 'offline' : 'online')
    }
    // Messages are acknowledged in order: with this one all before it are retained.
    return publish(BRIDGE, 'online')
  }

  link.subscribe([...commands.keys()])
  link.onMessage(({ topic, payload }) => commands.get(topic)?.(payload.toString('utf8')))
  const introduced = new Promise<Result<null>>((resolve) => {
    link.onState((state) => {
      const failure = link.failure()
      if (state === 'online') void introduce().then(resolve)
      else if (failure) resolve({ ok: false, failure })
    })
  })

  let lastTickAt = performance.now()
  const ticking = setInterval(() => {
    const now = performance.now()
    const elapsedMs = (now - lastTickAt) * speed
    lastTickAt = now
    for (const device of devices.values()) device.tick(elapsedMs)
  }, TICK_MS)
  ticking.unref()

  const first = await introduced
  if (!first.ok) {
    clearInterval(ticking)
    await link.dispose()
    return first
  }
  return ok({
    setReachable(device, isReachable) {
      if (isReachable) unreachable.delete(device)
      else unreachable.add(device)
      void publish(`${ROOT}/${device}/availability`, isReachable ? 'online' : 'offline')
      if (isReachable) devices.get(device)?.report()
    },
    setAnswering(device, isAnswering) {
      if (isAnswering) unreachable.delete(device)
      else unreachable.add(device)
    },
    async dispose() {
      clearInterval(ticking)
      if (link.state() === 'online') await publish(BRIDGE, 'offline')
      await link.dispose()
    },
  })
}
