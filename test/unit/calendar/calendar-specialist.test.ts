import { describe, expect, it } from 'vitest'
import type { Occurrence } from '../../../contract/domain/calendar'
import type { Lang } from '../../../contract/domain/home'
import { ok } from '../../../contract/domain/failure'
import { fixedClock } from '../../../main/lib/clock'
import { createCalendarSpecialist } from '../../../main/specialists/calendar/calendar-specialist'
import type { Proposed } from '../../../main/specialists/specialist'
import { createCalendarTool, type CalendarStore } from '../../../main/tools/calendar'
import { fakeEngine } from '../../support/fake-engine'

// Sunday, 22 November 2026, noon in Berlin.
const clock = fixedClock(Date.UTC(2026, 10, 22, 11), 'Europe/Berlin')
const event = (title: string, start: string, end: string): Occurrence => ({
  uid: title,
  recurrenceId: null,
  title,
  start,
  end,
  allDay: false,
  tz: 'Europe/Berlin',
  location: null,
  recurring: false,
  calendar: '',
  file: 'x.ics',
})
function standUp(start: string, end: string): Occurrence {
  return { ...event('Stand-up', start, end), recurrenceId: start, recurring: true }
}
const agenda = [
  event('Встреча с бухгалтером', '2026-11-24T15:30:00', '2026-11-24T16:30:00'),
  event('Dentist', '2026-11-25T10:00:00', '2026-11-25T10:45:00'),
  event('Meeting with Ann', '2026-11-26T09:00:00', '2026-11-26T10:00:00'),
  event('Meeting with Bob', '2026-11-27T14:00:00', '2026-11-27T15:00:00'),
  event('Party', '2026-11-27T19:00:00', '2026-11-27T23:00:00'),
  standUp('2026-11-30T09:00:00', '2026-11-30T09:15:00'),
  standUp('2026-12-07T09:00:00', '2026-12-07T09:15:00'),
  event('All-hands', '2026-12-01T16:00:00', '2026-12-01T17:00:00'),
]
const store: CalendarStore = {
  folder: '/c',
  between: (from, to) =>
    Promise.resolve({ occurrences: agenda.filter((one) => one.start < to && one.end > from), problems: [] }),
  find: (keys) => Promise.resolve(agenda.filter((one) => keys.includes(one.uid))),
  add: () => Promise.resolve(ok({ uid: 'u', file: 'f' })),
  edit: () => Promise.resolve(ok(null)),
  onChange: () => () => undefined,
  dispose: () => Promise.resolve(),
}

/** What the specialist makes of a sentence when the model answers `frames`. */
function propose(text: string, ...frames: readonly string[]): Promise<Proposed> {
  return proposeAfter([], text, ...frames)
}

/** The same behind other parts of one sentence, latest first. */
function proposeAfter(
  earlier: readonly string[],
  text: string,
  ...frames: readonly string[]
): Promise<Proposed> {
  const lang: Lang = /[а-я]/iu.test(text) ? 'ru' : 'en'
  const specialist = createCalendarSpecialist({
    engine: fakeEngine(frames),
    store,
    defaultDurationMin: () => 60,
  })
  return specialist.propose(
    { id: 's1', specialist: 'calendar', text, needs: [] },
    {
      runId: 'r',
      lang,
      clock,
      area: null,
      history: [],
      earlier,
      seen: new Map(),
      signal: new AbortController().signal,
    },
  )
}
async function callOf(
  text: string,
  frame: string,
): Promise<{ op: string; slots: Record<string, unknown>; targets: string[] }> {
  const proposed = await propose(text, frame)
  if (!proposed.ok) throw new Error(proposed.failure.code)
  if (proposed.value.kind !== 'calls') throw new Error(proposed.value.kind)
  const [call] = proposed.value.calls
  if (!call) throw new Error('no call')
  return call
}

