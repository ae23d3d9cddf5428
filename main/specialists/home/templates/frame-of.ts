/**
 * A matched template → the frame that the model would have written (docs/frames.md): the same words go the same way from there on. Null:
 * the template says less than it seems to, and the models read the sentence.
 */
import type { HomeFrame, HomeWord } from '../frame'
import { readState } from '../values/states'
import type { Heard } from './heard'
import { oneItem, saysMore, timerLength, whichTimer } from './frame-words'

export type FrameMaker = (heard: Heard) => HomeFrame | null

const plain = (op: HomeWord, heard: Heard, more: Partial<HomeFrame> = {}): HomeFrame => {
  const name = heard.said('name') ?? heard.said('device_class')
  return {
    op,
    what: name === null ? (heard.kind === '' ? [] : [heard.kind]) : [name],
    where: placeOf(heard),
    except: [],
    value: [],
    ...more,
  }
}

function placeOf(heard: Heard): string[] {
  const place = heard.said('area') ?? heard.said('floor')
  if (place !== null) return [place]
  return saysHere(heard) ? [heard.lang === 'ru' ? 'здесь' : 'here'] : []
}

/** "In here", "in this space", «в этой комнате», where the room is not named. */
export const saysHere = ({ fixed, reading }: Heard): boolean =>
  reading.combination !== 'domain_all' && fixed.some((word) => hereWord.test(word))
const hereWord = /^(?:here|room|area|space|здесь|тут|комнат\p{L}*|зон[аеуы]|помещени\p{L}*|мест[еоа])$/u

const same =
  (op: HomeWord): FrameMaker =>
  (heard) =>
    plain(op, heard)

/** The intents "on" and "off" also open and lock: their domains tell. */
const switching =
  (op: HomeWord, opened: HomeWord, locked: HomeWord): FrameMaker =>
  (heard) => {
    const { inferredDomain, nameDomains, combination } = heard.reading
    const domain = inferredDomain ?? (nameDomains === 'default' ? null : (nameDomains?.[0] ?? null))
    if (domain === 'cover' || domain === 'valve') return plain(opened, heard)
    if (domain === 'lock') return plain(locked, heard)
    if (domain === 'scene' || domain === 'script') return plain(domain, heard)
    // A name alone orders nothing.
    if (heard.fixed.every((word) => /^(?:the|my|our)$/u.test(word))) return null
    if (combination === 'domain_all')
      return plain(op, heard, { what: [`all ${heard.kind}`], where: ['everywhere'] })
    return plain(op, heard)
  }

/** "Set the bedroom to 18" may be about its warmth: a room needs a light, a percent or the word brightness. */
const light: FrameMaker = (heard) => {
  const { lang, meant } = heard
  const isRoom = heard.said('name') === null && heard.kind === ''
  const what =
    isRoom && placeOf(heard).length > 0 ? [lang === 'ru' ? 'свет' : 'lights'] : plain('light', heard).what
  const to = (value: string): HomeFrame => plain('light', heard, { what, value: [value] })
  const level = meant('brightness')
  const brightness = heard.measured('brightness')
  if (brightness !== null && level !== null) {
    const isClear =
      !isRoom || /[%а-яa-z]/u.test(brightness) || heard.fixed.some((word) => /^(?:bright|ярк)/u.test(word))
    if (!isClear) return null
    // "Maximum" and "lowest" have their own numbers in the grammar.
    return to(
      /\d/u.test(brightness) || /percent|%|процент/u.test(brightness) ? brightness : `${level} percent`,
    )
  }
  const color = heard.said('color')
  if (color !== null) return to(color)
  const white = meant('temperature')
  return white === null ? null : to(`${white} kelvin`)
}

const measured =
  (op: HomeWord, slot: string): FrameMaker =>
  (heard) => {
    const value = heard.measured(slot)
    return value === null ? null : plain(op, heard, { value: [value] })
  }

/** "Volume up by 10": the direction is a word of the template, or of its list. */
const louder: FrameMaker = (heard) => {
  const step = heard.measured('volume_step')
  const direction = [...heard.fixed, step ?? ''].find((word) => /^(?:up|down|increase|decrease)$/u.test(word))
  if (direction === undefined || step === null) return null
  return plain('volume', heard, { value: [step === direction ? direction : `${direction} by ${step}`] })
}

