/** "Feed the cat he's screaming", «кур покорми»: the script or the scene all of whose words are said. Pure. */
import { contentWords } from '../../../../lib/lang/units'
import { stemOf } from '../../../../lib/lang/stem'
import { routines } from '../op-rules'
import { find } from './find'
import type { Fit } from './fit'

export const ownName: Fit = (frame, index, context) => {
  if ((frame.op !== 'scene' && frame.op !== 'script') || frame.where.length > 0) return frame
  if (frame.what.length > 0 && frame.what.every((what) => find(what, index, context, routines))) return frame
  const said = contentWords(context.utterance)
  const named = index.entities
    .filter(({ entity }) => routines.includes(entity.domain))
    .flatMap(({ entity: { name, aliases } }) => [name, ...aliases])
    .filter((name) => {
      const own = contentWords(name)
      return own.length > 0 && own.every((word) => said.some((other) => areSame(word, other)))
    })
    .sort((one, other) => other.length - one.length)
  const [longest] = named
  return longest === undefined ? frame : { ...frame, what: [longest], value: [] }
}

/** «Покормить» and «покорми»: names hold infinitives, orders imperatives. */
const areSame = (one: string, other: string): boolean =>
  stemOf(one) === stemOf(other) || (one.length >= 5 && other.length >= 5 && verb(one) === verb(other))
const verb = (word: string): string => word.replace(/(?:[иаяеу]?ть(?:ся)?|[иае]?(?:й|и|йте|ите))$/u, '')
