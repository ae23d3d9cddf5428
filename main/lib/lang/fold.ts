/** Spelling made comparable: NFC, lower case, «ё» as «е», one kind of apostrophe and dash. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[’`ʼ]/gu, "'")
    .replaceAll(/[‐‑‒–—−]/gu, '-')
}

/** Words and numbers of a text, folded; hyphenated words come apart, "it's" and "Anna's" stay whole. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/\d+(?:[.,]\d+)?|\p{L}+(?:'\p{L}+)*/gu) ?? []
}

export const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text)
