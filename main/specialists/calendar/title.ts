/**
 * How an event is written in a calendar: the words that were said, first letter up, without article and quotes; in Russian the head
 * noun back in the nominative («добавь важную встречу с Анной» → «Важная встреча с Анной»).
 */
import type { Lang } from '../../../contract/domain/home'

const lead = {
  en: /^(?:(?:a|an|the|my|our|some|new|event|meeting called|called|named|titled|entry)\s+)+/iu,
  ru: /^(?:(?:мою|моё|мое|мой|новую|новое|новый|событие|запись(?!\s+(?:к|ко|на|в)\s)|под названием|с названием|о том,? что(?:бы)?)\s+)+/iu,
}
const quotes = /^["'«“„‘]+|["'»”“’]+$/gu
const prepositions = new Set(
  'с со к ко на в во по для о об у от из за до про без под над перед при через и или'.split(' '),
)
/** Feminine words in -у / -ю are accusatives; these are not. */
const kept = new Set('рагу кенгуру интервью ревью превью меню шоу ноу-хау бордо какаду рандеву'.split(' '))
const animate: Readonly<Record<string, string>> = {
  врача: 'врач',
  стоматолога: 'стоматолог',
  терапевта: 'терапевт',
  мастера: 'мастер',
  курьера: 'курьер',
  сантехника: 'сантехник',
  электрика: 'электрик',
  тренера: 'тренер',
  гостей: 'гости',
  друзей: 'друзья',
  родителей: 'родители',
  психолога: 'психолог',
}

/** @param sentence around the words: its preposition tells the case of «запиши к стоматологу» */
export function titleOf(words: string, lang: Lang, sentence = ''): string {
  const bare = words.trim().replaceAll(quotes, '').trim()
  const clean =
    bare
      .replace(lead[lang], '')
      .replaceAll(quotes, '')
      .replace(/[\s,.;:!?]+$/u, '')
      .trim() || bare
  const text = lang === 'ru' ? (visited(clean, sentence) ?? nominative(clean)) : clean
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** «К стоматологу» is «Стоматолог»; whoever else one goes to keeps the preposition, because the case cannot be undone safely. */
function visited(text: string, sentence: string): string | null {
  const own = /^(ко?)\s+(\S.*)$/iu.exec(text)
  const at = sentence.toLowerCase().indexOf(text.toLowerCase())
  const preposition = own?.[1] ?? /(?:^|\s)(ко?)\s+$/iu.exec(sentence.slice(0, Math.max(at, 0)))?.[1]
  if (preposition === undefined) return null
  const whom = own?.[2] ?? text
  const [first = '', ...rest] = whom.split(' ')
  const name = nominativeOf(first) ?? animate[first.toLowerCase().replace(/у$/u, 'а')]
  return name === undefined ? `${preposition.toLowerCase()} ${whom}` : [name, ...rest].join(' ')
}

/** People by their trade: words that end so are masculine, and the case is only in the last letter. */
const persons =
  /^(\p{L}*(?:олог|иатр|ист|певт|рург|ахер|алтер|женер|ажёр|ажер|ензор|уктор|иктор|октор|ренер|стер|вокат|щик|чик|врач|итор|ессор|дитер))(?:у|а)$|^(\p{L}+тел)(?:ю|я)$/iu

/** Undefined where the word is nobody. */
function nominativeOf(word: string): string | undefined {
  const [, hard, soft] = persons.exec(word) ?? []
  return hard ?? (soft === undefined ? undefined : `${soft}ь`)
}

function nominative(text: string): string {
  const words = text.split(' ')
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    const lower = word.toLowerCase()
    if (prepositions.has(lower)) break
    const known = animate[lower] ?? (/[ая]$/iu.test(word) ? nominativeOf(word) : undefined)
    if (known !== undefined) {
      words[index] = known
      break
    }
    // «важную», «утреннюю»: an adjective; the noun follows.
    if (/[а-яё]{2}ую$/u.test(lower)) words[index] = word.slice(0, -2) + 'ая'
    else if (/[а-яё]{2}юю$/u.test(lower)) words[index] = word.slice(0, -2) + 'яя'
    else {
      if (!kept.has(lower) && /[а-яё]{2}у$/u.test(lower)) words[index] = word.slice(0, -1) + 'а'
      else if (!kept.has(lower) && /[а-яё]{2}ю$/u.test(lower)) words[index] = word.slice(0, -1) + 'я'
      break
    }
  }
  return words.join(' ')
}
