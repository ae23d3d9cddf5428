/** Sentences as the templates compare them: folded words, numbers and the few marks that mean something. Pure. */
import { fold } from '../../../lib/lang/fold'

/** One of them is one word: "50%" is two, "what's" is one, «кто-нибудь» is two. */
export const wordPattern = /\d+(?:[.,]\d+)?|\p{L}+(?:'\p{L}+)*|[%°/]/gu

/** Both sides of a comparison go through here: the templates when Artel is built, the sentence when it is said. */
export const templateWords = (text: string): string[] => fold(text).match(wordPattern) ?? []
