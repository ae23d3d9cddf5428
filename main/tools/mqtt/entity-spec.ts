/**
 * What a discovery dialect says about a home, in words that no dialect owns. A dialect turns topics into announcements; an
 * announcement holds entity specs; a spec holds everything needed to follow and command one entity. The rest of the MQTT home
 * (registry, availability, execute) sees only these types, so that Zigbee2MQTT, Tasmota or Homie are one more folder beside
 * discovery/homeassistant.
 */
import type { Result } from '../../../contract/domain/failure'
import type { EntityCommand } from '../home/home-port'
import type { ReportRules } from './report-timer'

export type Attributes = Readonly<Record<string, unknown>>

/** Home Assistant's state word and attributes. */
export interface LiveState {
  readonly state: string
  readonly attributes: Attributes
}

export interface Publication {
  readonly topic: string
  readonly payload: string
  readonly qos: 0 | 1 | 2
  readonly retain: boolean
}

/** How a message came: a retained one tells of the past, which matters where the message is an event and not a state. */
export interface Arrival {
  readonly isRetained: boolean
  /** Milliseconds since 1970, this computer's clock. */
  readonly atMs: number
}

/** A topic that carries part of the state. `read` is pure; returning `now` means "nothing new"; throwing means "not for us". */
export interface StateInput {
  readonly topic: string
  /** Character set of the payload, a label of the WHATWG Encoding Standard. UTF-8 when absent. */
  readonly encoding?: string
  readonly read: (payload: string, now: LiveState, arrival?: Arrival) => LiveState
}

export interface Behaviour {
  /** Attributes that never change: modes, limits, units, classes. */
  readonly fixed: Attributes
  readonly initial: LiveState
  readonly inputs: readonly StateInput[]
  /** True when the device reports no state, so that a command can only be assumed to have worked. */
  readonly isAssumed: boolean
  /** How far a reported number may be from the one asked for, by attribute, where the device's own steps are coarse. */
  readonly tolerance?: Readonly<Record<string, number>>
  /** What the absence of reports means; nothing when absent. */
  readonly rules?: ReportRules
  /**
   * Questions that make the device report its state, for devices that retain none. Sent whenever the entity becomes available:
   * found, linked again, back from an outage. Entities with the same question ask it once.
   */
  readonly ask?: readonly Publication[]
  /** The state as shown, when that differs from what the topics said (a light that is off shows brightness 0). */
  present?(now: LiveState): LiveState
  /** Failure code home.unsupported_op when the entity cannot do it. `op` and `desired` as in EntityCommand. */
  encode(command: EntityCommand, now: LiveState): Result<readonly Publication[]>
}

export type AvailabilityMode = 'all' | 'any' | 'latest'

export interface AvailabilitySpec {
  readonly mode: AvailabilityMode
  /** `read` gives null for a payload that is neither. Empty list: always available. */
  readonly topics: readonly { readonly topic: string; readonly read: (payload: string) => boolean | null }[]
}

export interface EntitySpec {
  /** Identity of the entity across announcements. */
  readonly key: string
  /** By which other dialects know the same thing: Home Assistant's unique_id. See precedence.ts. */
  readonly identity?: string
  /** Identities of the same thing in dialects that go first: where one of them is announced, this spec is not shown. */
  readonly yieldsTo?: readonly string[]
  readonly domain: string
  /** The part of the entity id after the dot that the device wishes for; a number is added when it is taken. */
  readonly objectId: string
  readonly name: string
  /** Name of the room as announced, null when none was. */
  readonly area: string | null
  readonly availability: AvailabilitySpec
  readonly behaviour: Behaviour
}

export interface Problem {
  readonly topic: string
  readonly reason: string
}

/**
 * All that one topic announces now: it replaces what the same topic announced before. Nothing announced = all gone. `topic` may be
 * any name within the dialect: where a device describes itself in several topics, one of them stands for it; where one topic holds
 * many devices, each has a name of its own.
 */
export interface Announcement {
  readonly topic: string
  readonly entities: readonly EntitySpec[]
  /** Identities that are announced but not to be shown, in no dialect: disabled by the person, for example. */
  readonly withheld?: readonly string[]
  readonly problems: readonly Problem[]
}

export interface Dialect {
  readonly name: string
  /** Topic filters that carry its announcements. */
  readonly filters: readonly string[]
  /**
   * Empty: nothing follows from this message (yet). Never throws: bad payloads are problems. A dialect may remember what it read,
   * where one device needs several messages; so one Dialect belongs to one home.
   */
  read(topic: string, payload: string): readonly Announcement[]
}
