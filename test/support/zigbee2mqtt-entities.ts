/** What the dialect makes of lists, for unit tests. */
import { zigbee2MqttDialect } from '../../main/tools/mqtt/discovery/zigbee2mqtt'
import type { Behaviour, Dialect, EntitySpec, LiveState } from '../../main/tools/mqtt/entity-spec'
import { deviceEntry, type Json } from './zigbee2mqtt-exposes'

export interface Discovered {
  readonly entities: readonly EntitySpec[]
  readonly problems: readonly string[]
}

export function discover(
  devices: readonly unknown[],
  groups: readonly unknown[] = [],
  info: Json = {},
): Discovered {
  const dialect = zigbee2MqttDialect()
  const announced = [
    ...readList(dialect, 'devices', devices),
    ...readList(dialect, 'info', info),
    ...readList(dialect, 'groups', groups),
  ]
  // A later announcement takes the place of an earlier one.
  const all = [...new Map(announced.map((each) => [each.topic, each])).values()]
  return {
    entities: all.flatMap(({ entities }) => entities),
    problems: all.flatMap(({ problems }) => problems.map(({ reason }) => reason)),
  }
}

export const readList = (dialect: Dialect, kind: string, message: unknown, base = 'zigbee2mqtt') =>
  dialect.read(`${base}/bridge/${kind}`, typeof message === 'string' ? message : JSON.stringify(message))

/** Entities of one device called "lamp" with these exposes. */
export const entitiesOf = (...exposes: readonly unknown[]): Discovered =>
  discover([deviceEntry('lamp', exposes)])

/** The entity of this domain. Throws where there is none. */
export function entityOf(domain: string, ...exposes: readonly unknown[]): EntitySpec {
  const found = entitiesOf(...exposes).entities.find((entity) => entity.domain === domain)
  if (!found) throw new Error(`no ${domain}`)
  return found
}

/** All messages of the device in a row; those that are not for the entity change nothing. */
export function follow(behaviour: Behaviour, messages: readonly unknown[], isRetained = false): LiveState {
  let now = behaviour.initial
  for (const message of messages) {
    for (const { read } of behaviour.inputs) {
      try {
        now = read(JSON.stringify(message), now, { isRetained, atMs: 1_000 })
      } catch {
        // The message says nothing about the entity.
      }
    }
  }
  return behaviour.present?.(now) ?? now
}
