/** Questions: the devices asked about, and the state asked for. Nothing is changed, so several fitting devices are all answered. */
import { areaPlace, isHere, isInPlace } from './places'
import { cliOp, type HomeFrame } from '../frame'
import { domainState, domainsAsked, readState, type AskedState } from '../values/states'
import { wordsOf } from '../../../lib/lang/fold'
import type { BindContext, Bound } from './bound'
import { listAskedAbout } from './find-list'
import type { HomeIndex, IndexedEntity } from './home-index'
import { everythingDomains } from './op-rules'
import { readQuantity } from './quantity-words'
import { noSuch } from './no-such'
import { pairsOf, type Pair } from './pairs'
import { resolve, type Resolution } from './resolve'
import { slotsOf } from './slots'

/** What a bare question is about: "is it locked?", "is anyone home?", «открыто?» */
const unsaidFor: Partial<Record<AskedState, string>> = {
  home: 'person',
  not_home: 'person',
  locked: 'lock',
  unlocked: 'lock',
  open: 'window',
  closed: 'window',
  low: 'battery',
  wet: 'leak',
  dry: 'leak',
  detected: 'motion',
  clear: 'motion',
  playing: 'media',
  cleaning: 'vacuum',
  docked: 'vacuum',
  heat: 'climate',
  cool: 'climate',
  on: 'light',
  off: 'light',
}

export function bindQuestion(frame: HomeFrame, index: HomeIndex, context: BindContext): Bound {
  if (frame.op === 'weather') return weather(index, context)
  if (frame.op === 'degrees') return degrees(frame, index, context)
  const list = listAskedAbout([...frame.what, ...frame.where].join(' '), context.utterance, index)
  if (list)
    return {
      kind: 'calls',
      calls: [{ op: cliOp('query'), slots: { name: list.name }, targets: [list.id] }],
    }
  const asked = frame.value.map(readState).find((state) => state !== null) ?? null
  const found = pairsOf(frame).map((pair) => ({ ...pair, resolution: ask(pair, asked, index, context) }))
  const lost = found.find(({ resolution }) => resolution === null)
  if (lost)
    return {
      kind: 'failed',
      failure: noSuch(index, lost, null, context),
    }
  const calls = found.flatMap(({ resolution }) => {
    if (!resolution) return []
    const entities = resolution.entities.map(({ entity }) => entity)
    const states = asked === null ? [] : [...new Set(entities.map((entity) => domainState(entity, asked)))]
    const state =
      states.length === 1
        ? { state: states[0] }
        : asked === null
          ? spokenState(frame.value)
          : { state: asked }
    return [
      {
        op: cliOp('query'),
        slots: { ...slotsOf(resolution, resolution.entities), ...state },
        targets: entities.map(({ id }) => id),
      },
    ]
  })
  return { kind: 'calls', calls }
}

/** A state that the table does not know (a zone, a mode) is asked for as it was said. */
function spokenState(values: readonly string[]): { state?: string } {
  const said = wordsOf(values.join(' ')).join(' ')
  return said === '' || asksOpenly.test(said) ? {} : { state: said }
}

/** «В каком положении шторы» names no state. */
const asksOpenly = /(?<!\p{L})(?:положени|состояни|статус|position|state|status)/u

function ask(
  { what, where }: Pair,
  asked: AskedState | null,
  index: HomeIndex,
  context: BindContext,
): Resolution | null {
  const unsaid = (asked && unsaidFor[asked]) ?? ''
  const input = { what, where, unsaid, unsaidIsAll: true, wantsAllOfKind: true }
  const isPeople = asked === 'home' || asked === 'not_home'
  const isEveryone =
    isPeople && /^(?:everyone|everybody|anyone|anybody|all|все|кто.*|никто|nobody|no one)$/iu.test(what)
  const first = domainsAsked(asked)
  const exact = resolve(
    index,
    {
      ...input,
      what: isEveryone ? '' : what,
      where: isEveryone ? null : where,
      domains: first,
      everything: asked === 'on' || asked === 'off' ? everythingDomains : (first?.[0] ?? null),
    },
    context,
  )
  const found =
    exact ?? (first ? resolve(index, { ...input, domains: null, everything: null }, context) : null)
  const isEverything = readQuantity(what).isEverything
  return found && withoutReadings(isEverything ? onlyOpenings(found, asked) : found, asked)
}

