/**
 * The one view of a home that specialists and the home tool share, whatever is behind it: the MQTT home, or a file in `batch`.
 * A discovery dialect or another protocol slots in behind this interface.
 */
import type { Result } from '../../../contract/domain/failure'
import type { EntityOrigin, LinkTraffic } from '../../../contract/domain/diagnostics'
import type { EntityState, Home } from '../../../contract/domain/home'
import type { HomeStatus } from '../../../contract/domain/status'
import type { Unsubscribe } from '../../lib/emitter'

/** A command in Home Assistant's terms, already resolved to one entity and absolute values. */
export interface EntityCommand {
  readonly entityId: string
  /** Op of the command line contract: turn_on, light_set, set_temperature ... */
  readonly op: string
  /** The state that the entity will have when the command worked (Home Assistant's words and units). Only changed attributes. */
  readonly desired: { readonly state?: string; readonly attributes: Readonly<Record<string, unknown>> }
  /** Names of the rooms that the command is about, for a vacuum that cleans rooms. */
  readonly areas?: readonly string[]
}

export interface CommandOutcome {
  readonly before: EntityState
  /** As reported by the device's own state topic (or the optimistic assumption, then `confirmed` is false). */
  readonly after: EntityState
  readonly confirmed: boolean
}

export interface ExecuteOptions {
  readonly deadlineMs: number
  readonly signal: AbortSignal
}

export interface HomePort {
  /** True for a home that exists on paper only (`batch`): timers and lists are then taken from the home file. */
  readonly isSimulated?: boolean
  /** The present home; cheap, no I/O. Immutable: a change makes a new object. */
  snapshot(): Home
  status(): HomeStatus
  onChange(listener: () => void): Unsubscribe
  /** Where an entity comes from; null: from no broker. */
  originOf?(entityId: string): EntityOrigin | null
  /** What went over the link; null where there is none. */
  traffic?(): LinkTraffic | null
  /** How whatever announces itself on this topic does so; null: unknown. */
  dialectOf?(topic: string): string | null
  /**
   * Sends one command and waits until the device reports the desired state or the deadline passes.
   * Failure codes: mqtt.offline, mqtt.timeout, mqtt.refused, home.unavailable, home.unsupported_op, home.not_confirmed_by_device,
   * run.cancelled. `details.maybeSent`: the command may have reached the device all the same.
   */
  execute(command: EntityCommand, options: ExecuteOptions): Promise<Result<CommandOutcome>>
  dispose(): Promise<void>
}
