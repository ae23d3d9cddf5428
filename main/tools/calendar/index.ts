/** The calendar tool's public face. */
export { createCalendarStore, type CalendarStore } from './calendar-store'
export { createCalendarTool } from './calendar-tool'
export { keyOf, seriesKeyOf } from './event-key'
export { checkFile } from './check-file'
export { isKind, matchEvents, matchWhole, quantified } from './find-event'
export { noSuchEvent, plural, summaryOf } from './say'