describe('an event to add', () => {
  it.each([
    [
      'add a dentist appointment tomorrow at 3pm',
      'create dentist appointment =tomorrow at 3pm',
      'Dentist appointment',
      '2026-11-23T15:00:00',
      '2026-11-23T16:00:00',
    ],
    [
      'добавь встречу с бухгалтером в пятницу в 15:30',
      'create встречу с бухгалтером =в пятницу в 15:30',
      'Встреча с бухгалтером',
      '2026-11-27T15:30:00',
      '2026-11-27T16:30:00',
    ],
    [
      'запиши утреннюю тренировку завтра в 7 утра на полчаса',
      'create утреннюю тренировку =завтра в 7 утра на полчаса',
      'Утренняя тренировка',
      '2026-11-23T07:00:00',
      '2026-11-23T07:30:00',
    ],
    [
      'запись к стоматологу завтра в 11:00',
      'create запись к стоматологу =завтра в 11:00',
      'Запись к стоматологу',
      '2026-11-23T11:00:00',
      '2026-11-23T12:00:00',
    ],
  ])('"%s" has its title, start and length', async (text, frame, title, start, end) => {
    expect(await callOf(text, frame)).toMatchObject({
      op: 'create',
      slots: { title, start, end, allDay: false },
    })
  })

  it.each([
    ['stand-up every Monday at 9 for an hour', 'create stand-up =every Monday at 9 for an hour'],
    ['stand-up every Monday at 9 for an hour', 'create stand-up =at 9 for an hour'],
    ['stand-up every Monday at 9 for an hour', 'create stand-up'],
  ])('never loses the repetition of "%s" (%s)', async (text, frame) => {
    const { slots } = await callOf(text, frame)
    expect(slots).toMatchObject({ start: '2026-11-23T09:00:00', end: '2026-11-23T10:00:00' })
    expect(slots['recurrence']).toMatch(/^FREQ=WEEKLY;.*BYDAY=MO|^FREQ=WEEKLY$/u)
  })

  it('keeps place, people and reminder', async () => {
    const text = 'add lunch with Ann tomorrow at noon at Café Eins, remind me 15 minutes before, invite Bob'
    const { slots } = await callOf(
      text,
      'create lunch with Ann =tomorrow at noon @Café Eins &Bob !15 minutes before',
    )
    expect(slots).toMatchObject({
      title: 'Lunch with Ann',
      location: 'Café Eins',
      attendees: ['Bob'],
      reminderMin: 15,
      start: '2026-11-23T12:00:00',
    })
  })

  it('keeps nothing that was not said', async () => {
    const { slots } = await callOf(
      'add lunch tomorrow at noon',
      'create lunch =tomorrow at noon @Ritz &Bob !10 minutes before',
    )
    expect(slots).not.toHaveProperty('location')
    expect(slots).not.toHaveProperty('attendees')
    expect(slots).not.toHaveProperty('reminderMin')
  })

  it('without a date or a title is a question, not a guess', async () => {
    expect(await propose('add a dentist appointment', 'create dentist appointment')).toMatchObject({
      ok: false,
      failure: { code: 'calendar.no_date' },
    })
    expect(await propose('add something tomorrow', 'create =tomorrow')).toMatchObject({
      ok: false,
      failure: { code: 'calendar.no_title' },
    })
  })

  it('is asked for once more after an unreadable frame, and then given up with both calls on the books', async () => {
    expect((await propose('lunch tomorrow at noon', 'rubbish', 'create lunch =tomorrow at noon')).ok).toBe(
      true,
    )
    const given = await propose('lunch tomorrow at noon', 'rubbish', '')
    expect(given).toMatchObject({ ok: false, failure: { code: 'specialist.unreadable' } })
    expect(given.traces).toHaveLength(2)
  })
})

