/** The lines of the tray menu that tell the state of the home. */
import type { Home, Lang } from '../../contract/domain/home'
import { plural } from '../tools/calendar'

/** At most two facts: lights on, and doors. What is not known to be locked is not called locked. */
export function stateLines(home: Home, lang: Lang): string[] {
  const lights = home.entities.filter(({ domain, state }) => domain === 'light' && state === 'on').length
  const locks = home.entities.filter(({ domain }) => domain === 'lock')
  const unsure = locks.filter(({ state }) => ['unknown', 'unavailable'].includes(state)).length
  const shut = locks.filter(({ state }) => state === 'locked' || state === 'locking').length
  const open = locks.length - unsure - shut
  const lit = plural(lights, lang, {
    en: ['light on', 'lights on'],
    ru: ['светильник включён', 'светильника включено', 'светильников включено'],
  })
  const doors =
    open > 0
      ? plural(open, lang, {
          en: ['lock open', 'locks open'],
          ru: ['замок открыт', 'замка открыто', 'замков открыто'],
        })
      : unsure > 0
        ? plural(unsure, lang, {
            en: ['lock unreachable', 'locks unreachable'],
            ru: ['замок не на связи', 'замка не на связи', 'замков не на связи'],
          })
        : lang === 'ru'
          ? 'Всё заперто'
          : 'All locked'
  return [lit, ...(locks.length > 0 ? [doors] : [])]
}
