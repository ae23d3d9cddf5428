/** Devices and a value → calls of the contract. Devices of another domain get the op that the same words mean for them. */
import { fail, ok, type Result } from '../../../../contract/domain/failure'
import { unsupported } from '../../../tools/home/say/problems'
import { cliOp, type HomeWord } from '../frame'
import type { BindContext, BoundCall } from './bound'
import type { IndexedEntity } from './home-index'
import { opFor } from './op-rules'
import type { Resolution } from './resolve'
import { slotsOf } from './slots'
import { canTilt, saysTilt } from './tilt'
import { valueSlots } from './value-slots'

/** What is said of slats as of the whole cover. */
const tilted = new Set<HomeWord>(['open', 'close', 'position'])

export function makeCalls(
  word: HomeWord,
  values: readonly string[],
  resolution: Resolution,
  entities: readonly IndexedEntity[],
  context: BindContext,
): Result<BoundCall[]> {
  const byOp = new Map<string, IndexedEntity[]>()
  const unable: IndexedEntity[] = []
  const isTilt = tilted.has(word) && saysTilt(context.utterance)
  for (const one of entities) {
    const op = opFor(word, one.entity.domain)
    if (isTilt && op !== null && one.entity.domain === 'cover') {
      if (!canTilt(one.entity)) unable.push(one)
      else byOp.set('set_tilt', [...(byOp.get('set_tilt') ?? []), one])
      continue
    }
    if (op === null) unable.push(one)
    else byOp.set(op || cliOp(word), [...(byOp.get(op || cliOp(word)) ?? []), one])
  }
  if (byOp.size === 0)
    return fail(
      'home.unsupported_op',
      unsupported(
        unable.map(({ entity }) => entity.name),
        context.lang,
      ),
    )
  const calls: BoundCall[] = []
  for (const [op, group] of byOp) {
    const read = valueSlots(
      word,
      op,
      values,
      group.map(({ entity }) => entity),
      context,
    )
    if (!read.ok) return read
    const slots = { ...slotsOf(resolution, group), ...read.value }
    const isStep = op === 'set_volume' && 'volume_step' in slots
    calls.push({
      op: isStep ? 'set_volume_relative' : op,
      slots,
      targets: group.map(({ entity }) => entity.id),
    })
  }
  return ok(calls)
}
