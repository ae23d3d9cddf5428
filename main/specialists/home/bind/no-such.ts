/** The nearest real devices for words that fit none: named in the answer, never acted on. */
import { fail, type Failure } from '../../../../contract/domain/failure'
import type { Lang } from '../../../../contract/domain/home'
import { editDistance } from '../../../lib/lang/edit-distance'
import { matchUnit, unitsOf } from '../../../lib/lang/units'
import { emptyHome, noSuchDevice } from '../../../tools/home/say/problems'
import type { HomeIndex, IndexedEntity } from './home-index'
import { isInPlace, splitPlace } from './places'

const named = 3

export function noSuch(index: HomeIndex, said: string, domains: readonly string[] | null, lang: Lang): Failure {
  if (index.entities.length === 0) return fail('home.empty', emptyHome(lang)).failure
  const near = nearest(index, said, domains).map(({ entity }) => entity.name)
  return fail('home.no_such_device', noSuchDevice(said, near, lang), { details: { said, nearest: near } }).failure
}

function nearest(index: HomeIndex, said: string, domains: readonly string[] | null): IndexedEntity[] {
  const words = index.read(said)
  const units = unitsOf(words)
  const split = splitPlace(index, words)
  const usable = index.entities.filter(({ entity }) => !domains || domains.includes(entity.domain))
  const pool = usable.length > 0 ? usable : index.entities
  return pool
    .map((one) => {
      const byName = Math.max(...one.names.map((name) => units.filter((unit) => matchUnit(unit, name.words)).length), 0)
      const byKind = units.filter((unit) => unit.concepts.some(({ id, implies }) => one.kinds.has(id) || implies.some((kind) => one.kinds.has(kind)))).length
      const spelling = Math.min(...one.names.map((name) => editDistance(words.join(' '), name.words.map(({ word }) => word).join(' '), 12)), 12)
      const inPlace = split && isInPlace(one, split.place) ? 1.5 : 0
      return { one, score: byName * 2 + byKind * 2 + inPlace - spelling / 10 }
    })
    .sort((left, right) => right.score - left.score)
    .slice(0, named)
    .map(({ one }) => one)
}
