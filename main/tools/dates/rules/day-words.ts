/** Days by a word of their own: today, tomorrow, «послезавтра»; now; tonight and "this morning". */
import { oneDay } from '../calendar-math'
import { phraseReader, phraseSet } from '../phrases'
import { type Rule, wordAt } from '../pieces'
import type { Token } from '../tokens'
import { partNouns, partPhrases } from '../words/part-words'
import { readShift } from '../words/shift-words'

const relativeDays = phraseReader<number>([
  ...pairs(
    0,
    "today|todays|today's|this day|сегодня|сегодняшний день|сегодняшнего дня|сегодняшний|сегодняшнюю|сегодняшнее|сегодняшней",
  ),
  ...pairs(
    1,
    "tomorrow|tomorrows|tomorrow's|tmrw|tmr|tmw|tomorow|tommorow|tommorrow|tomorrrow|2morrow|завтра|назавтра|завтрашний день|завтрашнего дня|завтрашний|завтрашнюю|завтрашнее|завтрашней|the next day|the following day|на следующий день|следующий день",
  ),
  ...pairs(
    2,
    'the day after tomorrow|day after tomorrow|overmorrow|послезавтра|после завтра|послезавтрашний',
  ),
  ...pairs(3, 'послепослезавтра|two days after tomorrow'),
  ...pairs(-1, "yesterday|yesterday's|вчера|вчерашний|вчерашнего дня|вчерашнюю|вчерашнее|the previous day"),
  ...pairs(-2, 'the day before yesterday|day before yesterday|позавчера'),
  ...pairs(-3, 'позапозавчера'),
])

function pairs(value: number, phrases: string): [string, number][] {
  return phrases.split('|').map((phrase) => [phrase, value])
}

export const relativeDayRule: Rule = (scene, start) => {
  const hit = relativeDays(scene.tokens, start)
  return hit && { body: oneDay(scene.today.add({ days: hit.value }), 'relative'), next: hit.next }
}

const nowWords = phraseSet(
  'now|right now|just now|right away|immediately|at the moment|сейчас|прямо сейчас|прямо щас|щас|немедленно|сию минуту|сию секунду|тотчас',
)

export const nowRule: Rule = (scene, start) => {
  const length = nowWords(scene.tokens, start)
  if (length === 0) return null
  // "from now on", "by now", "until now" are about something else; "2 weeks from now" is read as a whole.
  if (wordAt(scene, start + length) === 'on') return null
  return {
    body: { kind: 'instant', at: scene.now.with({ second: 0, millisecond: 0 }), grain: 'minute' },
    next: start + length,
  }
}

const tonight = phraseSet('tonight|tonite|2nite|later tonight')
const lateTonight = phraseSet('late tonight|late tonite')
const lastNight = phraseSet('last night|прошлой ночью')
const intoNight = phraseSet('в ночь на')

export const partRule: Rule = (scene, start) => {
  const { tokens } = scene
  const late = lateTonight(tokens, start)
  if (late)
    return { body: { kind: 'part', part: 'lateEvening', dayShift: 0, noun: false }, next: start + late }
  const evening = tonight(tokens, start)
  if (evening)
    return { body: { kind: 'part', part: 'nightOut', dayShift: 0, noun: false }, next: start + evening }
  const past = lastNight(tokens, start)
  if (past)
    return {
      body: { kind: 'part', part: scene.lang === 'ru' ? 'night' : 'nightOut', dayShift: -1, noun: false },
      next: start + past,
    }
  // «в ночь на субботу» begins the evening before.
  const into = intoNight(tokens, start)
  if (into)
    return {
      body: { kind: 'part', part: 'night', dayShift: null, noun: false, dayBefore: true },
      next: start + into,
    }
  const across = nightAcross(tokens, start)
  if (across)
    return {
      body: { kind: 'part', part: 'night', dayShift: null, noun: false, dayBefore: true },
      next: across,
    }
  const shift = readShift(tokens, start)
  if (shift?.value === 'this') {
    const noun = partNouns(tokens, shift.next) ?? instrumental(scene.tokens, shift.next)
    if (noun) return { body: { kind: 'part', part: noun.value, dayShift: 0, noun: false }, next: noun.next }
  }
  // «с днём рождения» is a wish.
  if (wordAt(scene, start) === 'днем' && wordAt(scene, start - 1) === 'с') return null
  const phrase = partPhrases(tokens, start)
  if (phrase)
    return { body: { kind: 'part', part: phrase.value, dayShift: null, noun: false }, next: phrase.next }
  const noun = partNouns(tokens, start)
  return noun && { body: { kind: 'part', part: noun.value, dayShift: null, noun: true }, next: noun.next }
}

const nightFrom = phraseSet('в ночь с|в ночь со')

/** «в ночь с пятницы на» субботу: up to the second day, which the night ends in. */
function nightAcross(tokens: readonly Token[], start: number): number {
  const from = nightFrom(tokens, start)
  if (from === 0) return 0
  for (let at = start + from + 1; at < start + from + 4; at += 1) if (tokens[at]?.text === 'на') return at + 1
  return 0
}

/** «этим вечером» */
function instrumental(tokens: readonly Token[], start: number): ReturnType<typeof partPhrases> {
  return ['утром', 'днем', 'вечером', 'ночью'].includes(tokens[start]?.text ?? '')
    ? partPhrases(tokens, start)
    : null
}

const allDay = phraseSet(
  'all day|all day long|the whole day|whole day|the entire day|all - day|весь день|целый день|на весь день|на целый день',
)

export const allDayRule: Rule = (scene, start) => {
  const length = allDay(scene.tokens, start)
  return length === 0 ? null : { body: { kind: 'allDay' }, next: start + length }
}
