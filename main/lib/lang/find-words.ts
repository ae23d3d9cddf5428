/** Where words stand together in a sentence. Pure. */

/** Index of the first word of the first place where `own` stands whole and in order; −1: nowhere, or there are none. */
export const findWords = (words: readonly string[], own: readonly string[]): number =>
  own.length === 0
    ? -1
    : words.findIndex((_, start) => own.every((word, offset) => words[start + offset] === word))
