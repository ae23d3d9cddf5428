/** Whether a Russian noun form is a plural, as far as its ending tells. «Двери» could be either and counts as plural. */
import { isCyrillic } from './fold'

/**
 * @param word folded form as said
 * @param lemma its nominative singular, when known
 */
export function isRussianPlural(word: string, lemma?: string): boolean {
  if (!isCyrillic(word)) return false
  if (word === 'жалюзи') return true
  // «Ворота» are one thing, however many leaves they have.
  if (word.startsWith('ворот')) return false
  if (/(?:ые|ие|ых|их|ыми|ими)$/u.test(word) && word.length > 4) return true
  if (/(?:ами|ями|ах|ях|ов)$/u.test(word) && word.length > 4) return true
  const base = lemma ?? word
  if (/[аяь]$/u.test(base))
    return /[ыи]$/u.test(word) || (word.length < base.length && /[^аеиоуыэюяьй]$/u.test(word))
  if (/[ое]$/u.test(base))
    return /[ая]$/u.test(word) || (word.length <= base.length && /[^аеиоуыэюяьй]$/u.test(word))
  return /[ыи]$/u.test(word)
}