const openings = new Set(['window', 'door', 'garage_door', 'opening', 'lock'])

/** "Is everything closed" is about doors and windows, not about motion. */
function onlyOpenings(found: Resolution, asked: AskedState | null): Resolution {
  if (asked !== 'open' && asked !== 'closed') return found
  const entities = found.entities.filter(
    ({ entity }) =>
      entity.domain !== 'binary_sensor' || openings.has(String(entity.attributes['device_class'])),
  )
  return entities.length > 0 ? { ...found, entities } : found
}

/** "Is the front door open" is about the door, not about the battery of its lock. */
function withoutReadings(found: Resolution, asked: AskedState | null): Resolution {
  if (!found.isAmbiguous) return found
  const isReading = ({ entity }: IndexedEntity): boolean => entity.domain === 'sensor'
  const left = asked === null ? found.entities : found.entities.filter((one) => !isReading(one))
  return { ...found, entities: left.length > 0 ? left : found.entities, isAmbiguous: false }
}

function weather(index: HomeIndex, context: BindContext): Bound {
  const entities = index.entities.filter(({ entity }) => entity.domain === 'weather')
  const first = entities[0]
  if (!first)
    return {
      kind: 'failed',
      failure: noSuch(index, context.lang === 'ru' ? 'погода' : 'weather', ['weather'], context),
    }
  return { kind: 'calls', calls: [{ op: 'get_weather', slots: {}, targets: [first.entity.id] }] }
}

const measuring = [['climate'], ['sensor'], ['weather']] as const

/** A thermostat that measures answers for its room, else the room's thermometer, else every one there is. */
function degrees(frame: HomeFrame, index: HomeIndex, context: BindContext): Bound {
  const calls = pairsOf(frame).flatMap((pair) => {
    const resolution = measured(pair, index, context)
    if (!resolution) return []
    const slots = slotsOf(resolution, resolution.entities)
    delete slots['domain']
    delete slots['device_class']
    return [{ op: cliOp('degrees'), slots, targets: resolution.entities.map(({ entity }) => entity.id) }]
  })
  if (calls.length > 0) return { kind: 'calls', calls }
  const what = frame.what.join(', ') || (context.lang === 'ru' ? 'термометр' : 'thermometer')
  const said = { what, where: frame.where.join(', ') || null }
  return { kind: 'failed', failure: noSuch(index, said, isMeasuring, context) }
}

const isMeasuring = ({ entity }: IndexedEntity): boolean =>
  entity.domain === 'sensor'
    ? entity.attributes['device_class'] === 'temperature'
    : entity.attributes['current_temperature'] !== undefined || entity.domain === 'weather'

function measured({ what, where: said }: Pair, index: HomeIndex, context: BindContext): Resolution | null {
  // "In here" is what an unsaid place means anyway.
  const where = said !== null && isHere(said) ? null : said
  const here = what === '' && where === null && context.area !== null ? areaPlace(index, context.area) : null
  // The speaker's own room first, whatever measures there; then the home.
  for (const near of here ? [here, null] : [null])
    for (const domains of measuring) {
      const input = {
        what,
        where,
        domains: [domains],
        unsaid: 'temperature',
        unsaidIsAll: true,
        wantsAllOfKind: true,
        everything: null,
      }
      const found = resolve(index, input, near ? context : { ...context, area: null })
      const entities = found?.entities.filter((one) => isMeasuring(one) && isInPlace(one, near)) ?? []
      if (found && entities.length > 0) return { ...found, entities, isAmbiguous: false }
    }
  return null
}
