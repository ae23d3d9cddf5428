/** One thing said and one place said → devices. The order of attempts is the order of what a listener would think of. */
import { wordsOf } from '../../../lib/lang/fold'
import { conceptsOf } from '../../../lib/lang/lexicon/lexicon'
import { numeralOf } from '../../../lib/lang/lexicon/numerals'
import { stemOf } from '../../../lib/lang/stem'
import type { BindContext } from './bound'
import type { HomeIndex, IndexedEntity } from './home-index'
import { isPluralForm } from '../../../lib/lang/units'
import {
  areaPlace,
  everywhere,
  isEverywhere,
  isHere,
  isInPlace,
  splitOutdoors,
  splitPlace,
  type Place,
} from './places'
import { readQuantity } from './quantity-words'
import { isKindOnly, select, type Selection } from './select'

export interface ResolveInput {
  readonly what: string
  readonly where: string | null
  readonly domains: readonly (readonly string[])[] | null
  /** What is meant when nothing is named: a kind's English name; empty: nothing. */
  readonly unsaid: string
  readonly unsaidIsAll: boolean
  readonly wantsAllOfKind: boolean
  /** What "everything" is. */
  readonly everything: readonly string[] | null
}

export interface Resolution {
  readonly entities: readonly IndexedEntity[]
  readonly isAmbiguous: boolean
  readonly byKind: boolean
  /** Only kinds were said: nothing told one device from another. */
  readonly isKind: boolean
  readonly kinds: readonly string[]
  /** 3: a whole name was said. */
  readonly tier: number
  /** Said or implied by where the speaker is; null: the whole home. */
  readonly place: Place | null
}

/** Null: no such device. */
export function resolve(index: HomeIndex, input: ResolveInput, context: BindContext): Resolution | null {
  const quantity = readQuantity(input.what)
  const said = index.read(quantity.isPronoun ? spokenOf(index, context) : quantity.text)
  const isAll = quantity.isAll
  const place = placeSaid(index, input.where, context)
  if (place === 'unknown')
    return placeless(index, input, said, isAll, context) ?? outdoors(index, input, said, isAll)
  const words = [...(place?.rest ?? []), ...said]
  if (quantity.isEverything && words.length === 0) return everythingIn(index, input, place?.place ?? null)
  if (words.length === 0) return unsaid(index, input, place?.place ?? null, isAll, context)
  // "The flat door" with the flat for the place: a name said in full is that device.
  if (place?.place.kind === 'everywhere' && said.length > 0 && !isAll) {
    const named = pick(index, input, [...placeWords(index, input.where), ...said], null, false)
    if (named?.tier === 3 && !named.byKind && !named.isAmbiguous) return { ...named, place: null }
  }
  if (place) {
    const within = pick(index, input, words, place.place, isAll)
    if (within) return { ...calledSo(within, index, input, said, isAll), place: place.place }
    // The room may be a part of the name of a device that stands elsewhere.
    const named = pick(index, input, [...placeWords(index, input.where), ...said], null, isAll)
    return named?.byKind === false && named.tier >= 2 ? { ...named, place: null } : null
  }
  const near = placeless(index, { ...input, where: null }, words, isAll, context)
  return near ?? outdoors(index, { ...input, where: null }, words, isAll)
}

/** Nothing is called outdoor something: what stands in the garden, the yard, on the balcony. */
function outdoors(
  index: HomeIndex,
  input: ResolveInput,
  said: readonly string[],
  isAll: boolean,
): Resolution | null {
  const split = splitOutdoors(index, [...placeWords(index, input.where), ...said])
  const rest = split?.rest.flatMap((unit) => unit.words) ?? []
  if (!split) return null
  const words = rest.length > 0 || input.unsaid === '' ? rest : [input.unsaid]
  const found = words.length === 0 ? null : pick(index, input, words, split.place, isAll || rest.length === 0)
  return found && { ...found, place: split.place }
}

/** "Bedroom light" with two bedrooms: the one that is called just so. */
function calledSo(
  found: Selection,
  index: HomeIndex,
  { where }: ResolveInput,
  said: readonly string[],
  isAll: boolean,
): Selection {
  if (!found.isAmbiguous || isAll) return found
  const words = [...placeWords(index, where), ...said]
  if (words.some(isPluralForm)) return found
  const stems = new Set(words.map(stemOf))
  const own = found.entities.filter(({ names }) =>
    names.some((name) => name.words.length > 1 && name.words.every(({ stem }) => stems.has(stem))),
  )
  return own.length === 1 ? { ...found, entities: own, isAmbiguous: false } : found
}

interface SaidPlace {
  readonly place: Place
  readonly rest: readonly string[]
}

