/** "On" and "off" in the words of domains that have other states, and "toggle" as what it means right now. */
import type { EntityCommand } from '../home/home-port'
import type { LiveState } from './entity-spec'

const OPPOSITES: Readonly<Record<string, string>> = { on: 'off', off: 'on', unknown: 'on' }

/**
 * Not for covers, locks and valves, nor are they toggled: "on" must never open a garage door by a side entrance, past
 * the risk gate, which judges the words `open` and `unlock`.
 */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  vacuum: { on: 'cleaning', off: 'docked' },
  lawn_mower: { on: 'mowing', off: 'docked' },
}

export function inDomainWords(command: EntityCommand, domain: string, now: LiveState): EntityCommand {
  const { op, desired } = command
  let { state } = desired
  if (op === 'toggle' && state === undefined) state = OPPOSITES[now.state]
  if (state === undefined) return command
  return { ...command, desired: { ...desired, state: WORDS[domain]?.[state] ?? state } }
}
