/**
 * A call on a scene or script of the person's own → the calls on devices that it stands for. Code does this before the risk gate: what is
 * assessed is what is later carried out, whatever a scene holds and whoever asked for it (words, a tile, a rule, another script).
 */
import type { Home } from '../../../contract/domain/home'
import type { ToolCall } from '../../../contract/domain/plan'
import { isEffectOp } from '../home/effects'
import { movesOf, type Routine } from './routine'

export type CallMove =
  | { readonly kind: 'wait'; readonly ms: number }
  /** Made at once. */
  | { readonly kind: 'do'; readonly calls: readonly ToolCall[] }

export interface Expanded {
  /** The routines that were called by name, for the answer. */
  readonly routines: readonly Routine[]
  readonly moves: readonly CallMove[]
  readonly lost: readonly string[]
}

const starting = new Set(['activate_scene', 'run_script', 'turn_on'])

/** Null: the call is about none of them. */
export function expand(
  call: ToolCall,
  home: Home,
  byId: (id: string) => Routine | undefined,
  within: readonly string[] = [],
): Expanded | null {
  if (!starting.has(call.op)) return null
  const own = call.targets.flatMap((id) => byId(id) ?? [])
  if (own.length === 0) return null
  const rest = call.targets.filter((id) => byId(id) === undefined)
  const moves: CallMove[] = rest.length > 0 ? [{ kind: 'do', calls: [{ ...call, targets: rest }] }] : []
  const lost: string[] = []
  for (const routine of own) {
    // A script that runs itself does so once.
    if (within.includes(routine.id)) continue
    const inside = movesOf(routine, home)
    lost.push(...inside.lost)
    for (const move of inside.moves) {
      if (move.kind === 'wait') {
        moves.push(move)
        continue
      }
      const calls = move.calls.map((one): ToolCall => ({ ...one, step: call.step })).filter(isOnDevices)
      const nested = calls.map((one) => expand(one, home, byId, [...within, routine.id]))
      const plain = calls.filter((_, at) => nested[at] === null)
      if (plain.length > 0) moves.push({ kind: 'do', calls: plain })
      for (const one of nested) {
        moves.push(...(one?.moves ?? []))
        lost.push(...(one?.lost ?? []))
      }
    }
  }
  return { routines: own, moves, lost }
}

const isOnDevices = ({ tool, op }: ToolCall): boolean => tool === 'home' && isEffectOp(op)

export const callsIn = ({ moves }: Expanded): ToolCall[] =>
  moves.flatMap((move) => (move.kind === 'do' ? move.calls : []))
