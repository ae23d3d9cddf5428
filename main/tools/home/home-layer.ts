/**
 * What the app itself lays over the home that devices announce: names given by the person, running timers, lists, scenes of one's own.
 * Everything above (specialists, tools, windows) sees one Home and need not know which part came from where.
 */
import type { Result } from '../../../contract/domain/failure'
import type { Home } from '../../../contract/domain/home'
import type { Unsubscribe } from '../../lib/emitter'
import type { CommandOutcome, EntityCommand, ExecuteOptions } from './home-port'

export interface HomeLayer {
  /** Pure and cheap; asked again only after a change below or `onChange`. */
  apply(home: Home): Home
  /** For entities that this layer adds; null: not one of them. Failure codes as in HomePort.execute. */
  execute?(command: EntityCommand, options: ExecuteOptions): Promise<Result<CommandOutcome>> | null
  onChange(listener: () => void): Unsubscribe
}

/** The topmost layer that knows the entity answers. */
export function executeInLayers(
  layers: readonly HomeLayer[],
  command: EntityCommand,
  options: ExecuteOptions,
): Promise<Result<CommandOutcome>> | null {
  for (const layer of [...layers].reverse()) {
    const outcome = layer.execute?.(command, options)
    if (outcome) return outcome
  }
  return null
}
