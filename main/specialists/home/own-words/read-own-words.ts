/** Sentences about scenes, scripts and lists of the person's own → what is asked for. Pure; null for every other sentence. */
import type { Entity, Home } from '../../../../contract/domain/home'
import { wordsOf } from '../../../lib/lang/fold'
import { withoutCourtesies } from '../../../lib/lang/orders/courtesies'
import { isOrder, ordersIn } from '../../../lib/lang/orders/order-verbs'
import { endsInState, saidVerb } from '../../../lib/lang/orders/said-verbs'
import { contentWords, unitsOf } from '../../../lib/lang/units'
import { wordKey } from '../../../lib/lang/word-key'
import { findNamed } from '../../../tools/routines/routines'
import { findList, shoppingList } from '../bind/find-list'
import { indexOf } from '../bind/home-index'
import { isHere, splitPlace } from '../bind/places'
import * as patterns from './patterns'

export type RoutineKind = 'scene' | 'script'

export type OwnWords =
  | { readonly ask: 'make_scene'; readonly name: string; readonly part: PartOfHome }
  | { readonly ask: 'make_script'; readonly name: string; readonly steps: string }
  | { readonly ask: 'rename'; readonly kind: RoutineKind; readonly name: string; readonly to: string }
  | { readonly ask: 'delete'; readonly kind: RoutineKind; readonly name: string }
  | { readonly ask: 'list'; readonly kind: RoutineKind }
  | { readonly ask: 'start'; readonly entity: Entity }
  | { readonly ask: 'make_list'; readonly name: string }
  | { readonly ask: 'read_list'; readonly id: string; readonly name: string }
  | {
      readonly ask: 'tick'
      readonly id: string
      readonly name: string
      readonly item: string
      readonly isShopping: boolean
    }

/** What of the home a scene is made of; nothing said: all of it. */
export interface PartOfHome {
  readonly area?: string
  readonly floor?: string
  readonly domain?: string
}

type Groups = Readonly<Record<string, string | undefined>>

const longestName = 60

/** @param area id of the room the speaker is in */
export function readOwnWords(text: string, home: Home, area: string | null): OwnWords | null {
  const said = withoutCourtesies(text)
  return (
    makeScript(said) ??
    makeScene(said, home, area) ??
    rename(said, home) ??
    remove(said) ??
    list(said) ??
    lists(said, home) ??
    start(said, home) ??
    startBehindRemark(said, home)
  )
}

function match(all: readonly RegExp[], text: string): Groups | null {
  for (const pattern of all) {
    const groups = pattern.exec(text)?.groups
    if (groups) return groups
  }
  return null
}

function makeScript(said: string): OwnWords | null {
  const found = match(patterns.scriptMaking, said)
  const name = (found?.['quoted'] ?? found?.['name'] ?? '').trim()
  return found && isName(name) ? { ask: 'make_script', name, steps: found['steps'] ?? '' } : null
}