describe('an event to change', () => {
  it.each([
    [
      'перенеси встречу с бухгалтером на четверг',
      'move встречу с бухгалтером =на четверг',
      '2026-11-26T15:30:00',
      '2026-11-26T16:30:00',
    ],
    [
      'move the dentist an hour later',
      'move dentist =an hour later',
      '2026-11-25T11:00:00',
      '2026-11-25T11:45:00',
    ],
    [
      'перенеси встречу с бухгалтером на час раньше',
      'move встречу с бухгалтером =на час раньше',
      '2026-11-24T14:30:00',
      '2026-11-24T15:30:00',
    ],
    ['move the dentist to 3pm', 'move dentist =to 3pm', '2026-11-25T15:00:00', '2026-11-25T15:45:00'],
  ])('"%s" keeps what was not said', async (text, frame, start, end) => {
    expect(await callOf(text, frame)).toMatchObject({ op: 'move', slots: { start, end } })
  })

  it('is asked about when two fit, and each choice moves its own', async () => {
    const proposed = await propose('move the meeting to Monday at 9', 'move meeting =to Monday at 9')
    if (!proposed.ok || proposed.value.kind !== 'clarify') throw new Error('did not ask')
    expect(proposed.value.options.map(({ calls }) => calls.map(({ targets }) => targets))).toEqual([
      [['Meeting with Ann']],
      [['Meeting with Bob']],
    ])
  })

  it.each([
    ['move the meeting with Carl to Monday', 'move meeting with Carl =to Monday'],
    ['перенеси встречу с юристом на четверг', 'move встречу с юристом =на четверг'],
  ])('is never another one with half of its name: "%s" asks', async (text, frame) => {
    const proposed = await propose(text, frame)
    expect(proposed).toMatchObject({ ok: true, value: { kind: 'clarify' } })
  })

  it('"all hands" is a meeting of that name', async () => {
    expect(await callOf('move all hands to Thursday', 'move all hands =to Thursday')).toMatchObject({
      targets: ['All-hands'],
      slots: { start: '2026-11-26T16:00:00' },
    })
  })

  it.each([
    ['move everything on Friday to Monday', 'move everything <on Friday =to Monday'],
    ['перенеси всё с пятницы на понедельник', 'move всё с пятницы =на понедельник'],
  ])('all of a day moves, each at its own hour: "%s"', async (text, frame) => {
    const proposed = await propose(text, frame)
    if (!proposed.ok || proposed.value.kind !== 'calls') throw new Error('no calls')
    expect(proposed.value.calls.map(({ targets, slots }) => [...targets, slots['start']])).toEqual([
      ['Meeting with Bob', '2026-11-23T14:00:00'],
      ['Party', '2026-11-23T19:00:00'],
    ])
  })

  it('of a series is one occurrence, unless all or no time of it are named', async () => {
    const one = await callOf('move the stand-up to 10', 'move stand-up =to 10')
    expect(one.targets).toEqual(['Stand-up#2026-11-30T09:00:00'])
    const all = await callOf('move all stand-ups to 10', 'move all stand-ups =to 10')
    expect(all).toMatchObject({ targets: ['Stand-up'], slots: { start: '2026-11-30T10:00:00' } })
    expect((await callOf('call the stand-up daily', 'update stand-up + daily')).targets).toEqual(['Stand-up'])
  })

  it('has no slots but those of the command line contract', async () => {
    const { slots } = await callOf('move the dentist to 3pm', 'move dentist =to 3pm')
    expect(Object.keys(slots).sort()).toEqual(['end', 'query', 'start', 'title'])
    const gone = await callOf('cancel the dentist', 'delete dentist')
    expect(Object.keys(gone.slots).sort()).toEqual(['query', 'title'])
  })

  it('that is not there is said so', async () => {
    expect(await propose('move the yoga class to Monday', 'move yoga class =to Monday')).toMatchObject({
      ok: false,
      failure: { code: 'calendar.no_such_event' },
    })
  })
})

describe('events to delete', () => {
  it.each([
    ['cancel everything on Friday afternoon', 'delete everything =on Friday afternoon', ['Meeting with Bob']],
    ['cancel everything on Friday', 'delete everything', ['Meeting with Bob', 'Party']],
    ['cancel everything on Friday after 6pm', 'delete everything =on Friday after 6pm', ['Party']],
    ['отмени встречу с бухгалтером', 'delete встречу с бухгалтером', ['Встреча с бухгалтером']],
    ['cancel all stand-ups', 'delete all stand-ups', ['Stand-up']],
    [
      'cancel all stand-ups on 30 November',
      'delete all stand-ups =on 30 November',
      ['Stand-up#2026-11-30T09:00:00'],
    ],
    ['cancel the stand-up', 'delete stand-up', ['Stand-up#2026-11-30T09:00:00']],
    ['cancel all meetings on Friday', 'delete all meetings =on Friday', ['Meeting with Bob']],
    ['cancel all hands', 'delete all hands', ['All-hands']],
    // What the model left out is read from the sentence: never the whole calendar for one word.
    ['call off all stand-ups', 'delete all', ['Stand-up']],
    ['отмени все встречи с бухгалтером', 'delete все', ['Встреча с бухгалтером']],
    ['отмени все дела в пятницу', 'delete все', ['Meeting with Bob', 'Party']],
  ])('by "%s" are those and no others', async (text, frame, targets) => {
    expect((await callOf(text, frame)).targets).toEqual(targets)
  })

  it('are always asked about, by name', async () => {
    const tool = createCalendarTool({ store, clock, dryRun: false })
    const call = await callOf('cancel the dentist', 'delete dentist')
    const verdict = await tool.assess({ step: 's1', tool: 'calendar', ...call }, 'en')
    expect(verdict.risk).toBe('confirm')
    expect(verdict.question).toContain('Dentist')
  })
})

