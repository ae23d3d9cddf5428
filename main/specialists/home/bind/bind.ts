/**
 * (frame, home, context) → calls, a question, or a failure that names the nearest real devices. Pure: no model, no clock, no I/O.
 */
import { fail, type Failure } from '../../../../contract/domain/failure'
import type { Home } from '../../../../contract/domain/home'
import { conceptById } from '../../../lib/lang/lexicon/lexicon'
import {
  allOfThem,
  missingValue,
  unknownExcept,
  unsupported,
  whichOne,
  whichRoom,
} from '../../../tools/home/say/problems'
import type { HomeFrame } from '../frame'
import { bindErrand, busiest } from './bind-errand'
import { bindQuestion } from './bind-question'
import { bindWithoutDevice } from './bind-without-device'
import type { BindContext, Bound, BoundCall, BoundOption } from './bound'
import { indexOf, type HomeIndex, type IndexedEntity } from './home-index'
import { makeCalls } from './make-calls'
import { noSuch } from './no-such'
import { pairsOf, type Pair } from './pairs'
import { readQuantity } from './quantity-words'
import { controllable, everythingDomains, insteadOf, opRules, type OpRules } from './op-rules'
import { resolve, type Resolution } from './resolve'
import { withSlats } from './tilt'
import { toldApart } from './told-apart'

/** More choices than this are offered by room. */
const mostOptions = 6

export function bind(frame: HomeFrame, home: Home, context: BindContext): Bound {
  const index = indexOf(home)
  const rules = opRules[frame.op]
  if (frame.op === 'play' || frame.op === 'clean') return bindErrand(frame, index, context)
  if (frame.op === 'query' || frame.op === 'degrees' || frame.op === 'weather')
    return bindQuestion(frame, index, context)
  if (!rules) return bindWithoutDevice(frame, index, context)
  return bindDevices(frame, rules, index, context)
}

function bindDevices(frame: HomeFrame, rules: OpRules, index: HomeIndex, context: BindContext): Bound {
  const left = leftOut(frame, rules, index, context)
  if (left === null)
    return failed({
      code: 'home.no_such_device',
      message: unknownExcept(frame.except.join(', '), context.lang),
      retryable: false,
    })
  const pairs = pairsOf(frame).map((pair) => ({
    ...pair,
    found: resolvePair(pair, frame, rules, index, context),
  }))
  const missing = unmet(pairs)
  if (missing !== null) {
    const whole = otherwise(frame, missing, rules, index, context)
    return whole.kind === 'failed' ? withoutMissing(frame, missing, whole, rules, index, context) : whole
  }
  const calls: BoundCall[] = []
  let open: { resolution: Resolution; entities: readonly IndexedEntity[] } | null = null
  for (const { found } of pairs) {
    if (!found) continue
    const entities = withSlats(
      found.entities.filter((one) => !left.has(one)),
      context.utterance,
    )
    if (entities.length === 0) continue
    const meant = found.isAmbiguous
      ? toldApart(busiest(entities, frame.op === 'resume' ? 'paused' : 'playing'), frame, context.utterance)
      : entities
    if (found.isAmbiguous && meant.length > 1) {
      open ??= { resolution: found, entities }
      continue
    }
    const made = makeCalls(frame.op, frame.value, found, meant, context)
    if (!made.ok) return failed(made.failure)
    calls.push(...made.value)
  }
  if (open) return ask(frame, open.resolution, open.entities, calls, index, context)
  if (calls.length === 0)
    return failed(noSuch(index, [...frame.what, ...frame.where].join(' '), rules.domains.flat(), context))
  return { kind: 'calls', calls }
}

function resolvePair(
  { what, where }: Pair,
  frame: HomeFrame,
  { domains, unsaid, unsaidIsAll }: OpRules,
  index: HomeIndex,
  context: BindContext,
): Resolution | null {
  const isSwitching = frame.op === 'on' || frame.op === 'off' || frame.op === 'toggle'
  return resolve(
    index,
    {
      // An exception means all the others: "lights off except the bedroom".
      what: frame.except.length > 0 ? `all ${what}`.trim() : what,
      where,
      domains,
      unsaid,
      unsaidIsAll,
      wantsAllOfKind: false,
      everything: isSwitching ? everythingDomains : null,
    },
    context,
  )
}

/** A thing that fits in none of the places, or a place that holds none of the things, was not understood. */
function unmet(pairs: readonly (Pair & { readonly found: Resolution | null })[]): Pair | null {
  for (const { what, where } of pairs) {
    const isMet =
      pairs.some((pair) => pair.what === what && pair.found) &&
      pairs.some((pair) => pair.where === where && pair.found)
    if (!isMet) return { what, where }
  }
  return null
}

/** "The fan and the balcony light": the calls for the fan, with the light as missing. */
function withoutMissing(
  frame: HomeFrame,
  missing: Pair,
  whole: Bound & { readonly kind: 'failed' },
  rules: OpRules,
  index: HomeIndex,
  context: BindContext,
): Bound {
  if (whole.failure.code !== 'home.no_such_device' || frame.except.length > 0) return whole
  const what = frame.what.filter((said) => said !== missing.what)
  const isThing = what.length > 0 && what.length < frame.what.length
  const where = isThing ? frame.where : frame.where.filter((said) => said !== missing.where)
  if (!isThing && where.length === 0) return whole
  const rest = bindDevices({ ...frame, what: isThing ? what : frame.what, where }, rules, index, context)
  return rest.kind === 'calls' ? { missing: whole.failure, ...rest } : whole
}

