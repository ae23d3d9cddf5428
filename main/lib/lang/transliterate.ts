/**
 * One rough sound key for Latin and Cyrillic spellings of a name: «Рози» and "Rosie", «Алиса» and "Alisa", «Яндекс» and "Yandex".
 */
const letters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
}

export function soundKey(word: string): string {
  return word
    .replace(/[а-я]/gu, (letter) => letters[letter] ?? letter)
    .replaceAll('sch', 'sh')
    .replaceAll('ph', 'f')
    .replaceAll('ck', 'k')
    .replaceAll('kh', 'h')
    .replaceAll('th', 't')
    .replaceAll('x', 'ks')
    .replaceAll('q', 'k')
    .replaceAll(/c(?!h)/gu, 'k')
    .replaceAll('w', 'v')
    .replaceAll(/[yj]/gu, 'i')
    .replaceAll('oo', 'u')
    .replaceAll('ee', 'i')
    .replaceAll('ie', 'i')
    .replaceAll('z', 's')
    .replaceAll(/[^a-z0-9]/gu, '')
    .replaceAll(/(.)\1+/gu, '$1')
}
