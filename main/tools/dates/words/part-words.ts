/** The one table of parts of the day: default hours and every way to say them. */
import { phraseTable } from '../phrases'

/** How a part of the day reads an hour from 1 to 12: "at 8 in the evening" is 20:00. */
export type HourSense = 'am' | 'pm' | 'morning' | 'day' | 'evening' | 'night'

export interface PartOfDay {
  /** Hours from midnight of the day said; above 24 is the next day. `to` exclusive. */
  readonly from: number
  readonly to: number
  readonly sense: HourSense
}

export const partsOfDay = {
  earlyMorning: { from: 5, to: 8, sense: 'morning' },
  morning: { from: 6, to: 12, sense: 'morning' },
  lateMorning: { from: 10, to: 12, sense: 'morning' },
  beforeLunch: { from: 9, to: 12, sense: 'morning' },
  lunch: { from: 12, to: 14, sense: 'day' },
  afterLunch: { from: 13, to: 17, sense: 'day' },
  afternoon: { from: 12, to: 18, sense: 'day' },
  lateAfternoon: { from: 15, to: 18, sense: 'day' },
  afterWork: { from: 18, to: 21, sense: 'evening' },
  earlyEvening: { from: 17, to: 20, sense: 'evening' },
  evening: { from: 18, to: 24, sense: 'evening' },
  lateEvening: { from: 21, to: 24, sense: 'evening' },
  /** English "Friday night", "tonight": the evening, but "at 1" is after midnight. */
  nightOut: { from: 18, to: 24, sense: 'night' },
  night: { from: 22, to: 30, sense: 'night' },
} as const satisfies Record<string, PartOfDay>
export type PartName = keyof typeof partsOfDay

/** Said anywhere: a part of a day on its own. */
export const partPhrases = phraseTable<PartName>({
  earlyMorning:
    'early in the morning|early morning|in the early morning|first thing in the morning|bright and early|рано утром|ранним утром|с самого утра|с утра пораньше|рано с утра|пораньше утром',
  morning:
    'in the morning|in the mornings|in mornings|утром|с утра|поутру|по утру|в первой половине дня|первая половина дня|в утреннее время',
  lateMorning: 'late morning|in the late morning|поздним утром|ближе к полудню|late in the morning',
  beforeLunch: 'before lunch|до обеда|перед обедом|before noon|до полудня',
  lunch:
    'at lunch|at lunchtime|at lunch time|over lunch|around lunch|around lunchtime|during lunch|lunchtime|в обед|в обеденное время|в обеденный перерыв|за обедом',
  afterLunch: 'after lunch|after lunchtime|после обеда|после полудня|пополудни',
  afternoon:
    'in the afternoon|in the afternoons|in afternoon|днем|среди дня|во второй половине дня|второй половине дня|вторая половина дня|в дневное время',
  lateAfternoon: 'late afternoon|in the late afternoon|late in the afternoon|ближе к вечеру|под вечер',
  afterWork: 'after work|after the workday|после работы|after school',
  earlyEvening: 'early evening|in the early evening|ранним вечером|early in the evening',
  evening: 'in the evening|in the evenings|in evening|вечером|вечерком|к вечеру|в вечернее время',
  lateEvening:
    'late evening|late in the evening|in the late evening|late at night|late night|поздно вечером|поздним вечером|вечером попозже|попозже вечером',
  night:
    'at night|during the night|in the night|overnight|ночью|среди ночи|посреди ночи|глубокой ночью|in the middle of the night',
})

/** Said beside a day or after "this": "Monday morning", «утро понедельника». */
export const partNouns = phraseTable<PartName>({
  earlyMorning: 'early morning',
  morning: 'morning|mornings|утро|утра|утру|утрам',
  afternoon: 'afternoon|afternoons|arvo',
  lateAfternoon: 'late afternoon',
  evening: 'evening|evenings|вечер|вечера|вечеру|вечерам',
  lateEvening: 'late evening',
  nightOut: 'night|nights',
  night: 'ночь|ночи|ночам',
})

/** Said right after an hour: "8 in the evening", «8 вечера». */
export const hourSenses = phraseTable<HourSense>({
  am: 'am|a . m .|a . m|a m|in the am',
  pm: 'pm|p . m .|p . m|p m|in the pm',
  morning: 'in the morning|утра|утром|с утра',
  day: 'in the afternoon|in afternoon|дня|днем|пополудни|после полудня|после обеда',
  evening: 'in the evening|in evening|вечера|вечером',
  night: 'at night|ночи|ночью|in the night',
})
