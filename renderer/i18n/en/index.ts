/** English words of the window, a file a page. `ru` has the same shape, checked by the compiler. "a | b" are plural forms. */
import { calendar } from './calendar'
import { device } from './device'
import { diagnostics } from './diagnostics'
import { home } from './home'
import { journal } from './journal'
import { models } from './models'
import { rules } from './rules'
import { settings } from './settings'
import { shell } from './shell'
import { talk } from './talk'

export const en = {
  ...shell,
  ...talk,
  ...home,
  ...device,
  ...diagnostics,
  ...calendar,
  ...journal,
  ...models,
  ...rules,
  ...settings,
}
