/** Gender, number and cases of Russian names of things and rooms, by their endings and a short list of exceptions. */
import { fold, isCyrillic } from './fold'

/** n: a word whose gender does not show (a Latin name), answered in the neuter. */
export type Gender = 'm' | 'f' | 'n' | 'pl'

const pluralNouns =
  /^(?:жалюзи|ворота|шторы|гардины|ставни|рольставни|роллеты|занавески|портьеры|шторки|часы|двери|окна|огни|лампы|лампочки|споты|светильники|розетки|колонки|батареи|датчики|гирлянды|фонари|бра и .*)$/u
const softFeminine =
  /(?:ость|дверь|печь|сигнализация|кровать|спальня|мебель|ночь|цепь|жизнь|сеть|связь|часть|площадь|^ель|панель|модель|постель|дочь|мощность|влажность)$/u
const masculineA = /^(?:папа|дедушка|мужчина)$/u
const neuterPlain = /^(?:бра|реле|радио|кино|видео|аудио|пианино|патио|фойе|авто|купе)$/u

const adjectiveEndings: readonly (readonly [RegExp, Gender])[] = [
  [/(?:ые|ие)$/u, 'pl'],
  [/(?:ая|яя)$/u, 'f'],
  [/(?:ое|ее)$/u, 'n'],
  [/(?:ый|ий|ой)$/u, 'm'],
]

/** Gender and number that the predicate of a name agrees with: «Входная дверь закрыта», «Жалюзи закрыты». */
export function genderOf(name: string): Gender {
  const words = fold(name).match(/[\p{L}-]+/gu) ?? []
  const first = words[0] ?? ''
  if (first === '' || !isCyrillic(first)) return 'n'
  if (words.length > 1) {
    const byAdjective = adjectiveEndings.find(([pattern]) => pattern.test(first))
    if (
      byAdjective &&
      !pluralNouns.test(first) &&
      !/^(?:отопление|освещение|движение|давление|помещение)$/u.test(first)
    )
      return byAdjective[1]
  }
  return genderOfNoun(first.split('-').at(-1) ?? first)
}

export function genderOfNoun(noun: string): Gender {
  if (pluralNouns.test(noun)) return 'pl'
  if (neuterPlain.test(noun)) return 'n'
  if (masculineA.test(noun)) return 'm'
  if (/(?:ая|яя)$/u.test(noun)) return 'f'
  if (/(?:ые|ие)$/u.test(noun)) return /ние$|тие$|вие$|бие$|лие$/u.test(noun) ? 'n' : 'pl'
  if (/[ыи]$/u.test(noun)) return 'pl'
  if (/[ая]$/u.test(noun)) return 'f'
  if (/[ое]$/u.test(noun)) return 'n'
  if (noun.endsWith('ь')) return softFeminine.test(noun) ? 'f' : 'm'
  return 'm'
}

/** Short participle or adjective in agreement: agree('закрыт', 'f') → «закрыта». */
export function agree(stem: string, gender: Gender): string {
  if (gender === 'm') return stem === 'включен' ? 'включён' : stem
  return stem + { f: 'а', n: 'о', pl: 'ы' }[gender]
}

/** The words of a name before its first preposition: those that change with the case. */
function headOf(name: string): readonly [string[], string] {
  const words = name.split(' ')
  const cut = words.findIndex(
    (word, index) => index > 0 && /^(?:в|во|на|у|из|для|под|над|по|с|со|за|от|при|около|возле)$/iu.test(word),
  )
  return cut < 0 ? [words, ''] : [words.slice(0, cut), ` ${words.slice(cut).join(' ')}`]
}

function isAdjective(word: string): boolean {
  return /(?:[ыио]й|[ая]я|[ое]е|[ыи]е)$/iu.test(word) && !/(?:ние|тие|вие|лие)$/iu.test(word)
}

