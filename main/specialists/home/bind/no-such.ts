/** The nearest real devices for words that fit none: named in the answer, never acted on. */
import { fail, type Failure } from '../../../../contract/domain/failure'
import type { Lang } from '../../../../contract/domain/home'
import { editDistance } from '../../../lib/lang/edit-distance'
import { matchUnit, unitsOf } from '../../../lib/lang/units'
import { inRoom } from '../../../tools/home/say/names'
import { emptyHome, noSuchDevice } from '../../../tools/home/say/problems'
import type { HomeIndex, IndexedEntity } from './home-index'
import type { BindContext } from './bound'
import { saidOf, type Pair } from './pairs'
import { isInPlace, splitPlace } from './places'

const named = 3
const fewEnough = 6
/** Spelling is compared only among those that are near already. */
const spelled = 40

/** @param said the words; a pair where the place was said apart from the thing */
export function noSuch(
  index: HomeIndex,
  said: string | Pair,
  fitting: readonly string[] | ((one: IndexedEntity) => boolean) | null,
  { lang, utterance, isUnheard }: Pick<BindContext, 'lang' | 'utterance' | 'isUnheard'>,
): Failure {
  if (index.entities.length === 0) return fail('home.empty', emptyHome(lang)).failure
  if (isUnheard) return { code: 'home.no_such_device', message: '', retryable: false }
  const pair = typeof said === 'string' ? { what: said, where: null } : said
  const room = pair.what === '' ? null : roomOf(pair, index, lang)
  const words = (room === null ? inTheirWords(pair, utterance) : pair.what).replace(quantifiers, '')
  const near = nearest(index, saidOf(pair), fitting).map(({ entity }) => entity.name)
  return fail('home.no_such_device', noSuchDevice(words, near, room, lang), {
    details: { said: words, nearest: near },
  }).failure
}

/** «Чайник на балконе» as it was said, not «чайник, балконе». */
function inTheirWords(pair: Pair, utterance: string): string {
  const said = saidOf(pair)
  const { what, where } = pair
  if (what === '' || where === null) return said
  const text = utterance.toLowerCase()
  const [first, last] = [what, where]
    .map((span) => ({ from: text.indexOf(span.toLowerCase()), length: span.length }))
    .sort((one, other) => one.from - other.from)
  if (!first || !last || first.from < 0) return said
  const between = last.from - first.from - first.length
  return between > 0 && between <= longestBetween
    ? utterance.slice(first.from, last.from + last.length)
    : said
}
/** A preposition with its article: more lies between words that do not belong together. */
const longestBetween = ' in front of the '.length

const quantifiers =
  /^(?:(?:all|every|both|each|any)(?:\s+(?:of\s+)?the)?|вс[яеёю]|весь|всех|оба|обе)\s+(?=\p{L})/iu

/** The one room of this home that was meant, as the answer says it: "in the bathroom", «в ванной». */
function roomOf({ where }: Pair, index: HomeIndex, lang: Lang): string | null {
  const split = where === null ? null : splitPlace(index, index.read(where))
  const [place, ...others] = split?.place.places ?? []
  const area = place?.type === 'area' && others.length === 0 ? index.areaById.get(place.id) : undefined
  return area && split?.rest.length === 0 ? inRoom(area, lang) : null
}

function nearest(
  index: HomeIndex,
  said: string,
  fitting: readonly string[] | ((one: IndexedEntity) => boolean) | null,
): IndexedEntity[] {
  const words = index.read(said)
  const units = unitsOf(words)
  const parts = unitsOf(words, true)
  const split = splitPlace(index, words)
  const fits =
    typeof fitting === 'function'
      ? fitting
      : ({ entity }: IndexedEntity) => !fitting || fitting.includes(entity.domain)
  const usable = index.entities.filter(fits)
  const pool = usable.length > 0 ? usable : index.entities
  // "Set the nursery to 21": all thermostats are near enough to be named.
  const isNarrow = usable.length > 0 && usable.length <= fewEnough
  return pool
    .map((one) => {
      const byName = Math.max(
        ...one.names.map((name) => parts.filter((unit) => matchUnit(unit, name.words)).length),
        0,
      )
      const byKind = units.filter((unit) =>
        unit.concepts.some(
          ({ id, implies }) => one.kinds.has(id) || implies.some((kind) => one.kinds.has(kind)),
        ),
      ).length
      const inPlace = split && isInPlace(one, split.place) ? 1.5 : 0
      return { one, score: byName * 2 + byKind * 2 + inPlace }
    })
    .sort((left, right) => right.score - left.score)
    .slice(0, spelled)
    .map(({ one, score }) => ({ one, score: score + closeness(words, one) }))
    .filter(({ score }) => score > 0 || isNarrow)
    .sort((left, right) => right.score - left.score)
    .slice(0, named)
    .map(({ one }) => one)
}

/** Up to 1 for a name spelled alike, 0 for one that is not. */
function closeness(words: readonly string[], { names }: IndexedEntity): number {
  const said = words.join(' ')
  const most = Math.ceil(said.length / 3)
  const distances = names.map((name) =>
    editDistance(said, name.words.map(({ word }) => word).join(' '), most),
  )
  return Math.max(0, 1 - Math.min(...distances, most) / Math.max(most, 1))
}
