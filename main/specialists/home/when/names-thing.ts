/** Whether an order is surely one to the home: it switches something, or names a device, a room or a kind of device. Pure. */
import type { Home } from '../../../../contract/domain/home'
import { wordsOf } from '../../../lib/lang/fold'
import { conceptsOf } from '../../../lib/lang/lexicon/lexicon'
import { switchesIn } from '../../../lib/lang/orders/order-verbs'
import { stemOf } from '../../../lib/lang/stem'
import { controllable } from '../bind/op-rules'

/** "Schedule a call", «перенеси созвон»: verbs of the calendar, whatever room they are in. */
const planning =
  /^(?:add|create|book|schedule|reschedule|rename|send|call|move|cancel|delete|remove|change|do|bother|добав|удал|отмен|перенес|перенос|сдвин|созда|запиш|записыва|меня)/iu

export function namesThing(order: string, { entities }: Home): boolean {
  if (planning.test(order.trim())) return false
  if (switchesIn(order)) return true
  const stems = wordsOf(order).map(stemOf)
  if (stems.some((stem) => conceptsOf([stem]).some(({ type }) => type === 'kind' || type === 'room')))
    return true
  const own = new Set(
    entities.flatMap(({ domain, name, aliases }) =>
      controllable.includes(domain) ? [name, ...aliases].flatMap(wordsOf).map(stemOf) : [],
    ),
  )
  return stems.slice(1).some((stem) => own.has(stem))
}
