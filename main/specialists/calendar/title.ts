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
  const at = sentence.toLowerCase().indexOf(text.toLowerCase())
  const preposition = /(?:^|\s)(ко?)\s+$/iu.exec(sentence.slice(0, Math.max(at, 0)))?.[1]
  if (preposition === undefined) return null
  const [first = '', ...rest] = text.split(' ')
  const person = /^(\p{L}+(?:олог|ист|тер|ор|ер|ач|ник|ант|ент|рг|евт|ик))у$/iu.exec(first)?.[1]
  return person === undefined ? `${preposition} ${text}` : [person, ...rest].join(' ')
}

function nominative(text: string): string {
  const words = text.split(' ')
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    const lower = word.toLowerCase()
    if (prepositions.has(lower)) break
    const known = animate[lower]
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
