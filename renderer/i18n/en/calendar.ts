/** Words of the calendar page. */
export const calendar = {
  calendar: {
    title: 'Calendar',
    previous: 'Previous week',
    next: 'Next week',
    today: 'Today',
    now: 'now',
    allDay: 'All day',
    until: 'until {time}',
    from: 'from {time}',
    repeats: 'repeats',
    openFolder: 'Open folder',
    week: 'Week of {range}',
    nothing: 'Nothing planned',
    emptyTitle: 'A free week',
    emptyText: 'Say what to add; Artel writes it into an .ics file in the calendar folder.',
    problems: '{n} file could not be read. | {n} files could not be read.',
    problemsText: 'Nothing was changed there; those events are missing from this list.',
    loadFailed: 'The calendar could not be loaded.',
    events: '{n} event | {n} events',
    zone: 'Times in {tz}',
  },
}
