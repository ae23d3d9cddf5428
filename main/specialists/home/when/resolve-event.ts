/** What a clause tells of, bound to real devices: the same binder that answers questions about the home finds them. Pure. */
import { fail, ok, type Result } from '../../../../contract/domain/failure'
import type { Entity, Home } from '../../../../contract/domain/home'
import type { EntityTest } from '../../../../contract/domain/rule'
import { conditionUnclear, nobodyKnown, whoAmI } from '../../../tools/rules/say-problems'
import type { BindContext } from '../bind/bound'
import { bindMended } from '../bind/mend'
import type { HomeFrame } from '../frame'
import { domainState, readState, type AskedState } from '../values/states'
import type { Event, Quantity, SaidEvent } from './when'

type Context = Pick<BindContext, 'lang' | 'area'>

/** Failure codes: home.no_such_device, home.not_now (it is there, and cannot be watched for that). */
export function resolveEvent({ event, words }: SaidEvent, home: Home, context: Context): Result<EntityTest> {
  switch (event.kind) {
    case 'presence':
      return presence(event, home, context)
    case 'number':
      return number(event, words, home, context)
    case 'state':
      return state(event, words, home, context)
  }
}

function presence(
  { who, isHome }: Extract<Event, { kind: 'presence' }>,
  { entities }: Home,
  { lang }: Context,
): Result<EntityTest> {
  const people = ['person', 'device_tracker'].map((domain) => entities.filter((one) => one.domain === domain))
  const known = people.find((group) => group.length > 0) ?? []
  if (known.length === 0) return fail('home.no_such_device', nobodyKnown(lang))
  const names = known.map(({ name }) => name)
  // Whose voice it is nobody can tell.
  if (who === 'me' && known.length > 1) return fail('home.not_now', whoAmI(names, lang))
  return ok({
    entities: known.map(({ id }) => id),
    match: who === 'somebody' ? 'any' : 'all',
    is: { kind: 'state', states: [isHome ? 'home' : 'not_home'] },
  })
}

/** True of all of them only: "when the windows are closed" waits for the last one. */
const resting = new Set<AskedState>(['off', 'closed', 'locked', 'clear', 'dry', 'not_home', 'docked'])
const every = /^(?:all|both|every|each|все|вс[её]|обе?|оба|каждое|каждая|каждый)(?!\p{L})/iu

function state(
  event: Extract<Event, { kind: 'state' }>,
  words: string,
  home: Home,
  context: Context,
): Result<EntityTest> {
  const asked = readState(event.state)
  const found = asked && look({ op: 'query', what: [event.thing], value: [event.state] }, home, context)
  if (!found) return fail('home.not_now', conditionUnclear(words, context.lang))
  if (!found.ok) return found
  const able = found.value.filter((entity) => mayBe(entity, domainState(entity, asked)))
  if (able.length === 0) return fail('home.not_now', conditionUnclear(words, context.lang))
  return ok({
    entities: able.map(({ id }) => id),
    match: resting.has(asked) || every.test(event.thing) ? 'all' : 'any',
    is: { kind: 'state', states: [...new Set(able.map((entity) => domainState(entity, asked)))] },
  })
}

/** A contact is never "playing": a rule that waits for it would wait for ever. */
function mayBe({ domain }: Entity, word: string): boolean {
  if (domain === 'binary_sensor' || domain === 'switch' || domain === 'light')
    return word === 'on' || word === 'off'
  if (domain === 'person' || domain === 'device_tracker') return word === 'home' || word === 'not_home'
  if (domain === 'lock') return word === 'locked' || word === 'unlocked' || word === 'jammed'
  return true
}

/** Where a quantity stands beside the state of a device, by Home Assistant's attribute names. */
const attributes: Readonly<Record<Quantity, readonly string[]>> = {
  temperature: ['current_temperature'],
  humidity: ['current_humidity'],
  battery: ['battery_level', 'battery'],
  power: ['power'],
  illuminance: ['illuminance'],
  carbon_dioxide: ['carbon_dioxide'],
}
const spoken: Readonly<Record<Quantity, readonly [string, string]>> = {
  temperature: ['temperature', 'температура'],
  humidity: ['humidity', 'влажность'],
  battery: ['battery', 'батарея'],
  power: ['power', 'мощность'],
  illuminance: ['illuminance', 'освещённость'],
  carbon_dioxide: ['CO2', 'углекислый газ'],
}

function number(
  { thing, quantity, is, value }: Extract<Event, { kind: 'number' }>,
  words: string,
  home: Home,
  context: Context,
): Result<EntityTest> {
  const name = quantity ? spoken[quantity][context.lang === 'ru' ? 1 : 0] : ''
  const place = thing === '' ? [] : [thing]
  const found =
    quantity === 'temperature'
      ? look({ op: 'degrees', what: [], where: place }, home, context)
      : look({ op: 'query', what: [[name, thing].filter(Boolean).join(' ')] }, home, context)
  if (!found.ok) return found
  const read = found.value.flatMap((entity) => measures(entity, quantity) ?? [])
  const attribute = read[0]?.attribute
  // A thermostat and a thermometer keep the number in different places: those like the first are watched.
  const alike = read.filter((one) => one.attribute === attribute)
  if (attribute === undefined) return fail('home.not_now', conditionUnclear(words, context.lang))
  return ok({ entities: alike.map(({ id }) => id), match: 'any', is: { kind: is, attribute, value } })
}

function measures(
  { id, domain, state: word, attributes: own }: Entity,
  quantity: Quantity | null,
): { id: string; attribute: string | null } | null {
  const attribute = quantity && attributes[quantity].find((key) => typeof own[key] === 'number')
  if (attribute) return { id, attribute }
  if (domain !== 'sensor') return null
  const isKind = quantity === null ? Number.isFinite(Number(word)) : own['device_class'] === quantity
  return isKind ? { id, attribute: null } : null
}

function look(
  frame: Partial<HomeFrame> & Pick<HomeFrame, 'op'>,
  home: Home,
  context: Context,
): Result<readonly Entity[]> {
  const whole = { what: [], where: [], except: [], value: [], ...frame }
  // The verbs of the clause were read already: in the utterance they would be taken for words of the name.
  const utterance = [...whole.what, ...whole.where].join(' ')
  const bound = bindMended(whole, home, { ...context, history: [], utterance })
  if (bound.kind === 'failed') return { ok: false, failure: bound.failure }
  if (bound.kind === 'clarify') return fail('home.not_now', bound.question)
  const ids = new Set(bound.calls.flatMap(({ targets }) => targets))
  return ok(home.entities.filter(({ id }) => ids.has(id)))
}
