/** Lower case, ё as е, punctuation and underscores as single blanks: how texts of held-back lines are compared. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
