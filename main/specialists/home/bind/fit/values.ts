/** What a value is of: a colour is no mode, "ten percent quieter" no volume of ten, 21 no brightness of a radiator. Pure. */
import type { HomeWord } from '../../frame'
import { findWords } from '../../../../lib/lang/find-words'
import { wordsOf } from '../../../../lib/lang/fold'
import { firstAmount } from '../../values/amounts'
import { readColor } from '../../values/colors'
import { directionOf } from '../../values/direction'
import { find } from './find'
import type { Fit } from './fit'

const scaled = new Set<HomeWord>(['light', 'volume', 'temperature', 'fan', 'position'])

/** «Процентов на двадцать»: the number stands behind its unit. */
export const fractionBehind: Fit = (frame, _index, { utterance }) => {
  if (!scaled.has(frame.op) || frame.value.some((value) => firstAmount(value) !== null)) return frame
  const said = /(?<!\p{L})процент\p{L}*\s+(?:на|до)\s+(\p{L}+|\d+)/iu.exec(utterance)?.[1]
  return said === undefined || firstAmount(said) === null ? frame : { ...frame, value: [`${said} процентов`] }
}

/** "Ten percent quieter": the comparative behind the amount says that it is a step. */
export const compared: Fit = (frame, _index, { utterance }) => {
  const [value, ...others] = frame.value
  if (!scaled.has(frame.op) || value === undefined || others.length > 0) return frame
  if (firstAmount(value) === null || directionOf(value) !== null) return frame
  const words = wordsOf(utterance)
  const own = wordsOf(value)
  const at = findWords(words, own)
  const next = at < 0 ? '' : (words[at + own.length] ?? '')
  return comparative.test(next) ? { ...frame, value: [`${value} ${next}`] } : frame
}
const comparative =
  /^(?:quieter|louder|softer|brighter|dimmer|darker|warmer|cooler|hotter|colder|higher|lower|faster|slower|(?:по)?(?:тише|громче|ярче|темнее|теплее|холоднее|прохладнее|выше|ниже|быстрее|медленнее|больше|меньше))$/u

/** "Set Hue Go to orange" is about its colour. */
export const coloured: Fit = (frame, index, context) => {
  const [value = ''] = frame.value
  if (frame.op !== 'mode' || frame.value.length !== 1 || readColor(value) === null) return frame
  const lights = frame.what.every((what) => find(what, index, context, ['light'], frame.where[0] ?? null))
  return lights && frame.what.length > 0 ? { ...frame, op: 'light' } : frame
}

const state = /^(?:on|off|вкл|выкл|включи\p{L}*|выключи\p{L}*)$/iu
/** "Fan on" with "on" for its speed. */
export const switched: Fit = (frame) => {
  const [value = ''] = frame.value
  if (!scaled.has(frame.op) || frame.value.length !== 1 || !state.test(value)) return frame
  return { ...frame, op: /^(?:on|вкл)/iu.test(value) ? 'on' : 'off', value: [] }
}

const thermostats = ['climate', 'water_heater']
const notWarmth =
  /(?<!\p{L})(?:fan|speed|blow\p{L}*|bright\p{L}*|volume|вентил\p{L}*|скорост\p{L}*|обдув\p{L}*|ярк\p{L}*|громк\p{L}*)(?!\p{L})/iu
/** «Батарею в детской на 22», "lower" after a thermostat: of a thing that only warms, a number or a step is its temperature. */
export const thermal: Fit = (frame, index, context) => {
  const { op, what, value, where } = frame
  if ((op !== 'light' && op !== 'fan' && op !== 'volume') || what.length !== 1 || value.length !== 1)
    return frame
  const isStep = value.some((one) => directionOf(one) !== null || firstAmount(one) !== null)
  if (!isStep || notWarmth.test(context.utterance)) return frame
  const [thing = ''] = what
  const place = where[0] ?? null
  const own = ['light', 'fan', 'media_player', 'cover', 'humidifier', 'switch']
  if (find(thing, index, context, own, place)) return frame
  return find(thing, index, context, thermostats, place) ? { ...frame, op: 'temperature' } : frame
}

const switching = new Set<HomeWord>(['on', 'light', 'mode'])
/** «Ленту красным на 50» with the colour left in the name. */
export const colourBehind: Fit = (frame, index, context) => {
  const [what = '', ...others] = frame.what
  const words = what.split(/\s+/u)
  const said = words.at(-1) ?? ''
  if (!switching.has(frame.op) || others.length > 0 || words.length < 2 || readColor(said) === null)
    return frame
  const bare = words.slice(0, -1).join(' ')
  if (find(what, index, context, ['light']) || !find(bare, index, context, ['light'])) return frame
  return { ...frame, op: 'light', what: [bare], value: [said, ...frame.value] }
}