const asked: FrameMaker = (heard) => {
  const state = heard.said('state')
  const isPeople = heard.reading.inferredDomain === 'person' || heard.reading.combination === 'name_zone'
  if (state === null) return plain('query', heard)
  if (readState(state) === null || (isPeople && readState(state) !== 'home')) return null
  return plain('query', heard, {
    value: [state],
    ...(heard.reading.inferredDomain === 'person' ? { what: [] } : {}),
  })
}

const timer: FrameMaker = (heard) => {
  const length = timerLength(heard, '')
  const name = heard.said('name')
  if (length === null || (name !== null && !oneItem(name, 3))) return null
  return plain('timer', heard, { what: name === null ? [] : [name], value: [length] })
}

const someTimer =
  (op: HomeWord): FrameMaker =>
  (heard) => {
    const which = whichTimer(heard)
    return which === null ? null : plain(op, heard, { what: which })
  }

const changedTimer =
  (op: HomeWord): FrameMaker =>
  (heard) => {
    const which = whichTimer(heard)
    const amount = timerLength(heard, '')
    return which === null || amount === null ? null : plain(op, heard, { what: which, value: [amount] })
  }

const listed =
  (op: HomeWord): FrameMaker =>
  (heard) => {
    const item = heard.said('item')
    const list = heard.said('name')
    if (item === null || !oneItem(item, 5)) return null
    return plain(op, heard, { what: [item], where: list === null ? [] : [list] })
  }

/** "The next track": what plays is said, not the player. */
const played =
  (op: HomeWord): FrameMaker =>
  (heard) =>
    plain(op, heard, { what: [heard.said('name') ?? ''].filter(Boolean) })

const searched: FrameMaker = (heard) => {
  const query = heard.said('search_query')
  const player = heard.said('name')
  if (query === null || !oneItem(query, 6)) return null
  return plain('play', heard, { what: [query], where: [player ?? heard.said('area') ?? ''].filter(Boolean) })
}

/** «Скажи, что у меня завтра» asks; «скажи всем, что …» announces. Behind an "and" may stand another order. */
const announced: FrameMaker = (heard) => {
  const message = heard.said('message')
  const isAddressed =
    heard.lang === 'en' || heard.fixed.some((word) => /^(?:всем|всех|оповести)$/u.test(word))
  if (message === null || !isAddressed || saysMore(message)) return null
  return plain('broadcast', heard, { what: [message], where: [] })
}

/** For every intent of resources/templates that is built in. */
export const frameMakers: Readonly<Record<string, FrameMaker>> = {
  HassTurnOn: switching('on', 'open', 'lock'),
  HassTurnOff: switching('off', 'close', 'unlock'),
  HassLightSet: light,
  HassSetPosition: measured('position', 'position'),
  HassClimateSetTemperature: measured('temperature', 'temperature'),
  HassClimateGetTemperature: (heard) =>
    plain('degrees', heard, { what: [heard.said('name') ?? ''].filter(Boolean) }),
  HassFanSetSpeed: measured('fan', 'percentage'),
  HassSetVolume: measured('volume', 'volume_level'),
  HassSetVolumeRelative: louder,
  HassMediaPause: played('pause'),
  HassMediaUnpause: played('resume'),
  HassMediaNext: played('next'),
  HassMediaPrevious: played('previous'),
  HassMediaPlayerMute: played('mute'),
  HassMediaPlayerUnmute: played('unmute'),
  HassMediaSearchAndPlay: searched,
  HassVacuumStart: (heard) => plain(heard.said('floor') === null ? 'vacuum' : 'clean', heard),
  HassVacuumReturnToBase: same('dock'),
  HassVacuumCleanArea: same('clean'),
  HassLawnMowerStartMowing: same('mow'),
  HassLawnMowerDock: same('park'),
  HassGetState: asked,
  HassGetWeather: same('weather'),
  HassGetCurrentTime: same('time'),
  HassGetCurrentDate: same('date'),
  HassStartTimer: timer,
  HassCancelTimer: someTimer('cancel_timer'),
  HassCancelAllTimers: same('cancel_timers'),
  HassPauseTimer: someTimer('pause_timer'),
  HassUnpauseTimer: someTimer('resume_timer'),
  HassTimerStatus: someTimer('timer_status'),
  HassIncreaseTimer: changedTimer('add_timer'),
  HassDecreaseTimer: changedTimer('cut_timer'),
  HassListAddItem: listed('list_add'),
  HassListCompleteItem: listed('list_done'),
  HassListRemoveItem: listed('list_remove'),
  HassShoppingListAddItem: listed('shop_add'),
  HassShoppingListCompleteItem: listed('shop_done'),
  HassBroadcast: announced,
  HassNevermind: same('cancel'),
}
