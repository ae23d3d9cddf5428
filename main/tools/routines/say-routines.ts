/** Scenes and scripts in words. */
import type { Lang } from '../../../contract/domain/home'
import { joined, nbsp, pluralOf } from '../../lib/lang/say-lists'
import type { Routine } from './routine'

type Kind = Routine['kind']

const quoted = (name: string, lang: Lang): string => (lang === 'ru' ? `«${name}»` : `“${name}”`)
const listed = (names: readonly string[], lang: Lang): string =>
  joined(
    names.map((name) => quoted(name, lang)),
    lang,
  )

export const isDone = ({ kind, name }: Routine, lang: Lang): string => {
  if (lang === 'en') return kind === 'scene' ? `${name} is on.` : `${name} is done.`
  return kind === 'scene' ? `Сцена «${name}» включена.` : `Сценарий «${name}» выполнен.`
}

/** What a scene holds and the home no longer has. */
export function noLonger(ids: readonly string[], lang: Lang): string {
  if (ids.length === 0) return ''
  return lang === 'ru' ? `Больше нет: ${joined(ids, lang)}.` : `No longer there: ${joined(ids, lang)}.`
}

const counted = (routine: Routine, lang: Lang): string => {
  const isScene = routine.kind === 'scene'
  const count = isScene ? Object.keys(routine.states).length : routine.steps.length
  const forms = isScene
    ? ({ en: ['device', 'devices'], ru: ['устройство', 'устройства', 'устройств'] } as const)
    : ({ en: ['step', 'steps'], ru: ['шаг', 'шага', 'шагов'] } as const)
  return `${count}${nbsp}${pluralOf(count, forms, lang)}`
}

/** @param isNew there was none of that name before */
export function saved(routine: Routine, isNew: boolean, silent: readonly string[], lang: Lang): string {
  const { kind, name } = routine
  const out = silent.length === 0 ? '' : ` ${leftOut(silent, lang)}`
  if (lang === 'en') {
    const verb = isNew ? 'saved' : 'changed'
    return `The ${kind} ${quoted(name, lang)} is ${verb}: ${counted(routine, lang)}.${out}`
  }
  const verb = kind === 'scene' ? (isNew ? 'сохранена' : 'изменена') : isNew ? 'сохранён' : 'изменён'
  return `${kind === 'scene' ? 'Сцена' : 'Сценарий'} «${name}» ${verb}: ${counted(routine, lang)}.${out}`
}

const leftOut = (names: readonly string[], lang: Lang): string =>
  lang === 'ru'
    ? `Не вошли, потому что не отвечают: ${listed(names, lang)}.`
    : `Left out, because they do not answer: ${joined(names, lang)}.`

export const nothingToKeep = (lang: Lang): string =>
  lang === 'ru'
    ? 'Запоминать нечего: там нет света, штор, климата, вентиляторов и громкости, которые отвечают. Ничего не изменено.'
    : 'There is nothing to remember: no lights, covers, climate, fans or volume that answer there. Nothing was changed.'

export const renamed = ({ kind }: Routine, from: string, to: string, lang: Lang): string =>
  lang === 'ru'
    ? `${kind === 'scene' ? 'Сцена' : 'Сценарий'} «${from}» теперь называется «${to}».`
    : `The ${kind} ${quoted(from, lang)} is called ${quoted(to, lang)} now.`

export const nameTaken = (name: string, lang: Lang): string =>
  lang === 'ru'
    ? `«${name}» уже есть. Ничего не изменено.`
    : `There is ${quoted(name, lang)} already. Nothing was changed.`

export const deleted = ({ kind, name }: Routine, lang: Lang): string =>
  lang === 'ru'
    ? `${kind === 'scene' ? 'Сцена' : 'Сценарий'} «${name}» ${kind === 'scene' ? 'удалена' : 'удалён'}.`
    : `The ${kind} ${quoted(name, lang)} is deleted.`

export const confirmDelete = ({ kind, name }: Routine, lang: Lang): string =>
  lang === 'ru'
    ? `Удалить ${kind === 'scene' ? 'сцену' : 'сценарий'} «${name}»?`
    : `Delete the ${kind} ${quoted(name, lang)}?`

export function there(kind: Kind, names: readonly string[], lang: Lang): string {
  if (names.length === 0) return none(kind, lang)
  if (lang === 'ru') return `${kind === 'scene' ? 'Сцены' : 'Сценарии'}: ${listed(names, lang)}.`
  return `${kind === 'scene' ? 'Scenes' : 'Scripts'}: ${joined(names, lang)}.`
}

const none = (kind: Kind, lang: Lang): string => {
  if (lang === 'en')
    return kind === 'scene'
      ? 'There are no scenes yet. Say for example “save this as movie night”.'
      : 'There are no scripts yet. Say for example “create a script good night: turn off all lights and lock the door”.'
  return kind === 'scene'
    ? 'Сцен пока нет. Скажите, например: «запомни это как „Кино“».'
    : 'Сценариев пока нет. Скажите, например: «создай сценарий „Ухожу“: выключи весь свет и запри дверь».'
}

export function noSuch(kind: Kind, said: string, names: readonly string[], lang: Lang): string {
  const what = lang === 'ru' ? (kind === 'scene' ? 'Сцены' : 'Сценария') : kind
  return lang === 'ru'
    ? `${what} «${said}» нет. Ничего не изменено. ${there(kind, names, lang)}`
    : `There is no ${what} ${quoted(said, lang)}. Nothing was changed. ${there(kind, names, lang)}`
}
