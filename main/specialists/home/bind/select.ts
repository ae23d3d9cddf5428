/**
 * Which devices some words mean. Every word must be accounted for by the device's name, its kind or its place; a device that leaves
 * one unexplained is not meant. A full name beats part of a name beats a kind.
 */
import { matchUnit, unitsOf, type Unit } from '../../../lib/lang/units'
import type { HomeIndex, IndexedEntity } from './home-index'
import type { IndexedName } from './indexed-name'
import { isInPlace, type Place } from './places'

interface Candidate {
  readonly one: IndexedEntity
  /** 3 the whole name was said, 2 part of it, 1 the kind only. */
  readonly tier: 1 | 2 | 3
  readonly grade: number
  readonly isWeak: boolean
  /** The name that was said in full is a plural ("Bedroom Blinds"). */
  readonly isPluralName: boolean
}

export interface Selection {
  readonly entities: readonly IndexedEntity[]
  /** Several fit equally and one was asked for. */
  readonly isAmbiguous: boolean
  /** Chosen as a kind in a place rather than by name. */
  readonly byKind: boolean
  /** Only kinds were said. */
  readonly isKind: boolean
  /** Kind concept ids that were said. */
  readonly kinds: readonly string[]
  /** 3: a whole name was said. */
  readonly tier: number
  /** Only by a kind that fits poorly ("door" for a garage door). */
  readonly isWeak: boolean
}

export interface SelectInput {
  readonly words: readonly string[]
  readonly place: Place | null
  readonly domains: readonly string[] | null
  readonly isAll: boolean
  /** Questions about a kind mean all of it; commands mean one unless said otherwise. */
  readonly wantsAllOfKind: boolean
}

/** Every word is a kind of device: nothing names a particular one. */
export const isKindOnly = (words: readonly string[]): boolean =>
  words.length > 0 &&
  unitsOf(words).every(
    (unit) =>
      unit.numeral === null &&
      (kindIdsOf(unit).length > 0 || unit.concepts.some(({ id }) => id === 'description:room')),
  )

const kindIdsOf = (unit: Unit): string[] =>
  unit.concepts.filter(({ type }) => type === 'kind').map(({ id }) => id)

/** Null when nothing fits. */
export function select(index: HomeIndex, input: SelectInput): Selection | null {
  const grouped = unitsOf(input.words)
  return (
    selectUnits(index, grouped, input) ??
    (grouped.length < input.words.length ? selectUnits(index, unitsOf(input.words, true), input) : null)
  )
}

function selectUnits(index: HomeIndex, allUnits: readonly Unit[], input: SelectInput): Selection | null {
  const units = allUnits.filter((unit) => !unit.concepts.some(({ id }) => id === 'description:room'))
  if (units.length === 0 || !units.every((unit) => isExplained(unit, index))) return null
  const { place, domains } = input
  const candidates = index.entities.flatMap((one) => {
    if (domains && !domains.includes(one.entity.domain)) return []
    if (!isInPlace(one, place)) return []
    const candidate = judge(one, units, place)
    return candidate ? [candidate] : []
  })
  if (candidates.length === 0) return null
  const sure = candidates.filter(({ isWeak }) => !isWeak)
  const pool = sure.length > 0 ? sure : candidates
  const isKind = units.every((unit) => unit.numeral === null && kindIdsOf(unit).length > 0)
  return isKind ? ofKind(pool, units, input) : ofName(pool, units, input)
}

const explained = new WeakMap<HomeIndex, Map<string, boolean>>()
/** Whether any device is called so or of this kind. Kept: the same words are tried in several places and domains. */
function isExplained(unit: Unit, index: HomeIndex): boolean {
  const known = explained.get(index) ?? new Map<string, boolean>()
  explained.set(index, known)
  const key = unit.words.join(' ')
  const before = known.get(key)
  if (before !== undefined) return before
  const kinds = kindIdsOf(unit)
  const isSaid = index.entities.some(
    (one) =>
      kinds.some((kind) => one.kinds.has(kind)) ||
      one.names.some((name) => matchUnit(unit, name.words) !== null),
  )
  known.set(key, isSaid)
  return isSaid
}

function ofKind(
  pool: readonly Candidate[],
  units: readonly Unit[],
  { isAll, place, wantsAllOfKind }: SelectInput,
): Selection {
  const kinds = units.flatMap(kindIdsOf)
  const isPlural = units.some((unit) => unit.isPlural)
  const isMass = units.some((unit) => unit.concepts.some((concept) => concept.isMass))
  // "The lamp" is what is called a lamp, before what merely is one.
  const isCalledSo = pool.some(({ tier, grade }) => tier >= 2 && grade > 0)
  const whole = pool.filter(
    ({ tier, grade, isPluralName }) =>
      tier === 3 && (!isCalledSo || grade > 0) && (!isPlural || isPluralName),
  )
  const only = whole.length > 1 ? bestGrade(whole) : whole
  const chosen = (entities: readonly Candidate[], isAmbiguous: boolean, byKind: boolean): Selection => ({
    entities: entities.map(({ one }) => one),
    isAmbiguous,
    byKind,
    isKind: true,
    kinds,
    tier: Math.max(...entities.map(({ tier }) => tier)),
    isWeak: entities.every((candidate) => candidate.isWeak),
  })
  if (!isAll && only.length === 1) return chosen(only, false, place !== null && place.kind !== 'everywhere')
  const ofThatKind = pool.filter(({ one }) => kinds.some((kind) => one.kinds.has(kind)))
  const all = ofThatKind.length > 0 ? ofThatKind : pool
  const isWholeHome = place === null && kinds.includes('kind:heating')
  if (
    isAll ||
    isPlural ||
    wantsAllOfKind ||
    (isMass && (isWholeHome || (place !== null && !place.isAmbiguous)))
  )
    return chosen(all, false, true)
  const named = pool.filter(({ tier }) => tier >= 2)
  const few = named.length > 0 ? bestGrade(named) : pool
  return chosen(few, few.length > 1, few.length === pool.length)
}