describe('a time that cannot be kept', () => {
  it.each([
    ['add a meeting at 25:00 tomorrow', 'create meeting =tomorrow', '25:00'],
    ['add a meeting tomorrow at 14:75', 'create meeting =tomorrow', '14:75'],
    ['add dentist on 31 February at 3pm', 'create dentist =at 3pm', '31 February'],
    ['добавь встречу завтра в 25 часов', 'create встречу =завтра', '25 часов'],
    ['добавь врача 31 апреля в 15:00', 'create врача =в 15:00', '31 апреля'],
    ['add a meeting tomorrow at 25', 'create meeting =tomorrow', '25'],
    ['добавь встречу завтра в 25', 'create встречу =завтра', '25'],
    ['add a meeting tomorrow at 13pm', 'create meeting =tomorrow at 13pm', '13pm'],
    ['добавь встречу завтра в 15 утра', 'create встречу =завтра в 15 утра', '15 утра'],
    ['add a meeting on 2027-02-30 at 3pm', 'create meeting =on 2027-02-30 at 3pm', '2027-02-30'],
    ['добавь встречу 31.04.2027 в 15:00', 'create встречу =31.04.2027 в 15:00', '31.04.2027'],
    ['add a meeting on the 32nd at 3pm', 'create meeting =on the 32nd at 3pm', '32nd'],
    [
      'add a meeting on the thirty-first of April at noon',
      'create meeting =on the thirty-first of April at noon',
      'thirty-first of April',
    ],
    ['добавь встречу 29 февраля 2027 года', 'create встречу =29 февраля 2027 года', '29 февраля 2027'],
    ["what's on 31 February?", 'list =31 February', '31 February'],
    ['когда я свободен 31 апреля?', 'find_free =31 апреля', '31 апреля'],
    ['cancel everything on 31 April', 'delete everything =on 31 April', '31 April'],
    ['move the dentist to 31 November at 3pm', 'move dentist =to 31 November at 3pm', '31 November'],
    ['gym every day at 7 through the holidays', 'create gym =every day at 7', 'through the holidays'],
    ['каждый день в 7 зал весь семестр', 'create зал =каждый день в 7', 'весь семестр'],
    ['make the dentist weekly until the end of term', 'update dentist =weekly', 'until the end of term'],
    ['every day gym at 7 until the end of term', 'create gym =every day at 7', 'until the end of term'],
    ['каждый день зарядка в 7 до конца четверти', 'create зарядка =каждый день в 7', 'до конца четверти'],
  ])('is asked about, never passed over: %s', async (text, frame, said) => {
    const proposed = await propose(text, frame)
    expect(proposed).toMatchObject({ ok: false, failure: { code: 'calendar.no_date' } })
    expect(proposed.ok ? '' : proposed.failure.message).toContain(said)
  })

  it('is never a series that ends before it begins', async () => {
    expect(
      await propose(
        'add sync every Tuesday at 3 until yesterday',
        'create sync =every Tuesday at 3 until yesterday',
      ),
    ).toMatchObject({ ok: false, failure: { code: 'calendar.no_date' } })
  })

  it.each([
    ['add a meeting at 25 Main Street tomorrow at 5', 'create meeting =tomorrow at 5 @25 Main Street'],
    ['добавь встречу завтра в 10 в 25 кабинете', 'create встречу =завтра в 10 @25 кабинете'],
    ['review version 3.75 tomorrow at 5', 'create review version 3.75 =tomorrow at 5'],
    ['add a party on 31 December 2026 at 9pm', 'create party =on 31 December 2026 at 9pm'],
    ['walk through the park every Monday at 6', 'create walk =every Monday at 6'],
  ])('is no number of another kind: %s', async (text, frame) => {
    expect((await callOf(text, frame)).op).toBe('create')
  })

  it.each([
    [
      'make the dentist weekly until Christmas',
      'update dentist =weekly',
      'FREQ=WEEKLY;UNTIL=20261225T225959Z',
    ],
    [
      'make the dentist weekly until Christmas',
      'create dentist =weekly until Christmas',
      'FREQ=WEEKLY;UNTIL=20261225T225959Z',
    ],
  ])('is kept for an event that is there: %s (%s)', async (text, frame, recurrence) => {
    expect(await callOf(text, frame)).toMatchObject({
      op: 'update',
      targets: ['Dentist'],
      slots: { recurrence },
    })
  })

  it('keeps the end of a repetition that the model left out', async () => {
    const { slots } = await callOf('every weekday at 8 gym until Christmas', 'create gym =every weekday at 8')
    expect(slots['recurrence']).toBe('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261225T225959Z')
  })
})

