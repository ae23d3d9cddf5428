/** What is asked although it sounds like an order, and what a question is about. Pure. */
import type { HomeWord } from '../../frame'
import { findWords } from '../../../../lib/lang/find-words'
import { wordsOf } from '../../../../lib/lang/fold'
import { contentWords } from '../../../../lib/lang/units'
import { nameKey, wordKey } from '../../../../lib/lang/word-key'
import { offeredMode } from '../../values/modes'
import { smelledIn } from '../../values/sensors'
import { readState } from '../../values/states'
import type { HomeIndex } from '../home-index'
import { modesOf } from '../modes-of'
import { controllable } from '../op-rules'
import { find } from './find'
import type { Fit } from './fit'

const worry =
  /(?<!\p{L})(?:(?:i|we|did|have)\s+(?:\p{L}+\s+)?(?:didn[’']?t|haven[’']?t|not)\s+(?:leave|left|forget|forgotten)|(?:didn[’']?t|haven[’']?t)\s+(?:i|we)?\s*(?:leave|left|forget|forgotten)|не\s+(?:забыл|остав(?:ил|ля))\p{L}*\s+ли|(?:я|мы)\s+(?:не\s+)?(?:забыл|остав(?:ил|ля))[аи]?)(?!\p{L})/iu
const orders = new Set<HomeWord>(['on', 'off', 'open', 'close', 'lock', 'unlock'])
/** "Please tell me I didn't leave the garage open": a worry opens nothing. */
export const worried: Fit = (frame, _index, { utterance }) => {
  if (!orders.has(frame.op) || !worry.test(utterance)) return frame
  const state = wordsOf(utterance).findLast((word) => readState(word) !== null)
  return { ...frame, op: 'query', value: state === undefined ? [] : [state] }
}

const arms = /(?<!\p{L})(?:arm|на\s+охрану)(?!\p{L})/iu
const disarms = /(?<!\p{L})(?:disarm|unarm|сними|снять|сн[яи]м\p{L}*|убери)(?!\p{L})/iu
/** "Arm the ring", «поставь на охрану»: no other thing is armed. */
export const arming: Fit = (frame, index, context) => {
  const { op, what, value } = frame
  const isPlain = op !== 'mode' || !value.some((one) => offersMode(one, index))
  if (!arms.test(context.utterance) || disarms.test(context.utterance) || !isPlain || op === 'query')
    return frame
  const panels = index.entities.filter(({ entity }) => entity.domain === 'alarm_control_panel')
  const [panel, ...others] = panels
  const found = find(what.join(' '), index, context, ['alarm_control_panel'])
  const name = found?.entities[0]?.entity.name ?? (others.length === 0 ? panel?.entity.name : undefined)
  return name === undefined ? frame : { op: 'on', what: [name], where: [], except: [], value: [] }
}
const offersMode = (value: string, index: HomeIndex): boolean =>
  index.entities.some(
    ({ entity }) => entity.domain === 'alarm_control_panel' && offeredMode(value, modesOf(entity)) !== null,
  )

/** «Дом на охране?» asks the alarm panel. */
export const armed: Fit = (frame, index) => {
  const [value = ''] = frame.value
  if (frame.op !== 'query' || !/^(?:на\s+охране|(?:dis)?armed|под\s+охраной)$/iu.test(value)) return frame
  const panel = index.entities.find(({ entity }) => entity.domain === 'alarm_control_panel')
  const isHouse = frame.what.every((what) =>
    /^(?:the\s+)?(?:house|home|flat|дом\p{L}?|квартира|мы)$/iu.test(what),
  )
  return panel && isHouse ? { ...frame, what: [panel.entity.name], where: [] } : frame
}

/** "Where's Callum got to", "is my wife home yet, Lupe": the person whom this home knows. */
export const somebody: Fit = (frame, index, context) => {
  if (frame.op !== 'query' || frame.what.some((what) => find(what, index, context, people) !== null))
    return frame
  const said = contentWords(context.utterance.replaceAll(/[’']s(?!\p{L})/giu, '')).map(wordKey)
  const named = index.entities.filter(
    ({ entity, names }) =>
      people.includes(entity.domain) && names.some(({ words }) => findWords(said, words.map(nameKey)) >= 0),
  )
  const [only, ...others] = named
  const isAbout = frame.what.every((what) => find(what, index, context, sensing) === null)
  if (!only || others.length > 0 || !isAbout) return frame
  return {
    ...frame,
    what: [only.entity.name],
    where: [],
    value: frame.value.filter((value) => atHome.test(value)),
  }
}
const people = ['person', 'device_tracker']
const sensing = [...controllable, 'sensor', 'binary_sensor']
const atHome = /^(?:at\s+)?(?:home|in|back|out|away|дома|домой)$/iu

const anySensor = /^(?:the\s+)?(?:sensors?|датчик\p{L}{0,2})$/iu
/** «Газом не пахнет? проверь датчик». */
export const sensed: Fit = (frame, _index, { utterance }) => {
  if (frame.op !== 'query' || !frame.what.every((what) => anySensor.test(what))) return frame
  const smell = smelledIn(wordsOf(utterance))
  return smell === undefined ? frame : { ...frame, what: [smell], value: [] }
}

const openly = /(?:^|[\s,])(?:what|what[’']?s|anything|something|что|чего|что-нибудь|что-то)(?!\p{L})/iu
const switchedOn = /^(?:on|off|running|включ\p{L}*|выключ\p{L}*|работа\p{L}*)$/iu
/** «Что включено на кухне» asks about more than lights. */
export const anythingOn: Fit = (frame, _index, { utterance }) => {
  const isState = frame.value.length === 1 && switchedOn.test(frame.value[0] ?? '')
  return frame.op === 'query' && frame.what.length === 0 && isState && openly.test(utterance)
    ? { ...frame, what: ['everything'] }
    : frame
}
