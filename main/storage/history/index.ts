/** What devices were like, in SQLite. */
export { createHistory } from './history'
export type { History } from './history'