/** «Входную дверь», «Гаражные ворота», «Кофемашину»: after "открыть", "включить". Things without life only. */
export function accusative(name: string): string {
  if (!isCyrillic(name)) return name
  const [head, tail] = headOf(name)
  let isNounDone = false
  const changed = head.map((word) => {
    if (isAdjective(word) && !isNounDone) return word.replace(/ая$/u, 'ую').replace(/яя$/u, 'юю')
    if (isNounDone) return word
    isNounDone = true
    if (genderOfNoun(fold(word)) !== 'f') return word
    return word.replace(/а$/u, 'у').replace(/я$/u, 'ю')
  })
  return changed.join(' ') + tail
}

/** Nouns that end in the nominative as others do in the accusative. */
const endsInU = /(?:рагу|меню|фондю|барбекю|какаду|кенгуру)$/iu

/** «(Таймер на) пиццу», «(купить) пачку масла»: «пицца», «пачка масла». Of things without life only the feminine differs. */
export function fromAccusative(name: string): string {
  if (!isCyrillic(name)) return name
  const [head, tail] = headOf(name)
  const changed = head.map((word) =>
    endsInU.test(word)
      ? word
      : word
          .replace(/ую$/u, 'ая')
          .replace(/юю$/u, 'яя')
          .replace(/(?<=[бвгджзклмнпрстфхцчшщ])у$/u, 'а')
          .replace(/(?<=[бвгджзклмнпрстфхцчшщьи])ю$/u, 'я'),
  )
  return changed.join(' ') + tail
}

/** «Кухне», «гостиной», «ванной комнате», «коридоре»: after «в» and «на». */
export function prepositional(name: string): string {
  if (!isCyrillic(name)) return name
  const [head, tail] = headOf(name)
  let isNounDone = false
  const changed = head.map((word) => {
    if (isNounDone || !isCyrillic(word)) return word
    if (isAdjective(word)) return adjectivePrepositional(word)
    isNounDone = true
    return nounPrepositional(word)
  })
  return changed.join(' ') + tail
}

function adjectivePrepositional(word: string): string {
  const endings: readonly (readonly [RegExp, string])[] = [
    [/ая$/u, 'ой'],
    [/яя$/u, 'ей'],
    [/(?:ый|ой|ое)$/u, 'ом'],
    [/(?<=[гкх])ий$/u, 'ом'],
    [/(?:ий|ее)$/u, 'ем'],
    [/ые$/u, 'ых'],
    [/ие$/u, 'их'],
  ]
  const [pattern, ending] = endings.find(([one]) => one.test(word)) ?? []
  return pattern && ending !== undefined ? word.replace(pattern, ending) : word
}

function nounPrepositional(word: string): string {
  const special: Readonly<Record<string, string>> = {
    сад: 'саду',
    пол: 'полу',
    угол: 'углу',
    подвал: 'подвале',
    двор: 'дворе',
    этаж: 'этаже',
    вход: 'входе',
    замок: 'замке',
    потолок: 'потолке',
    холл: 'холле',
  }
  const found = special[fold(word)]
  if (found !== undefined) return word.slice(0, 1) + found.slice(1)
  if (word.endsWith('ия')) return word.replace(/ия$/u, 'ии')
  if (/(?:ние|тие)$/u.test(word)) return word.replace(/е$/u, 'и')
  if (/[ая]$/u.test(word)) return word.replace(/[ая]$/u, 'е')
  if (/[оеё]$/u.test(word)) return word.replace(/[оеё]$/u, 'е')
  if (word.endsWith('ь')) return word.replace(/ь$/u, softFeminine.test(fold(word)) ? 'и' : 'е')
  if (word.endsWith('й')) return word.replace(/й$/u, 'е')
  if (/[ыи]$/u.test(word))
    return word.replace(/ы$/u, 'ах').replace(/и$/u, /[гкхжшщч]и$/u.test(word) ? 'ах' : 'ях')
  return `${word}е`
}
