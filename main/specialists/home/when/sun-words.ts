/** The sun in an order: "at sunset", "half an hour before sunrise", «за 20 минут до заката», «когда стемнеет». Pure. */
import { readDuration } from '../values/durations'
import type { SunWords } from './when'

export interface FoundSun {
  readonly sun: SunWords
  /** What was said, and the text without it. */
  readonly words: string
  readonly rest: string
}

const sunset =
  "sun\\s?set|sun\\s?down|dusk|nightfall|(?:it\\s+)?(?:gets|is|becomes|'s|’s)\\s+(?:getting\\s+)?dark|(?:the\\s+)?sun\\s+(?:sets|goes\\s+down)|dark|темно|закат\\p{L}*|(?:стемнеет|темнеет|потемнеет|смеркается|станет\\s+темно|становится\\s+темно)|(?:сядет|садится|зайд[её]т|заходит)\\s+солнце|солнце\\s+(?:сядет|садится|зайд[её]т|заходит)|наступлени\\p{L}*\\s+темноты|темноты|сумерк\\p{L}*"
const sunrise =
  "sun\\s?rise|sun\\s?up|dawn|daybreak|(?:it\\s+)?(?:gets|is|becomes|'s|’s)\\s+light|(?:the\\s+)?sun\\s+(?:rises|comes\\s+up)|рассвет(?:е|ом|а|у|ет)?|восход\\p{L}*(?:\\s+солнца)?|светает|станет\\s+светло|(?:взойд[её]т|встанет|восходит|вста[её]т)\\s+солнце|солнце\\s+(?:взойд[её]т|встанет|восходит|вста[её]т)"
const amount =
  '(?:an?\\s+(?:half\\s+)?hour(?:\\s+and\\s+a\\s+half)?|half\\s+an\\s+hour|(?:a\\s+)?quarter\\s+of\\s+an\\s+hour|полчаса|час|полтора\\s+часа|четверть\\s+часа|[\\d\\p{L}]+\\s+(?:hours?|minutes?|mins?|minute|час\\p{L}*|минут\\p{L}*))'

/** A relation, with a length of time where one was said. */
const relations: readonly { readonly source: string; readonly relation: SunWords['relation'] }[] = [
  { source: 'before|until|till|до|перед', relation: 'before' },
  { source: 'after|once|as\\s+soon\\s+as|после|как\\s+только', relation: 'after' },
  { source: 'if|while|если|пока', relation: 'after' },
  { source: '(?:right\\s+)?at|by|when(?:ever)?|with|on|на|с|со|к|когда|в', relation: 'at' },
]

export function readSun(text: string): FoundSun | null {
  for (const [event, names] of [
    ['sunset', sunset],
    ['sunrise', sunrise],
  ] as const)
    for (const { source, relation } of relations) {
      const found = new RegExp(
        `(?<!\\p{L})(?:(?:in|за|через|about|примерно|где-то)\\s+)?(?:(?<length>${amount})\\s+)?(?:${source})\\s+(?:the\\s+|самым?\\s+)?(?:${names})(?!\\p{L})`,
        'iu',
      ).exec(text)
      if (!found) continue
      const minutes = minutesIn(found.groups?.['length'])
      // «За полчаса на закате» says nothing; "ten minutes at sunset" neither.
      if (minutes === null || (minutes > 0 && relation === 'at')) return null
      const words = found[0].trim()
      const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
      const isMoment = minutes > 0 || /^(?:once|as\s+soon|как\s+только)/iu.test(words)
      return {
        sun: {
          event,
          relation: isMoment ? 'at' : relation,
          offsetMin: relation === 'before' ? -minutes : minutes,
        },
        words,
        rest: rest.replace(/\s+/gu, ' ').trim(),
      }
    }
  return null
}

function minutesIn(length: string | undefined): number | null {
  if (length === undefined) return 0
  const duration = readDuration(length)
  return duration && (duration.hours ?? 0) * 60 + (duration.minutes ?? 0)
}