describe('an event of a longer sentence', () => {
  it.each([
    [
      ['add lunch with Kim tomorrow at 1'],
      'coffee with Lee at 4',
      'create coffee with Lee =at 4',
      '2026-11-23T16:00:00',
    ],
    [
      ['добавь обед в пятницу в час'],
      'кофе с Ли в 16:00',
      'create кофе с Ли =в 16:00',
      '2026-11-27T16:00:00',
    ],
    [
      ['lunch at 1', 'add golf on Friday at 9'],
      'tea at 17:00',
      'create tea =at 17:00',
      '2026-11-27T17:00:00',
    ],
    [
      ['add dinner tomorrow at 8pm'],
      'drinks with Lee at 10',
      'create drinks with Lee =at 10',
      '2026-11-23T22:00:00',
    ],
    [['кофе в 4', 'добавь обед завтра в час'], 'спортзал в 7', 'create спортзал =в 7', '2026-11-23T19:00:00'],
    [
      ['add a meeting tomorrow at 3'],
      'a call with Lee at 9',
      'create call with Lee =at 9',
      '2026-11-23T09:00:00',
    ],
    [
      ['add lunch tomorrow at 1'],
      'breakfast with Lee at 8',
      'create breakfast with Lee =at 8',
      '2026-11-23T08:00:00',
    ],
    [['move the dentist to Friday'], 'add gym at 19:00', 'create gym =at 19:00', '2026-11-22T19:00:00'],
    [
      ['add lunch tomorrow at 1'],
      'tea on Friday at 17:00',
      'create tea =on Friday at 17:00',
      '2026-11-27T17:00:00',
    ],
  ])('after %j: %s', async (earlier, text, frame, start) => {
    const proposed = await proposeAfter(earlier, text, frame)
    expect(proposed).toMatchObject({ ok: true, value: { calls: [{ op: 'create', slots: { start } }] } })
  })
})