function ofName(pool: readonly Candidate[], units: readonly Unit[], { isAll }: SelectInput): Selection {
  const kinds = units.flatMap(kindIdsOf)
  const isPlural = isAll || units.some((unit) => unit.isPlural && unit.numeral === null)
  const named = pool.filter(({ tier }) => tier >= 2)
  const best = Math.max(...named.map(({ tier }) => tier), 0)
  const top = bestGrade(named.filter(({ tier }) => tier === best))
  const isMany = isAll || (isPlural && !top.some(({ isPluralName, tier }) => isPluralName && tier === 3))
  const chosen = isMany ? named : top
  return {
    entities: chosen.map(({ one }) => one),
    isAmbiguous: !isMany && chosen.length > 1,
    byKind: false,
    isKind: false,
    kinds,
    tier: best,
    isWeak: chosen.every((candidate) => candidate.isWeak),
  }
}

/** Kinds that one device is called by alike. */
const siblings: Readonly<Record<string, readonly string[]>> = {
  'kind:light': ['kind:lamp'],
  'kind:lamp': ['kind:light'],
}

function bestGrade(candidates: readonly Candidate[]): Candidate[] {
  const best = Math.max(...candidates.map(({ grade }) => grade), 0)
  return candidates.filter(({ grade }) => grade === best)
}

function judge(one: IndexedEntity, units: readonly Unit[], place: Place | null): Candidate | null {
  let best: Candidate | null = null
  for (const name of one.names) {
    const candidate = judgeName(one, name, units, place)
    if (
      candidate &&
      (!best || candidate.tier > best.tier || (candidate.tier === best.tier && candidate.grade > best.grade))
    )
      best = candidate
  }
  return best
}

function judgeName(
  one: IndexedEntity,
  name: IndexedName,
  units: readonly Unit[],
  place: Place | null,
): Candidate | null {
  const covered = new Set<number>()
  let named = 0
  let grade = 0
  let isWeak = false
  for (const unit of units) {
    const found = matchUnit(unit, name.words)
    // «Бойлер» and the valve «Горячая вода» share a meaning, and no trade.
    const match = found?.grade === 2 && isForeign(unit, one.entity.domain) ? null : found
    const kinds = kindIdsOf(unit).filter((id) => one.kinds.has(id))
    if (match) {
      named += 1
      grade += match.grade
      for (const at of match.at) covered.add(at)
    } else if (kinds.length > 0) {
      isWeak ||= kinds.every((id) => one.kinds.get(id) === 2)
      name.words.forEach(({ concepts }, at) => {
        if (kinds.some((id) => concepts.has(id) || siblings[id]?.some((other) => concepts.has(other))))
          covered.add(at)
      })
    } else return null
  }
  if (place) coverPlace(name, place, covered)
  const isWhole = name.words.every(({ concepts }, at) => covered.has(at) || concepts.has('description:room'))
  const tier = isWhole ? 3 : named > 0 ? 2 : 1
  return { one, tier, grade: grade / units.length, isWeak, isPluralName: name.isPlural }
}

/** Kinds whose devices are of other domains altogether; what hangs on a relay can be anything. */
function isForeign(unit: Unit, domain: string): boolean {
  const domains = unit.concepts.flatMap(({ type, matches, weaker }) =>
    type === 'kind' ? [...matches, ...weaker].map((match) => match.split(':')[0]) : [],
  )
  const isClosed = ['valve', 'cover', 'lock', 'climate', 'media_player', 'vacuum', 'lawn_mower'].includes(
    domain,
  )
  return isClosed && domains.length > 0 && !domains.includes(domain)
}

/** The room said beside the device may be a part of its name: "light" in the kitchen is the whole of "Kitchen Light". */
function coverPlace(name: IndexedName, place: Place, covered: Set<number>): void {
  for (const unit of place.units) for (const at of matchUnit(unit, name.words)?.at ?? []) covered.add(at)
  for (const { names } of place.places)
    for (const { words } of names)
      for (const word of words)
        name.words.forEach((own, at) => {
          const sameRoom = [...word.concepts].some((id) => id.startsWith('room:') && own.concepts.has(id))
          if (own.stem === word.stem || sameRoom) covered.add(at)
        })
}