/** The first reading whose every word is accounted for: "movie night in the living room" may be a name, or a name and a room. */
function makeScene(said: string, home: Home, area: string | null): OwnWords | null {
  for (const pattern of patterns.sceneMaking) {
    const found = pattern.exec(said)?.groups
    if (!found) continue
    const what = partOf(found['what'], home, area)
    const place = partOf(found['place'], home, area)
    if (what === null) continue
    const tail = said.slice(said.lastIndexOf(found['name'] ?? '')).replace(/[»“”".!?\s]+$/u, '')
    const name = place === null ? tail : (found['name'] ?? '')
    if (isName(name)) return { ask: 'make_scene', name: name.trim(), part: { ...what, ...place } }
  }
  return null
}

/** Null: the words are no part of this home. */
function partOf(said: string | undefined, home: Home, area: string | null): PartOfHome | null {
  if (said === undefined) return {}
  if (/^(?:(?:все|весь)\s+)?(?:lights?|lighting|lamps|свет|освещение|лампы)$/iu.test(said))
    return { domain: 'light' }
  if (isHere(said) || /^(?:room|(?:эту\s+)?комнату|(?:этой\s+)?комнат[еы])$/iu.test(said))
    return area === null ? null : { area }
  if (/^(?:(?:whole\s+)?(?:home|house)|(?:весь\s+)?дом)$/iu.test(said)) return {}
  const index = indexOf(home)
  const split = splitPlace(index, index.readPlace(said))
  const [place, ...others] = split?.place.places ?? []
  return split?.rest.length === 0 && place && others.length === 0 ? { [place.type]: place.id } : null
}

const kindOf = (said: string | undefined): RoutineKind | null =>
  said === undefined ? null : /^(?:script|routine|сценари)/iu.test(said) ? 'script' : 'scene'

/** Events and devices are renamed by others: without the word "scene" it must be one of these. */
function rename(said: string, home: Home): OwnWords | null {
  const found = match(patterns.renaming, said)
  const { name = '', to = '' } = found ?? {}
  if (!found || !isName(name) || !isName(to)) return null
  const own = findNamed(name, ownIn(home))
  const kind = kindOf(found['kind'] ?? found['after']) ?? (own && kindOf(own.domain))
  return kind && { ask: 'rename', kind, name, to }
}

function remove(said: string): OwnWords | null {
  const found = match(patterns.deleting, said)
  const kind = kindOf(found?.['kind'])
  const { name = '' } = found ?? {}
  return kind && isName(name) ? { ask: 'delete', kind, name } : null
}

function list(said: string): OwnWords | null {
  const kind = kindOf(match(patterns.listing, said)?.['kind'])
  return kind && { ask: 'list', kind }
}

function lists(said: string, home: Home): OwnWords | null {
  const made = match(patterns.listMaking, said)?.['name']
  if (made !== undefined && isName(made)) return { ask: 'make_list', name: made }
  const ticked = match(patterns.listTicking, said)
  const on = ticked?.['name'] === undefined ? null : findList(ticked['name'], indexOf(home))
  if (on && ticked?.['item'] !== undefined) {
    const isShopping = shoppingList(indexOf(home))?.id === on.id
    return { ask: 'tick', id: on.id, name: on.name, item: ticked['item'], isShopping }
  }
  const asked = match(patterns.listAsking, said)?.['name']
  const found = asked === undefined ? null : findList(asked, indexOf(home))
  return found && { ask: 'read_list', id: found.id, name: found.name }
}

/** Word for word, in whatever case: "movie" alone is not "Movie night"; «вечеринку давай» is "Вечеринка". */
function start(said: string, { entities }: Home): OwnWords | null {
  const startable = entities.filter(({ domain }) => domain === 'scene' || domain === 'script')
  if (startable.length === 0 || said.includes('?')) return null
  const key = (text: string): string => wordsOf(text).map(wordKey).join(' ')
  // One that is called like an order or a thing never stands in the way of the order.
  const isOrdinary = isOrder(said) || endsInState(said) !== null || namesKind(said)
  for (const pattern of patterns.starting) {
    const name = pattern.exec(said)?.groups?.['name']
    if (name === undefined || (key(name) === key(said) && isOrdinary)) continue
    const called = startable.filter((one) => [one.name, ...one.aliases].some((own) => key(own) === key(name)))
    // The person's own goes before one of the same name that a device brought.
    const own = called.filter((one) => one.own === true)
    const [entity, ...others] = own.length > 0 ? own : called
    if (entity && others.length === 0) return { ask: 'start', entity }
  }
  return null
}

/** "The lads are here, so quiz night please": what is told before the name orders and asks nothing. */
function startBehindRemark(said: string, home: Home): OwnWords | null {
  const clauses = said.split(clauseEnds).filter((clause) => clause !== '')
  const told = clauses.slice(0, -1)
  const isTold = (text: string): boolean =>
    !ordersIn(text) && saidVerb(text) === null && endsInState(text) === null && !asks.test(text)
  return told.length > 0 && told.every(isTold) ? start(withoutCourtesies(clauses.at(-1) ?? ''), home) : null
}
const clauseEnds =
  /(?:\s*[,;:.!–—]\s+(?:(?:so|then|well|так\s+что|поэтому|ну)\s+)?|\s+(?:so|так\s+что|поэтому)\s+)/iu
const asks =
  /^(?:is|are|do|does|did|what|which|who|when|where|why|how|кто|что|когда|где|почему|зачем|как|сколько)(?!\p{L})/iu

const namesKind = (text: string): boolean =>
  unitsOf(contentWords(text)).some(({ concepts }) => concepts.some(({ type }) => type === 'kind'))

const ownIn = ({ entities }: Home): Entity[] => entities.filter(({ own }) => own === true)

/** "A scene where all lights are red" describes one; what it would be is not the present state. */
const describes =
  /^(?:where|that|which|with|when|in\s+which|где|котор\p{L}*|когда|чтобы|в\s+котор\p{L}*)(?!\p{L})/iu

const isName = (name: string): boolean =>
  name.trim().length <= longestName && wordsOf(name).length > 0 && !describes.test(name.trim())
