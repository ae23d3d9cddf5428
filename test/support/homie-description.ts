/** Homie 5 devices for tests, in the shapes that the convention shows: https://homieiot.github.io/specification/spec-core-v5_0_0/ */
import { homieDialect } from '../../main/tools/mqtt/discovery/homie'
import type { Announcement, Behaviour, EntitySpec } from '../../main/tools/mqtt/entity-spec'

export type Properties = Readonly<Record<string, Readonly<Record<string, unknown>>>>
export interface NodeDescription {
  readonly name?: string
  readonly type?: string
  readonly properties: Properties
}

export const homieDescription = (
  nodes: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> => ({ homie: '5.0', version: 7, name: 'Hall', nodes, ...more })

/** Settable properties of the usual kinds. */
export const set = {
  boolean: (format?: string) => ({ datatype: 'boolean', settable: true, ...(format ? { format } : {}) }),
  integer: (format: string, unit?: string) => ({
    datatype: 'integer',
    settable: true,
    format,
    ...(unit ? { unit } : {}),
  }),
  float: (format: string, unit?: string) => ({
    datatype: 'float',
    settable: true,
    format,
    ...(unit ? { unit } : {}),
  }),
  enum: (format: string) => ({ datatype: 'enum', settable: true, format }),
  color: (format: string) => ({ datatype: 'color', settable: true, format }),
}

export const homieNodes = {
  plug: { properties: { on: set.boolean() } },
  lamp: { type: 'light', properties: { on: set.boolean(), brightness: set.integer('0:100', '%') } },
  colorLamp: {
    properties: {
      power: set.boolean(),
      brightness: set.integer('0:255'),
      color: set.color('hsv,rgb'),
      'color-temperature': set.integer('153:500', 'MK⁻¹'),
    },
  },
  paint: { name: 'Strip', properties: { color: set.color('rgb') } },
  blind: {
    type: 'blind',
    properties: {
      position: set.integer('0:100', '%'),
      control: set.enum('open,close,stop'),
      tilt: set.integer('-90:90', '°'),
    },
  },
  gate: { properties: { door: set.boolean('close,open') } },
  lock: { properties: { lock: set.boolean() } },
  thermostat: {
    properties: {
      temperature: { datatype: 'float', unit: '°C' },
      'target-temperature': set.float('5:30:0.5', '°C'),
      mode: set.enum('off,heat,auto'),
    },
  },
  fan: { type: 'fan', properties: { on: set.boolean(), speed: set.integer('0:4') } },
} as const satisfies Record<string, NodeDescription>

/** All that a device announces that is ready. */
export function homieAnnouncements(description: unknown, id = 'hall'): readonly Announcement[] {
  const dialect = homieDialect()
  return [
    ...dialect.read(`homie/5/${id}/$state`, 'ready'),
    ...dialect.read(`homie/5/${id}/$description`, JSON.stringify(description)),
  ]
}

export const homieEntities = (
  nodes: Readonly<Record<string, unknown>>,
  more?: Readonly<Record<string, unknown>>,
): readonly EntitySpec[] =>
  homieAnnouncements(homieDescription(nodes, more)).flatMap(({ entities }) => entities)

/** The only entity of a device with one node. */
export function homieBehaviour(node: NodeDescription, domain?: string): Behaviour {
  const found = homieEntities({ node }).find((entity) => domain === undefined || entity.domain === domain)
  if (!found) throw new Error(`no ${domain ?? 'entity'}`)
  return found.behaviour
}
