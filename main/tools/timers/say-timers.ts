/** Timers in words: "The pizza timer is paused.", «Таймер „пицца“ на паузе: осталось 12 минут.» */
import type { Lang } from '../../../contract/domain/home'
import { fromAccusative } from '../../lib/lang/russian-grammar'
import { capitalised, joined, nbsp } from '../../lib/lang/say-lists'
import { saidAgo, saidLeft, saidLength } from '../home/say/durations'
import { leftOf, type Length, type OwnTimer } from './own-timer'

/** Told as just now up to here. */
const freshMs = 60_000

/** "the pizza timer", "the 5 minute timer", «таймер „пицца“», «таймер на 5 минут». */
export function theTimer({ name, start }: Pick<OwnTimer, 'name' | 'start'>, lang: Lang): string {
  if (lang === 'ru')
    return name === null
      ? `таймер на${nbsp}${saidLength(start, lang, 'accusative')}`
      : `таймер «${fromAccusative(name)}»`
  return name === null ? `the ${attributive(start)} timer` : `the ${name} timer`
}

/** "5 minute", "1 hour 30 minute": before a noun the unit has no plural. */
const attributive = ({ hours, minutes, seconds }: Length): string =>
  [hours && `${hours} hour`, minutes && `${minutes} minute`, seconds && `${seconds} second`]
    .filter(Boolean)
    .join(' ')

export const started = (timer: OwnTimer, lang: Lang): string => {
  const length = saidLength(timer.start, lang, 'accusative')
  if (timer.name === null)
    return lang === 'ru' ? `Таймер на${nbsp}${length} запущен.` : `Timer set for ${length}.`
  return lang === 'ru'
    ? `${capitalised(theTimer(timer, lang))} запущен на${nbsp}${length}.`
    : `${capitalised(theTimer(timer, lang))} is set for ${length}.`
}

/** Where nobody is there to ring it. */
export const nobodyKeepsTime = (lang: Lang): string =>
  lang === 'ru'
    ? 'Artel сейчас закрыт: таймер прозвенит, только пока он открыт.'
    : 'Artel is not open now: the timer rings only while it is.'

export const cancelled = (timers: readonly OwnTimer[], lang: Lang): string =>
  timers.length === 1
    ? `${subject(timers, lang)} ${lang === 'ru' ? 'отменён' : 'is cancelled'}.`
    : `${subject(timers, lang)} ${lang === 'ru' ? 'отменены' : 'are cancelled'}.`

export const allCancelled = (count: number, lang: Lang): string =>
  lang === 'ru' ? `Все таймеры отменены (${count}).` : `All ${count} timers are cancelled.`

export const isPaused = (timer: OwnTimer, nowMs: number, lang: Lang): string =>
  lang === 'ru'
    ? `${subject([timer], lang)} на паузе: ${left(timer, nowMs, lang)}.`
    : `${subject([timer], lang)} is paused, ${left(timer, nowMs, lang)}.`

export const goesOn = (timer: OwnTimer, nowMs: number, lang: Lang): string =>
  lang === 'ru'
    ? `${subject([timer], lang)} идёт дальше: ${left(timer, nowMs, lang)}.`
    : `${subject([timer], lang)} goes on, ${left(timer, nowMs, lang)}.`

export function isAlready(timer: OwnTimer, lang: Lang): string {
  const state = timer.endsAtMs === null ? ['paused', 'на паузе'] : ['running', 'идёт']
  return lang === 'ru'
    ? `${subject([timer], lang)} уже ${state[1]}.`
    : `${subject([timer], lang)} is already ${state[0]}.`
}

/** @param timer as it is now */
export const wasShifted = (timer: OwnTimer, nowMs: number, lang: Lang): string =>
  leftOf(timer, nowMs) === 0
    ? hasEnded(timer, 0, lang)
    : `${subject([timer], lang)}: ${left(timer, nowMs, lang)}.`

export function status(timers: readonly OwnTimer[], nowMs: number, lang: Lang): string {
  if (timers.length === 0) return noneRuns(lang)
  return [...timers]
    .sort((a, b) => leftOf(a, nowMs) - leftOf(b, nowMs))
    .map((timer) => {
      const isStill = timer.endsAtMs === null ? (lang === 'ru' ? ', на паузе' : ', paused') : ''
      return `${subject([timer], lang)}: ${left(timer, nowMs, lang)}${isStill}.`
    })
    .join(' ')
}

export const noneRuns = (lang: Lang): string =>
  lang === 'ru' ? 'Ни один таймер не запущен.' : 'No timer is running.'

/** @param agoMs how long ago it ended */
export function hasEnded(timer: OwnTimer, agoMs: number, lang: Lang): string {
  if (agoMs >= freshMs)
    return lang === 'ru'
      ? `${subject([timer], lang)} закончился ${saidAgo(agoMs, lang)}.`
      : `${subject([timer], lang)} ended ${saidAgo(agoMs, lang)}.`
  return lang === 'ru' ? `${subject([timer], lang)}: время вышло.` : `${subject([timer], lang)}: time is up.`
}

const left = (timer: OwnTimer, nowMs: number, lang: Lang): string =>
  saidLeft(leftOf(timer, nowMs) / 1000, lang)

const subject = (timers: readonly OwnTimer[], lang: Lang): string =>
  capitalised(
    joined(
      timers.map((timer) => theTimer(timer, lang)),
      lang,
    ),
  )
