/** What will bring back the present states after some calls: known before they are made, so that it can be shown and asked about. Pure. */
import type { Effects, Home } from '../../../contract/domain/home'
import { planEffects } from '../home/effects'
import { inverseOf } from '../home/inverse'
import type { Inverse, UnboundCall } from '../tool'

/** "The fan on for ten minutes" where it runs already: it is to end all the same. */
const opposites: Readonly<Record<string, string>> = {
  turn_on: 'turn_off',
  turn_off: 'turn_on',
  open: 'close',
  close: 'open',
  lock: 'unlock',
}

export function wayBack(calls: readonly UnboundCall[], home: Home): Inverse {
  const before: Effects = {}
  const against: UnboundCall[] = []
  for (const call of calls) {
    const { commands, already } = planEffects({ ...call, step: '' }, home)
    for (const { entity, desired } of commands) {
      const wanted = Object.keys(desired.attributes)
      const attributes = Object.fromEntries(
        wanted.flatMap((key) => (key in entity.attributes ? [[key, entity.attributes[key]]] : [])),
      )
      before[entity.id] ??= { state: entity.state, attributes }
    }
    const op = opposites[call.op]
    if (op !== undefined && already.length > 0)
      against.push({ tool: 'home', op, slots: {}, targets: already.map(({ id }) => id) })
  }
  const back = inverseOf({ before }, home)
  return { calls: [...back.calls, ...against], lost: back.lost }
}
