/** What makes two words the same in names: the number they say («второй», "two", "2"), else their stem. Pure. */
import { numeralOf } from './lexicon/numerals'
import { stemOf } from './stem'
import type { NameWord } from './units'

export const wordKey = (word: string): string => String(numeralOf(word) ?? stemOf(word))

/** The same of a word that was read before. */
export const nameKey = ({ numeral, stem }: NameWord): string => String(numeral ?? stem)
