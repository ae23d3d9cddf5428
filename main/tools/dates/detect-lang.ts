/** The language of a text by its letters: Russian when Cyrillic letters are not fewer than Latin ones. */
export function detectLang(text: string): 'en' | 'ru' {
  let cyrillic = 0
  let latin = 0
  for (const char of text) {
    if (/[а-яё]/i.test(char)) cyrillic += 1
    else if (/[a-z]/i.test(char)) latin += 1
  }
  return cyrillic > 0 && cyrillic >= latin ? 'ru' : 'en'
}
