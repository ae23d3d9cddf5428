/** Русские слова окна: написаны, а не переведены. Формы числа: «один | два | пять», правило в plural.ts. */
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

export const ru = {
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
