/** Which of the matches are readings of the sentence in this home, and whether what was bound is what they name. Pure. */
import type { Home } from '../../../../contract/domain/home'
import type { BoundCall } from '../bind/bound'
import type { Reading } from './compiled-grammar'
import type { Match } from './match'
import type { Filled } from './walk'

/** What "on" and "off" are for, as Home Assistant's grammar means by `default`; covers, locks and scenes have words of their own. */
const switchedDomains = [
  ...['light', 'switch', 'fan', 'media_player', 'input_boolean', 'climate', 'humidifier'],
  ...['siren', 'remote', 'group', 'automation', 'water_heater'],
]

const homeList = (match: Match, list: string): Filled | undefined =>
  match.filled.find((filled) => filled.list === list)

/**
 * What a template names is no part of a message: of the readings of one intent, those that leave least to "anything".
 * @param isWild whether a list takes any words
 */
export function narrowed(matches: readonly Match[], isWild: (list: string) => boolean): readonly Match[] {
  const wildWords = ({ filled }: Match): number =>
    filled.reduce((sum, { list, from, to }) => sum + (isWild(list) ? to - from : 0), 0)
  const least = new Map<string, number>()
  for (const match of matches) {
    const { intent } = match.reading
    least.set(intent, Math.min(least.get(intent) ?? Infinity, wildWords(match)))
  }
  const narrow = matches.filter((match) => wildWords(match) === least.get(match.reading.intent))
  // "The shopping list" has intents of its own, whatever lists there are.
  const shops = narrow.filter(({ reading }) => reading.intent.startsWith('HassShoppingList'))
  return shops.length > 0 ? shops : narrow
}

/**
 * The id of the device that the sentence names; null: it names none. `none`: nothing in this home is called so and can do this, or not in
 * the place said. `several`: more than one.
 */
export function namedIn(match: Match, home: Home): { id: string } | null | 'none' | 'several' {
  const areas = areasOf(match, home)
  if (areas === 'several') return 'several'
  const name = homeList(match, 'name')
  if (!name) return null
  const { nameDomains } = match.reading
  const domains = nameDomains === 'default' ? switchedDomains : nameDomains
  const fitting = (Array.isArray(name.value) ? (name.value as readonly string[]) : []).filter((id) => {
    const entity = home.entities.find((one) => one.id === id)
    const domain = entity?.domain ?? 'todo'
    if (domains !== null && !domains.includes(domain)) return false
    return areas === null || (typeof entity?.area === 'string' && areas.has(entity.area))
  })
  const [only] = fitting
  if (only === undefined) return 'none'
  return fitting.length === 1 ? { id: only } : 'several'
}

/** The rooms of the place said; null: none said. */
function areasOf(match: Match, home: Home): ReadonlySet<string> | null | 'several' {
  const place = homeList(match, 'area') ?? homeList(match, 'floor')
  if (!place) return null
  const [id, ...others] = Array.isArray(place.value) ? (place.value as readonly string[]) : []
  if (id === undefined || others.length > 0) return 'several'
  return place.list === 'area'
    ? new Set([id])
    : new Set(home.areas.filter(({ floor }) => floor === id).map((area) => area.id))
}

/**
 * The binder understood the words as the template does: the device named, or devices of the place said.
 * @param here id of the room that "in here" means; null: not said
 */
export function isMeant(match: Match, calls: readonly BoundCall[], home: Home, here: string | null): boolean {
  const targets = calls.flatMap((call) => call.targets)
  const named = namedIn(match, home)
  if (named === 'none' || named === 'several') return false
  const isList = match.reading.intent.includes('List')
  if (named !== null && !isList) return targets.length > 0 && targets.every((id) => id === named.id)
  const { intent } = match.reading
  const isSent = intent.startsWith('HassVacuum')
  const areas = isSent ? null : here === null ? areasOf(match, home) : new Set([here])
  if (areas === 'several') return false
  // "Next track" is for one player; which of several, the models' way finds out.
  if (areas === null && /^Hass(?:Media|SetVolume)/u.test(intent) && targets.length !== 1) return false
  const domains = domainsOf(match.reading)
  return targets.every((id) => {
    const entity = home.entities.find((one) => one.id === id)
    if (!entity || (domains !== null && !domains.includes(entity.domain))) return false
    return areas === null || (typeof entity.area === 'string' && areas.has(entity.area))
  })
}

/** What a kind of device may be built as: a lamp hangs on a switch, an open window is seen by a sensor. Null: anything. */
function domainsOf({ inferredDomain, intent }: Reading): readonly string[] | null {
  if (inferredDomain === null) return null
  const isAsked = intent === 'HassGetState'
  if (inferredDomain === 'cover' || inferredDomain === 'lock')
    return isAsked ? ['cover', 'valve', 'lock', 'binary_sensor'] : ['cover', 'valve']
  return inferredDomain === 'person' ? ['person'] : [inferredDomain, 'switch', 'input_boolean', 'group']
}

const naming = new Set(['name', 'area', 'floor', 'domain', 'device_class'])

/** What is done to what, however it was named. */
export function deedOf(calls: readonly BoundCall[]): string {
  const deeds = calls.map(({ op, slots, targets }) => {
    const isByTarget = targets.length > 0 && op !== 'vacuum_clean_area'
    const values = Object.entries(slots).filter(([slot]) => !isByTarget || !naming.has(slot))
    return JSON.stringify([op, values.sort(), [...targets].sort()])
  })
  return deeds.sort().join('\n')
}