/** Nothing that can do this fits the words: a list said with "with", another op said so, a device that cannot, or no such device. */
function otherwise(
  frame: HomeFrame,
  missing: Pair,
  rules: OpRules,
  index: HomeIndex,
  context: BindContext,
): Bound {
  const listed = frame.what.flatMap((what) => what.split(/ (?:and|with|и|с|со) /iu))
  if (listed.length > frame.what.length) {
    const bound = bindDevices({ ...frame, what: listed }, rules, index, context)
    if (bound.kind !== 'failed') return bound
  }
  const found = controllableThing(missing, index, context)
  const domains = found?.entities.map(({ entity }) => entity.domain) ?? []
  // "Everything off" in a yard with nothing but a gate is no order to the gate.
  const isEverything = readQuantity(missing.what).isEverything
  const op = domains.length > 0 && !isEverything ? insteadOf(frame.op, domains) : null
  const others = op === null ? undefined : opRules[op]
  if (op !== null && others) return bindDevices({ ...frame, op }, others, index, context)
  return failed(
    cannot(found, context) ??
      noSuch(
        index,
        { what: missing.what || nameOfKind(rules.unsaid, context), where: missing.where },
        rules.domains.flat(),
        context,
      ),
  )
}

function controllableThing({ what, where }: Pair, index: HomeIndex, context: BindContext): Resolution | null {
  const input = {
    what,
    where,
    domains: [controllable],
    unsaid: '',
    unsaidIsAll: false,
    wantsAllOfKind: false,
    everything: null,
  }
  return resolve(index, input, context)
}

/** The device is there, named in full, and cannot do this: another failure than not being there. */
function cannot(found: Resolution | null, context: BindContext): Failure | null {
  const [only] = found?.entities ?? []
  if (!found || !only || found.isAmbiguous || found.entities.length > 1 || found.tier < 3) return null
  return fail('home.unsupported_op', unsupported([only.entity.name], context.lang)).failure
}

/** Devices of "except …". Null: what to leave out was not found, so nothing may be done. */
function leftOut(
  { except, op, what }: HomeFrame,
  { domains }: OpRules,
  index: HomeIndex,
  context: BindContext,
): ReadonlySet<IndexedEntity> | null {
  const left = new Set<IndexedEntity>()
  for (const said of except) {
    const input = {
      domains,
      unsaid: '',
      unsaidIsAll: false,
      wantsAllOfKind: true,
      everything: op === 'on' || op === 'off' ? null : (domains[0] ?? null),
    }
    const inPlace = resolve(index, { ...input, what: 'everything', where: said }, context)
    const found = inPlace ?? resolve(index, { ...input, what: said, where: null }, { ...context, area: null })
    // "All lights except the kitchen": the kind said before goes with the room.
    const more =
      found ??
      resolve(index, { ...input, what: [said, ...what].join(' '), where: null }, { ...context, area: null })
    if (!more) return null
    for (const one of more.entities) left.add(one)
  }
  return left
}

function ask(
  frame: HomeFrame,
  resolution: Resolution,
  entities: readonly IndexedEntity[],
  others: readonly BoundCall[],
  index: HomeIndex,
  context: BindContext,
): Bound {
  const options: BoundOption[] = []
  const add = (id: string, label: string, chosen: readonly IndexedEntity[]): void => {
    const made = makeCalls(
      frame.op,
      frame.value,
      { ...resolution, byKind: chosen.length > 1 },
      chosen,
      context,
    )
    if (made.ok) options.push({ id, label, calls: [...others, ...made.value] })
  }
  const rooms = new Map<string, IndexedEntity[]>()
  for (const one of entities)
    if (one.entity.area) rooms.set(one.entity.area, [...(rooms.get(one.entity.area) ?? []), one])
  const byRoom = entities.length > mostOptions && rooms.size > 1
  if (byRoom) for (const [area, inside] of rooms) add(area, index.areaById.get(area)?.name ?? area, inside)
  else for (const one of entities) add(one.entity.id, labelOf(one, entities, index), [one])
  if (options.length === 0) {
    const made = makeCalls(frame.op, frame.value, resolution, entities, context)
    return failed(
      made.ok
        ? { code: 'home.missing_value', message: missingValue(context.lang), retryable: false }
        : made.failure,
    )
  }
  if (resolution.isKind) add('all', allOfThem(context.lang), entities)
  const labels = options.filter(({ id }) => id !== 'all').map(({ label }) => label)
  return { kind: 'clarify', question: (byRoom ? whichRoom : whichOne)(labels, context.lang), options }
}

/** Devices of one name are told apart by their rooms. */
function labelOf({ entity }: IndexedEntity, among: readonly IndexedEntity[], index: HomeIndex): string {
  const isShared = among.filter((other) => other.entity.name === entity.name).length > 1
  const area = entity.area ? index.areaById.get(entity.area)?.name : undefined
  return isShared && area !== undefined ? `${entity.name} (${area})` : entity.name
}

/** What was meant when nothing was named: "lock", «замок». */
const nameOfKind = (kind: string, { lang }: BindContext): string =>
  conceptById(`kind:${kind === 'climate' ? 'thermostat' : kind}`)?.[lang] ?? kind

const failed = (failure: Failure): Bound => ({ kind: 'failed', failure })