describe('a reminder', () => {
  it.each([
    ['remind me in 20 minutes to check the oven', 'create check the oven =in 20 minutes', '12:20', 0],
    ['напомни через 20 минут проверить духовку', 'create проверить духовку =через 20 минут', '12:20', 0],
    [
      'book a dentist today at 15:00 and remind me a day before',
      'create dentist =today at 15:00 !a day before',
      '15:00',
      1440,
    ],
    [
      'book a dentist today at 15:00 and remind me an hour before',
      'create dentist =today at 15:00',
      '15:00',
      60,
    ],
    ['запиши к врачу сегодня в 15:00 и напомни за час', 'create врачу =сегодня в 15:00', '15:00', 60],
    ['remind me this evening to call mom', 'create call mom =this evening', '18:00', 0],
  ])('%s', async (text, frame, at, reminderMin) => {
    const { slots } = await callOf(text, frame)
    expect(slots).toMatchObject({ start: `2026-11-22T${at}:00`, reminderMin })
  })

  it('is a moment, and that of a day without an hour rings in its morning', async () => {
    const { slots } = await callOf('remind me this evening to call mom', 'create call mom =this evening')
    expect(slots).toMatchObject({ end: '2026-11-22T18:05:00' })
    const day = await callOf('напомни завтра позвонить маме', 'create позвонить маме =завтра')
    expect(day.slots).toMatchObject({ start: '2026-11-23', allDay: true, reminderMin: -540 })
  })

  it.each([
    ['remind me of the dentist an hour before', 'create dentist !an hour before', 'Dentist'],
    ['напомни про встречу с бухгалтером за час', 'create встречу с бухгалтером', 'Встреча с бухгалтером'],
  ])('%s: of an event that is there', async (text, frame, uid) => {
    expect(await callOf(text, frame)).toMatchObject({
      op: 'update',
      targets: [uid],
      slots: { reminderMin: 60 },
    })
  })

  it.each([
    [
      'remind me a day before',
      'book the dentist on Wednesday at 10',
      'create dentist =on Wednesday at 10',
      1440,
    ],
    ['set an alarm 30 minutes before', 'add the dentist on Wednesday', 'create dentist =on Wednesday', 30],
    ['напомни за полчаса', 'запиши к бухгалтеру во вторник', 'create бухгалтеру =во вторник', 30],
  ])('%s, after "%s", is of that event', async (text, before, frame, reminderMin) => {
    const proposed = await proposeAfter([before], text, frame)
    expect(proposed).toMatchObject({
      ok: true,
      value: { calls: [{ op: 'update', slots: { reminderMin } }] },
    })
  })

  it('is said by its moment, and that Artel does not ring yet, or that nothing will', async () => {
    const tool = createCalendarTool({ store, clock, dryRun: true })
    const context = { runId: 'r', lang: 'en', clock, signal: new AbortController().signal } as const
    const answerTo = async (text: string, frame: string): Promise<string> => {
      const done = await tool.run({ step: 's1', tool: 'calendar', ...(await callOf(text, frame)) }, context)
      return done.ok ? done.value.answer : done.failure.message
    }
    const soon = await answerTo(
      'remind me in 20 minutes to check the oven',
      'create check the oven =in 20 minutes',
    )
    expect(soon).toContain('Sunday 22 November, 12:20. ')
    expect(soon).toContain('Artel itself does not yet')
    const late = await answerTo(
      'add a call today at 15:00, remind me a day before',
      'create call =today at 15:00',
    )
    expect(late).toContain('already past')
    const day = await answerTo('remind me tomorrow to call mom', 'create call mom =tomorrow')
    expect(day).toContain('at 09:00 of that day')
  })

  it.each(['remind me a day before', 'напомни за час'])('%s: of nothing asks of what', async (text) => {
    expect(await propose(text)).toMatchObject({ ok: false, failure: { code: 'calendar.no_such_event' } })
  })
})

