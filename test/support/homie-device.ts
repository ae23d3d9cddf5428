/**
 * A simulated Homie 5 device: its lifecycle, its retained values, and properties that follow what is set. What travels takes a moment
 * and has a `$target`, as the convention asks.
 */
import mqtt from 'mqtt'
import type { Access } from './broker'
import { homieDescription, type NodeDescription } from './homie-description'

export interface SimulatedHomie {
  /** Received on `set` topics, oldest first: "node/on true". */
  readonly commands: readonly string[]
  /** Publishes a value of its own accord. */
  report(property: string, value: string): Promise<void>
  setState(state: 'ready' | 'sleeping' | 'disconnected'): Promise<void>
  /** Gone without a word: the broker sends its will. */
  crash(): void
  /** Removes its state, then its description. */
  forget(): Promise<void>
  close(): Promise<void>
}

/** How long a cover travels: long enough for a busy machine to see it move. */
const TRAVEL_MS = 400

export interface HomieOptions {
  readonly id?: string
  readonly nodes: Readonly<Record<string, NodeDescription>>
  /** By "node/property". */
  readonly values?: Readonly<Record<string, string>>
  readonly more?: Readonly<Record<string, unknown>>
}

export async function startHomie(access: Access, options: HomieOptions): Promise<SimulatedHomie> {
  const { id = 'hall', nodes, values = {}, more } = options
  const base = `homie/5/${id}`
  const commands: string[] = []
  const timers = new Set<NodeJS.Timeout>()
  const client = await mqtt.connectAsync(access.url, {
    protocolVersion: 4,
    reconnectPeriod: 0,
    ...(access.username === undefined ? {} : { username: access.username }),
    ...(access.password === undefined ? {} : { password: access.password }),
    will: { topic: `${base}/$state`, payload: Buffer.from('lost'), qos: 1, retain: true },
  })
  client.on('error', () => undefined)
  const publish = (topic: string, payload: string): Promise<unknown> =>
    client.publishAsync(`${base}/${topic}`, payload, { qos: 2, retain: true })
  /** What it says while the connection breaks is lost, as with any device. */
  const say = (topic: string, payload: string): void => void publish(topic, payload).catch(() => undefined)

  function travel(node: string, goal: string): void {
    say(`${node}/position/$target`, goal)
    timers.add(setTimeout(() => say(`${node}/position`, goal), TRAVEL_MS))
  }
  /** Stands where it is, half of the way, which then is its target. */
  function halt(node: string): void {
    timers.forEach(clearTimeout)
    say(`${node}/position/$target`, '50')
    say(`${node}/position`, '50')
  }

  client.on('message', (topic, payload) => {
    const property = topic.slice(base.length + 1).replace(/\/set$/, '')
    const value = payload.toString('utf8')
    commands.push(`${property} ${value}`)
    const node = property.slice(0, property.lastIndexOf('/'))
    if (property.endsWith('/position')) travel(node, value)
    else if (property.endsWith('/control')) {
      const goal = { open: '100', close: '0' }[value]
      if (goal !== undefined) travel(node, goal)
      else halt(node)
    } else say(property, value)
  })
  await client.subscribeAsync(`${base}/+/+/set`, { qos: 2 })
  await publish('$state', 'init')
  await publish('$description', JSON.stringify(homieDescription(nodes, more)))
  for (const [property, value] of Object.entries(values)) {
    if (property.endsWith('/position')) await publish(`${property}/$target`, value)
    await publish(property, value)
  }
  await publish('$state', 'ready')

  const stop = (): void => {
    for (const timer of timers) clearTimeout(timer)
  }
  return {
    commands,
    async report(property, value) {
      await publish(property, value)
    },
    async setState(state) {
      await publish('$state', state)
    },
    crash() {
      stop()
      client.stream.destroy()
    },
    async forget() {
      await publish('$state', '')
      await publish('$description', '')
    },
    async close() {
      stop()
      await client.endAsync(true)
    },
  }
}
