import { describe, expect, it } from 'vitest'
import type { Occurrence } from '../../../contract/domain/calendar'
import type { ToolCall } from '../../../contract/domain/plan'
import { inverseOf } from '../../../main/tools/calendar/inverse'

const dentist: Occurrence = {
  uid: 'd',
  recurrenceId: null,
  title: 'Dentist',
  start: '2026-11-25T10:00:00',
  end: '2026-11-25T10:45:00',
  allDay: false,
  tz: 'Europe/Berlin',
  location: null,
  recurring: false,
  calendar: '',
  file: 'x.ics',
}
const call = (op: string, slots: ToolCall['slots'], targets = ['d']): ToolCall => ({
  step: 's1',
  tool: 'calendar',
  op,
  slots,
  targets,
})
const back = (made: ToolCall, artifacts: Record<string, unknown>) =>
  inverseOf({ calls: [made], effects: {}, before: {}, answer: '', artifacts })

describe('what takes a change of the calendar back', () => {
  it('deletes what was added, which asks first', () => {
    expect(back(call('create', { title: 'Dentist' }, []), { uid: 'new' }).calls).toMatchObject([
      { op: 'delete', targets: ['new'] },
    ])
  })

  it('moves a moved event back and gives a renamed one its name again', () => {
    const moved = back(call('move', { start: '2026-11-27T10:00:00' }), { before: [dentist] })
    expect(moved).toMatchObject({
      calls: [{ op: 'update', slots: { start: dentist.start, end: dentist.end }, targets: ['d'] }],
      lost: [],
    })
    const renamed = back(call('update', { newTitle: 'Orthodontist' }), { before: [dentist] })
    expect(renamed).toMatchObject({ calls: [{ op: 'update', slots: { newTitle: 'Dentist' } }] })
    expect(renamed.calls[0]?.slots).not.toHaveProperty('start')
  })

  it('keeps to the one occurrence of a series that was moved', () => {
    const occurrence = { ...dentist, recurrenceId: dentist.start, recurring: true }
    const key = `d#${dentist.start}`
    const { calls } = back(call('move', { start: '2026-11-27T10:00:00' }, [key]), { before: [occurrence] })
    expect(calls[0]?.targets).toEqual([key])
  })

  it.each([
    ['delete', {}],
    ['update', { recurrence: 'FREQ=DAILY' }],
    ['update', { location: 'Café' }],
    ['update', { reminderMin: 10 }],
  ])('says what is lost: %s %j', (op, slots) => {
    expect(back(call(op, slots), { before: [dentist] })).toEqual({ calls: [], lost: ['Dentist'] })
  })
})
