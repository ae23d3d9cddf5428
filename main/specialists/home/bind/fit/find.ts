/** Whether words mean a device of this home, of some domains. Pure. */
import { wordsOf } from '../../../../lib/lang/fold'
import { stemOf } from '../../../../lib/lang/stem'
import type { BindContext } from '../bound'
import type { HomeIndex } from '../home-index'
import { controllable } from '../op-rules'
import { resolve, type Resolution } from '../resolve'

export function find(
  what: string,
  index: HomeIndex,
  context: BindContext,
  domains: readonly string[] = controllable,
  where: string | null = null,
): Resolution | null {
  const input = { what, where, domains: [domains], unsaid: '', unsaidIsAll: false, everything: null }
  return what === '' ? null : resolve(index, { ...input, wantsAllOfKind: false }, context)
}

/** Calls it by its name, or by a part of it: not only by what kind of thing it is. */
export const isNamed = (found: Resolution | null): found is Resolution =>
  found !== null && !found.byKind && found.tier >= 2

export const stemsIn = (text: string): string[] => wordsOf(text).map(stemOf)
