/** The nearest real devices for words that fit none: named in the answer, never acted on. */
import { fail, type Failure } from '../../../../contract/domain/failure'
import type { Lang } from '../../../../contract/domain/home'
import { editDistance } from '../../../lib/lang/edit-distance'
import { matchUnit, unitsOf } from '../../../lib/lang/units'
import { emptyHome, noSuchDevice } from '../../../tools/home/say/problems'
import type { HomeIndex, IndexedEntity } from './home-index'
import { isInPlace, splitPlace } from './places'

const named = 3
/** Spelling is compared only among those that are near already. */
const spelled = 40

export function noSuch(
  index: HomeIndex,
  said: string,
  domains: readonly string[] | null,
  lang: Lang,
): Failure {
  if (index.entities.length === 0) return fail('home.empty', emptyHome(lang)).failure
  const near = nearest(index, said, domains).map(({ entity }) => entity.name)
  return fail('home.no_such_device', noSuchDevice(said, near, lang), { details: { said, nearest: near } })
    .failure
}

function nearest(index: HomeIndex, said: string, domains: readonly string[] | null): IndexedEntity[] {
  const words = index.read(said)
  const units = unitsOf(words)
  const parts = unitsOf(words, true)
  const split = splitPlace(index, words)
  const usable = index.entities.filter(({ entity }) => !domains || domains.includes(entity.domain))
  const pool = usable.length > 0 ? usable : index.entities
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
    .filter(({ score }) => score > 0)
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
