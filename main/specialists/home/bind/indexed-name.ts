/** A name as the binder compares it. */
import type { NameWord } from '../../../lib/lang/units'

export interface IndexedName {
  readonly words: readonly NameWord[]
  readonly isPlural: boolean
}