describe('what a change touches', () => {
  it.each([
    [
      'rename dentist to orthodontist',
      'update dentist + orthodontist @orthodontist',
      { newTitle: 'Orthodontist' },
    ],
    [
      'переименуй встречу с бухгалтером в отчёт',
      'update встречу с бухгалтером @отчёт',
      { newTitle: 'Отчёт' },
    ],
    [
      'change the name of the dentist to orthodontist',
      'update dentist @orthodontist',
      { newTitle: 'Orthodontist' },
    ],
    [
      'change dentist to orthodontist',
      'update dentist + orthodontist @orthodontist',
      { newTitle: 'Orthodontist' },
    ],
    [
      'поменяй название встречи с бухгалтером на отчёт',
      'update встречи с бухгалтером @отчёт',
      { newTitle: 'Отчёт' },
    ],
  ])('%s: only the name', async (text, frame, slots) => {
    const call = await callOf(text, frame)
    expect(call.slots).toMatchObject(slots)
    expect(call.slots).not.toHaveProperty('location')
  })

  it('of a renaming is the name, also where a day says which event', async () => {
    const call = await callOf('rename the dentist on Wednesday to surgery', 'update dentist <on Wednesday')
    expect(call.slots).toEqual({ title: 'dentist', query: 'dentist', newTitle: 'Surgery' })
  })

  it.each([
    ['update dentist location to Smile Clinic', 'update dentist location @Smile Clinic', 'Smile Clinic'],
    ['set the location of the dentist to Clinic 5', 'update dentist @Clinic 5', 'Clinic 5'],
    ['move the dentist to room 25', 'update dentist @room 25', 'room 25'],
    [
      'измени встречу с бухгалтером: место кафе Пушкин',
      'update встречу с бухгалтером @Пушкин',
      'кафе Пушкин',
    ],
  ])('%s: the place', async (text, frame, location) => {
    expect((await callOf(text, frame)).slots).toMatchObject({ location })
  })

  it.each([
    ['move the Wednesday dentist to 11', 'move Wednesday dentist =to 11', 'Dentist', '2026-11-25T11:00:00'],
    [
      'move the dentist on Wednesday from 10 to 11',
      'move dentist =on Wednesday from 10 to 11',
      'Dentist',
      '2026-11-25T11:00:00',
    ],
    ['move the dentist to 11 on Friday', 'move dentist =to 11 + on Friday', 'Dentist', '2026-11-27T11:00:00'],
    [
      'move the dentist from Wednesday to Friday at 11',
      'move dentist =from Wednesday to Friday at 11',
      'Dentist',
      '2026-11-27T11:00:00',
    ],
    [
      'перенеси встречу с бухгалтером во вторник с 15:30 на 16',
      'move встречу с бухгалтером =во вторник с 15:30 на 16',
      'Встреча с бухгалтером',
      '2026-11-24T16:00:00',
    ],
    [
      'перенеси вторничную встречу с бухгалтером на 16',
      'move встречу с бухгалтером =вторничную + на 16',
      'Встреча с бухгалтером',
      '2026-11-24T16:00:00',
    ],
    [
      'перенеси встречу с бухгалтером во вторник на среду',
      'move встречу с бухгалтером =во вторник на среду',
      'Встреча с бухгалтером',
      '2026-11-25T15:30:00',
    ],
    [
      'push the dentist on Wednesday back an hour',
      'move dentist =on Wednesday',
      'Dentist',
      '2026-11-25T11:00:00',
    ],
    [
      'сдвинь встречу с бухгалтером во вторник на 15 минут',
      'move встречу с бухгалтером =во вторник на 15 минут',
      'Встреча с бухгалтером',
      '2026-11-24T15:45:00',
    ],
    ['move the party to 8', 'move party =to 8', 'Party', '2026-11-27T20:00:00'],
  ])('%s: which one and where to', async (text, frame, target, start) => {
    expect(await callOf(text, frame)).toMatchObject({ targets: [target], slots: { start } })
  })

  it.each([
    [
      'перенеси встречу с бухгалтером во вторник на 10',
      'move встречу с бухгалтером =во вторник на 10',
      '2026-11-24T10:00:00',
    ],
    ['move the dentist on Wednesday to 11', 'move dentist =on Wednesday to 11', '2026-11-25T11:00:00'],
    [
      'перенеси встречу с бухгалтером на среду',
      'move встречу с бухгалтером =на среду',
      '2026-11-25T15:30:00',
    ],
  ])('%s', async (text, frame, start) => {
    expect((await callOf(text, frame)).slots).toMatchObject({ start })
  })

  it.each([
    ['запиши к стоматологу завтра в 10', 'create стоматологу =завтра в 10', 'Стоматолог'],
    ['запиши к врачу завтра в 10', 'create врачу =завтра в 10', 'Врач'],
    ['запиши к маме завтра в 10', 'create маме =завтра в 10', 'К маме'],
    ['запиши к парикмахеру завтра в 10', 'create к парикмахеру =завтра в 10', 'Парикмахер'],
    ['запиши к сантехнику завтра в 10', 'create сантехнику =завтра в 10', 'Сантехник'],
    ['запиши к озеру завтра в 10', 'create озеру =завтра в 10', 'К озеру'],
    ['запиши к детскому врачу завтра в 10', 'create детскому врачу =завтра в 10', 'К детскому врачу'],
    ['добавь учителя завтра в 10', 'create учителя =завтра в 10', 'Учитель'],
    ['добавь опера завтра в 19', 'create опера =завтра в 19', 'Опера'],
    ['поезд завтра в 23:40', 'create поезд в 23:40 =завтра', 'Поезд'],
    ['add Sunday brunch at 11', 'create Sunday brunch =at 11', 'Sunday brunch'],
  ])('%s: a title in its own case', async (text, frame, title) => {
    expect((await callOf(text, frame)).slots).toMatchObject({ title })
  })
})

describe('a change that was forbidden', () => {
  it.each(["don't cancel the dentist", 'не удаляй встречу с бухгалтером'])(
    '%s: is not even proposed',
    async (text) => {
      expect(await propose(text)).toMatchObject({ ok: true, value: { kind: 'answer', traces: [] } })
    },
  )
})
