/**
 * A snapshot of the home made searchable: names as words with meanings, kinds of every device. Built once for each snapshot and
 * kept with it; binding then only compares sets.
 */
import type { Area, Entity, Floor, Home } from '../../../../contract/domain/home'
import { editDistance, slipsAllowed } from '../../../lib/lang/edit-distance'
import { lexiconStems } from '../../../lib/lang/lexicon/lexicon'
import { numeralOf } from '../../../lib/lang/lexicon/numerals'
import { stemOf } from '../../../lib/lang/stem'
import { contentWords, isPluralForm, nameWordsOf } from '../../../lib/lang/units'
import type { IndexedName } from './indexed-name'
import { kindsOf } from './kinds-of'
import { modesOf } from './modes-of'

export interface IndexedEntity {
  readonly entity: Entity
  readonly names: readonly IndexedName[]
  /** Kind concept id → 1 certain, 2 only where nothing better is near. */
  readonly kinds: ReadonlyMap<string, 1 | 2>
}

export interface IndexedPlace {
  readonly type: 'area' | 'floor'
  readonly id: string
  readonly name: string
  readonly names: readonly IndexedName[]
}

export interface HomeIndex {
  readonly home: Home
  readonly entities: readonly IndexedEntity[]
  readonly areas: readonly IndexedPlace[]
  readonly floors: readonly IndexedPlace[]
  readonly areaById: ReadonlyMap<string, Area>
  readonly byId: ReadonlyMap<string, IndexedEntity>
  /** Stems of all names of devices, rooms and floors. */
  readonly stems: ReadonlySet<string>
  /** Content words of a text, small slips put right where exactly one known word is near. */
  read(text: string): string[]
  /** The same for words that must be a place: a slip in a short word is put right too. */
  readPlace(text: string): string[]
  /** Every mode, program, input and effect that some device of this home offers. */
  modes(): readonly string[]
}

const built = new WeakMap<Home, HomeIndex>()

export function indexOf(home: Home): HomeIndex {
  const known = built.get(home)
  if (known) return known
  const index = build(home)
  built.set(home, index)
  return index
}

function build(home: Home): HomeIndex {
  const entities = home.entities.map(indexedEntity)
  const place = (type: 'area' | 'floor') => (one: Area | Floor) => ({
    type,
    id: one.id,
    name: one.name,
    names: indexedNames(one),
  })
  const areas = home.areas.map(place('area'))
  const floors = home.floors.map(place('floor'))
  const placeStems = addStems(addStems(new Set(), areas), floors)
  const homeStems = addStems(new Set(placeStems), entities)
  const corrected = new Map<string, string>()
  const read = (text: string): string[] =>
    contentWords(text).map((word) => {
      const known = corrected.get(word) ?? correct(word, homeStems)
      if (corrected.size < 5000) corrected.set(word, known)
      return known
    })
  let modes: readonly string[] | null = null
  return {
    home,
    modes: () => (modes ??= [...new Set(home.entities.flatMap(modesOf))]),
    entities,
    areas,
    floors,
    areaById: new Map(home.areas.map((area) => [area.id, area])),
    stems: homeStems,
    byId: new Map(entities.map((one) => [one.entity.id, one])),
    read,
    readPlace: (text) =>
      read(text).map((word) =>
        word.length === 4 && !isKnown(stemOf(word), homeStems)
          ? (nearest(stemOf(word), placeStems, 1) ?? word)
          : word,
      ),
  }
}

function addStems(
  stems: Set<string>,
  named: readonly { readonly names: readonly IndexedName[] }[],
): Set<string> {
  for (const { names } of named) for (const { words } of names) for (const { stem } of words) stems.add(stem)
  return stems
}

/** A new snapshot keeps the entities that did not change, and every name. */
const entitiesRead = new WeakMap<Entity, IndexedEntity>()
const namesRead = new Map<string, IndexedName>()
const namesKept = 10_000

function indexedEntity(entity: Entity): IndexedEntity {
  const known = entitiesRead.get(entity)
  if (known) return known
  const names = indexedNames(entity)
  const read = { entity, names, kinds: kindsOf(entity, names) }
  entitiesRead.set(entity, read)
  return read
}

function indexedNames({ name, aliases }: Pick<Area, 'name' | 'aliases'>): IndexedName[] {
  return [name, ...aliases].map(indexedName).filter(({ words }) => words.length > 0)
}

function indexedName(text: string): IndexedName {
  const known = namesRead.get(text)
  if (known) return known
  const read = { words: nameWordsOf(text), isPlural: contentWords(text).some(isPluralForm) }
  if (namesRead.size >= namesKept) namesRead.clear()
  namesRead.set(text, read)
  return read
}

let knownStems: ReadonlySet<string> | null = null

function isKnown(stem: string, homeStems: ReadonlySet<string>): boolean {
  knownStems ??= new Set(lexiconStems())
  return homeStems.has(stem) || knownStems.has(stem)
}

/** A word nobody knows becomes the nearest one of this home, else of the lexicon. */
function correct(word: string, homeStems: ReadonlySet<string>): string {
  const stem = stemOf(word)
  const most = slipsAllowed(word.length)
  // «Мишин» is no slip of «Машин»: whose it is must not be guessed.
  const isOwner = /(?:[^з]ин|ина|ину|ино|ины)$|'s$/u.test(word)
  if (most === 0 || isOwner || isKnown(stem, homeStems) || numeralOf(word) !== null) return word
  const near = nearest(stem, homeStems, most)
  // The lexicon is large: a short strange word is near something in it by chance.
  return near ?? (word.length >= 6 && knownStems ? nearest(stem, knownStems, most) : null) ?? word
}

function nearest(stem: string, stems: ReadonlySet<string>, most: number): string | null {
  let best: string | null = null
  let least = most + 1
  for (const candidate of stems) {
    if (candidate.length < 4 || !candidate.startsWith(stem.slice(0, 1))) continue
    const allowed = Math.min(most, slipsAllowed(candidate.length + 1))
    const distance = editDistance(stem, candidate, allowed)
    if (distance <= allowed && distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}
