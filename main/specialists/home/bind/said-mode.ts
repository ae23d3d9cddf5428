/**
 * A mode said with the verb of something else: "turn on eco mode", «поставь стиралку на шерсть», "put the projector on HDMI 1". The model
 * takes it for a switch or for a player; the options of the home's devices tell that one of them is meant. Pure.
 */
import { wordsOf } from '../../../lib/lang/fold'
import { contentWords } from '../../../lib/lang/units'
import type { HomeFrame, HomeWord } from '../frame'
import { modeWord, offeredMode } from '../values/modes'
import type { HomeIndex } from './home-index'
import { modesOf } from './modes-of'
import { isEverywhere, isHere, splitPlace } from './places'

const mistaken = new Set<HomeWord>([
  ...(['on', 'off', 'light', 'position', 'temperature', 'fan', 'play', 'mode', 'scene', 'script'] as const),
  ...(['open', 'toggle', 'volume', 'resume', 'next', 'previous'] as const),
])
const longestMode = 4

/** Verbs and words around a mode; what is left of the sentence names the device. */
const around =
  /^(?:turn|switch|set|put|change|make|select|choose|start|run|use|please|on|into|over|it|wash|washing|включи\p{L}*|поставь\p{L}*|переключи\p{L}*|выбери\p{L}*|установи\p{L}*|запусти\p{L}*|сделай\p{L}*|смени\p{L}*|переведи\p{L}*|стирк\p{L}*|стирать|канал)$/u

const isPlace = (span: string, index: HomeIndex): boolean =>
  isHere(span) || isEverywhere(span) || splitPlace(index, index.readPlace(span)) !== null

/** Modes that are things, places or states as often. */
const everyday =
  /^(?:on|off|fan|heat\p{L}*|cool\p{L}*|cold|warm|dry|home|away|night|low|medium|high|slow|fast|auto\p{L}*|manual|normal|open|closed?|выкл\p{L}*|вкл\p{L}*|вентил\p{L}*|обогрев\p{L}*|отоплен\p{L}*|тепл\p{L}*|холод\p{L}*|суш\p{L}*|дом\p{L}*|ноч\p{L}*|свет\p{L}*)$/u

/** Null: no mode of a device of this home is said, or the words around it are spoken for otherwise. */
export function withSaidMode(frame: HomeFrame, index: HomeIndex, utterance: string): HomeFrame | null {
  if (!mistaken.has(frame.op) || frame.except.length > 0) return null
  const words = contentWords(utterance.replace(modeWord, ' '))
  const found = saidAmong(words, index.modes())
  if (found === null) return null
  const said = words.slice(found.from, found.to)
  // "On the washing machine" is no room, nor is a mode in the place of one.
  const where = frame.where.filter((span) => isPlace(span, index))
  const place = new Set(where.flatMap(wordsOf))
  const what = [...words.slice(0, found.from), ...words.slice(found.to)]
    .filter((word) => !around.test(word) && !place.has(word))
    .join(' ')
  const saysMode = utterance.search(modeWord) >= 0
  // "Turn off the dishwasher", "the fan in the living room": without the word "mode" only what is a mode and nothing else is one.
  if (!saysMode && (what === '' || said.every((word) => everyday.test(word)))) return null
  const named = what === '' ? theOneWith(said.join(' '), frame, index) : what
  return { ...frame, op: 'mode', what: named === '' ? [] : [named], where, value: [said.join(' ')] }
}

/**
 * "Turn on eco mode": the climate where it has one, else the only thing that does; empty: nothing to choose by. Never an alarm panel, which
 * must be named.
 */
function theOneWith(value: string, { where }: HomeFrame, index: HomeIndex): string {
  const able = index.entities.filter(
    ({ entity }) => entity.domain !== 'alarm_control_panel' && offeredMode(value, modesOf(entity)) !== null,
  )
  const [only, ...others] = able
  const isClimate = able.some(({ entity }) => entity.domain === 'climate')
  return only && others.length === 0 && !isClimate && where.length === 0 ? only.entity.name : ''
}

/** The longest words that say one of the options; the first of several as long. */
function saidAmong(
  words: readonly string[],
  options: readonly string[],
): { from: number; to: number } | null {
  for (let length = Math.min(longestMode, words.length); length > 0; length -= 1)
    for (let from = 0; from + length <= words.length; from += 1) {
      const said = words.slice(from, from + length)
      if (said.some((word) => around.test(word))) continue
      if (isSaid(said.join(' '), options)) return { from, to: from + length }
    }
  return null
}

/** Single letters and numbers name modes only beside other words. */
const isSaid = (said: string, options: readonly string[]): boolean =>
  /\p{L}{2}/u.test(said) && offeredMode(said, options) !== null
