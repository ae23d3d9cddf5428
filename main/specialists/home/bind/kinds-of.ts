/** Which kinds of device an entity is: by its domain and device class, and by what its name says where those leave it open. */
import type { Entity } from '../../../../contract/domain/home'
import { conceptById, kindConcepts } from '../../../lib/lang/lexicon/lexicon'
import { unitsOf } from '../../../lib/lang/units'
import type { IndexedName } from './indexed-name'

/** Anything can hang on these, so the name decides. */
const openDomains = new Set(['switch', 'input_boolean', 'group', 'remote', 'input_button', 'button'])
const lightKinds = ['kind:light', 'kind:lamp']
const coverings = [
  'kind:curtain',
  'kind:blind',
  'kind:shade',
  'kind:shutter',
  'kind:awning',
  'kind:garage_door',
  'kind:gate',
  'kind:door',
  'kind:window',
  'kind:gate_or_garage',
]
const kindsOfLock = ['kind:lock', 'kind:door']

export function kindsOf(entity: Entity, names: readonly IndexedName[]): ReadonlyMap<string, 1 | 2> {
  const kinds = new Map<string, 1 | 2>()
  const add = (id: string, grade: 1 | 2): void => {
    if ((kinds.get(id) ?? 3) > grade) kinds.set(id, grade)
  }
  for (const { id, deviceClass, grade } of byDomain.get(entity.domain) ?? [])
    if (fits(entity, deviceClass) && measures(entity, id)) add(id, grade)
  if (hasBattery(entity)) add('kind:battery', 2)
  const named = namedKinds(names)
  const { domain } = entity
  // An air conditioner that can heat is no radiator.
  if (domain === 'climate' && named.includes('kind:ac')) kinds.delete('kind:radiator')
  const deviceClass = entity.attributes['device_class']
  if (openDomains.has(domain)) for (const id of named) add(id, 1)
  if (domain === 'cover') {
    const told = named.filter((id) => coverings.includes(id))
    if (deviceClass === undefined)
      for (const id of told.length > 0 ? told : coverings.slice(0, 5)) add(id, told.length > 0 ? 1 : 2)
    else for (const id of told) add(id, 1)
  }
  if (domain === 'lock' && named.includes('kind:gate')) add('kind:gate', 1)
  if (domain === 'lock' && named.includes('kind:garage_door')) add('kind:garage_door', 1)
  if (
    ['binary_sensor', 'sensor', 'media_player', 'climate', 'fan', 'valve', 'vacuum', 'humidifier'].includes(
      domain,
    ) &&
    deviceClass === undefined
  )
    for (const id of named) if (isSameFamily(id, entity)) add(id, 1)
  if (domain === 'light') for (const id of lightKinds) add(id, 1)
  if (domain === 'lock') for (const id of kindsOfLock) add(id, 1)
  return kinds
}

/** A kind of the same domain as the entity: a class that the home did not fill in, but the name tells. */
function isSameFamily(kindId: string, { domain }: Entity): boolean {
  const concept = conceptById(kindId)
  return (
    concept !== undefined &&
    [...concept.matches, ...concept.weaker].some((match) => match.split(':')[0] === domain)
  )
}

/** By the longest phrases of a name: a "heat lamp" is a heater and no lamp. */
function namedKinds(names: readonly IndexedName[]): string[] {
  const said = new Set(
    names.flatMap(({ words }) =>
      unitsOf(words.map(({ word }) => word)).flatMap(({ concepts }) => concepts.map(({ id }) => id)),
    ),
  )
  const kinds = new Set<string>()
  for (const id of said) {
    if (id.startsWith('kind:')) kinds.add(id)
    for (const implied of conceptById(id)?.implies ?? []) kinds.add(implied)
  }
  if (lightKinds.some((id) => kinds.has(id))) for (const id of lightKinds) kinds.add(id)
  return [...kinds]
}

/** A stove is no answer to how humid it is. */
const measures = ({ domain, attributes }: Entity, kind: string): boolean =>
  domain !== 'climate' ||
  kind !== 'kind:humidity' ||
  attributes['current_humidity'] !== undefined ||
  attributes['humidity'] !== undefined

function fits(entity: Entity, deviceClass: string | undefined): boolean {
  if (deviceClass === undefined) return true
  if (entity.domain === 'climate') return coolsOrHeats(entity, deviceClass)
  return entity.attributes['device_class'] === deviceClass
}

interface Match {
  readonly id: string
  readonly deviceClass: string | undefined
  readonly grade: 1 | 2
}

const byDomain = new Map<string, Match[]>()
for (const { id, matches, weaker } of kindConcepts)
  for (const [grade, list] of [
    [1, matches],
    [2, weaker],
  ] as const)
    for (const match of list) {
      const [domain = '', deviceClass] = match.split(':')
      byDomain.set(domain, [...(byDomain.get(domain) ?? []), { id, deviceClass, grade }])
    }

const hasBattery = ({ attributes }: Entity): boolean =>
  attributes['battery_level'] !== undefined || attributes['battery'] !== undefined

function coolsOrHeats({ attributes, name }: Entity, mode: string): boolean {
  const modes: unknown = attributes['hvac_modes']
  if (Array.isArray(modes))
    return modes.some(
      (one) =>
        one === mode || one === 'heat_cool' || (mode === 'heat' && one === 'auto' && !modes.includes('cool')),
    )
  return mode !== 'cool' || /\bac\b|air con|кондиц/iu.test(name)
}
