// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ok } from '../../../../contract/domain/failure'
import type { Occurrence } from '../../../../contract/domain/calendar'
import CalendarView from '../../../../renderer/views/CalendarView.vue'
import { createFakeApi } from '../support/fake-api'
import { mountPage, type Mounted } from '../support/mount'

let mounted: Mounted
beforeEach(() => {
  // Monday, 24 November 2025, 12:00 in Berlin.
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: Date.UTC(2025, 10, 24, 11) })
})
afterEach(() => {
  mounted.page.unmount()
  vi.useRealTimers()
})

const dentist: Occurrence = {
  uid: 'a',
  recurrenceId: null,
  title: 'Стоматолог',
  start: '2025-11-24T15:00:00',
  end: '2025-11-24T16:00:00',
  allDay: false,
  tz: 'Europe/Berlin',
  location: 'ул. Садовая, 12',
  recurring: true,
  calendar: 'Artel',
  file: 'a.ics',
}

async function open(occurrences: Occurrence[], problems: { file: string; error: string }[] = []) {
  const api = createFakeApi('ru')
  api.answers['calendar.agenda'] = () => ok({ folder: '/c', tz: 'Europe/Berlin', occurrences, problems })
  mounted = mountPage(CalendarView, { lang: 'ru', api })
  await flushPromises()
  return mounted
}

it('shows the week of today with time, place and repetition', async () => {
  const { page, api } = await open([dentist])
  expect(api.sent('calendar.agenda')).toEqual([{ from: '2025-11-24T00:00:00', to: '2025-12-01T00:00:00' }])
  const day = page.get('[data-testid="day-2025-11-24"]')
  expect(day.text()).toContain('15:00–16:00')
  expect(day.text()).toContain('ул. Садовая, 12')
  expect(day.text()).toContain('повторяется')
  expect(day.text()).toContain('12:00')
  expect(page.findAll('[data-testid^="day-"]')).toHaveLength(7)
})

it('turns weeks and comes back to today', async () => {
  const { page, api } = await open([dentist])
  await page.get('[data-testid="calendar-next"]').trigger('click')
  await flushPromises()
  expect(api.sent('calendar.agenda').at(-1)).toEqual({
    from: '2025-12-01T00:00:00',
    to: '2025-12-08T00:00:00',
  })
  await page.get('[data-testid="calendar-today"]').trigger('click')
  await flushPromises()
  expect(page.find('[data-testid="day-2025-11-24"]').exists()).toBe(true)
})

it('loads again when the folder changes', async () => {
  const { page, api } = await open([])
  api.answers['calendar.agenda'] = () =>
    ok({ folder: '/c', tz: 'Europe/Berlin', occurrences: [dentist], problems: [] })
  api.emit('calendar.changed', { atMs: 1 })
  await flushPromises()
  expect(page.findAll('[data-testid="event"]')).toHaveLength(1)
})

it('names the files it could not read, and teaches when the week is free', async () => {
  const { page } = await open([], [{ file: 'work/broken.ics', error: 'нет END:VCALENDAR' }])
  expect(page.get('[data-testid="calendar-problems"]').text()).toContain('Не удалось прочитать 1 файл.')
  expect(page.get('[data-testid="calendar-problems"]').text()).toContain('work/broken.ics')
  expect(page.findAll('[data-testid^="example-"]')).toHaveLength(3)
})
