/** Word → stem, in the language of its letters. Stems are compared with each other only, never shown. */
import { isCyrillic } from './fold'
import { stemRussian } from './russian-stem'

const remembered = new Map<string, string>()
const rememberedMost = 20_000

/** @param word folded, as `wordsOf` gives it */
export function stemOf(word: string): string {
  const known = remembered.get(word)
  if (known !== undefined) return known
  const stem = isCyrillic(word) ? withoutFleetingVowel(stemRussian(word)) : stemEnglish(word)
  if (remembered.size >= rememberedMost) remembered.clear()
  remembered.set(word, stem)
  return stem
}

/** Plurals and possessives only: "lights", "Anna's", "batteries", "shelves". */
export function stemEnglish(word: string): string {
  const bare = word.replace(/'s$|'$/u, '').replaceAll("'", '')
  if (bare.length <= 3) return bare
  if (/[^aeiou]ies$/u.test(bare)) return `${bare.slice(0, -3)}y`
  if (bare.endsWith('lves')) return `${bare.slice(0, -3)}f`
  if (/(?:ch|sh|ss|x|zz)es$/u.test(bare)) return bare.slice(0, -2)
  return /[^sui]s$/u.test(bare) ? bare.slice(0, -1) : bare
}

/** «замок — замка», «розетка — розеток», «спальня — спален»: every stem loses the vowel and the soft sign. */
function withoutFleetingVowel(stem: string): string {
  return stem.length >= 4 ? stem.replace(/([бвгджзклмнпрстфхцчшщ])(?:[ое]|ь)([кцн])$/u, '$1$2') : stem
}
