/** The calendar tool's public face. */
export { createCalendarStore, type CalendarStore } from './calendar-store'
export { createCalendarTool, keyOf } from './calendar-tool'
export { checkFile } from './check-file'
export { isEverything, matchEvents } from './find-event'
export { noSuchEvent, plural, summaryOf } from './say'