/** Null: no place said, or one that says nothing ("here", nobody knows where). */
function placeSaid(
  index: HomeIndex,
  where: string | null,
  { area }: BindContext,
): SaidPlace | null | 'unknown' {
  if (where === null) return null
  // "The whole ground floor": what is said of it is all of it anyway.
  const whole = isEverywhere(where) ? where : readQuantity(where).text || where
  const split = splitPlace(index, index.readPlace(whole))
  // «На первом» is a storey.
  const storey =
    split === null && onlyNumeral(whole) ? splitPlace(index, index.readPlace(`${whole} этаж`)) : split
  if (storey && !isHere(where))
    return { place: storey.place, rest: storey.rest.flatMap(({ words }) => words) }
  if (isEverywhere(where)) return { place: everywhere(), rest: [] }
  if (isHere(where)) {
    const here = area === null ? null : areaPlace(index, area)
    return here ? { place: here, rest: [] } : null
  }
  return 'unknown'
}

const onlyNumeral = (text: string): boolean => {
  const words = wordsOf(text).filter((word) => word !== 'на')
  return words.length === 1 && numeralOf(words[0] ?? '') !== null
}

const placeWords = (index: HomeIndex, where: string | null): string[] =>
  where === null ? [] : index.read(where)

/** No place that the home knows was said beside the thing: the words may hold one, or the speaker's room counts. */
function placeless(
  index: HomeIndex,
  input: ResolveInput,
  said: readonly string[],
  isAll: boolean,
  context: BindContext,
): Resolution | null {
  const words = [...placeWords(index, input.where), ...said]
  if (words.length === 0) return null
  const here = context.area === null ? null : areaPlace(index, context.area)
  if (here && isKindOnly(words) && !isAll) {
    const near = pick(index, input, words, here, false)
    if (near && !near.isWeak) return { ...near, place: here }
  }
  const named = pick(index, input, words, null, isAll)
  if (named?.tier === 3 && !named.isAmbiguous) return { ...named, place: null }
  const split = splitPlace(index, words)
  const rest = split?.rest.flatMap((unit) => unit.words) ?? []
  if (split && rest.length > 0) {
    const within = pick(index, input, rest, split.place, isAll)
    if (within) return { ...within, place: split.place }
  }
  if (split && rest.length === 0 && !named) return unsaid(index, input, split.place, isAll, context)
  if (!named) return null
  if (named.isAmbiguous && here) {
    const near = named.entities.filter((one) => isInPlace(one, here))
    if (near.length === 1) return { ...named, entities: near, isAmbiguous: false, place: null }
  }
  return { ...named, place: null }
}

function unsaid(
  index: HomeIndex,
  input: ResolveInput,
  place: Place | null,
  isAll: boolean,
  context: BindContext,
): Resolution | null {
  if (input.unsaid === '') return null
  const here = place ?? (context.area === null ? null : areaPlace(index, context.area))
  const found = pick(index, input, [input.unsaid], here, isAll || (input.unsaidIsAll && here !== null))
  if (found) return { ...found, place: here }
  if (place) return null
  const anywhere = pick(index, input, [input.unsaid], null, isAll)
  return anywhere ? { ...anywhere, place: null } : null
}

function everythingIn(
  index: HomeIndex,
  { everything, domains }: ResolveInput,
  place: Place | null,
): Resolution | null {
  const wanted = everything ?? domains?.[0] ?? null
  const entities = index.entities.filter(
    (one) => (wanted === null || wanted.includes(one.entity.domain)) && isInPlace(one, place),
  )
  return entities.length === 0
    ? null
    : { entities, isAmbiguous: false, byKind: true, isKind: true, kinds: [], tier: 1, place }
}

/** Tries the domains in turn; a poor fit of the first gives way to a good one of the next. */
function pick(
  index: HomeIndex,
  { domains, wantsAllOfKind }: ResolveInput,
  words: readonly string[],
  place: Place | null,
  isAll: boolean,
): Selection | null {
  let weak: Selection | null = null
  for (const group of domains ?? [null]) {
    const found = select(index, { words, place, domains: group, isAll, wantsAllOfKind })
    if (found && !found.isWeak) return onlyHere(found, place)
    weak ??= found
  }
  return weak
}

/** "The bedroom" with two bedrooms: one device of one name in each is still a choice to make. */
function onlyHere(found: Selection, place: Place | null): Selection {
  if (!place?.isAmbiguous || found.isAmbiguous) return found
  const areas = new Set(found.entities.map(({ entity }) => entity.area))
  return areas.size > 1 ? { ...found, isAmbiguous: true } : found
}

/** "Turn it off": the devices and places of the utterance before. */
function spokenOf(index: HomeIndex, { history }: BindContext): string {
  const before = history.at(-1) ?? ''
  const own = new Set(
    [...index.entities, ...index.areas].flatMap(({ names }) =>
      names.flatMap(({ words }) => words.map(({ stem }) => stem)),
    ),
  )
  return wordsOf(before)
    .filter((word) => {
      const stem = stemOf(word)
      return (
        own.has(stem) ||
        conceptsOf([stem]).some(({ type }) => type === 'kind' || type === 'room' || type === 'floor')
      )
    })
    .join(' ')
}
