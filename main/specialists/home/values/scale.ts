/** Percent scales (brightness, position, volume, fan) and temperatures: absolute, relative, in words. */
import { wordsOf } from '../../../lib/lang/fold'
import { firstAmount } from './amounts'
import { directionOf, prepositionOf } from './direction'

export type Setting =
  { readonly kind: 'to'; readonly value: number } | { readonly kind: 'by'; readonly value: number }

export interface ScaleRules {
  /** Relative step when only a direction was said. */
  readonly step: number
  /** Whole sentence, for a verb or preposition that the span leaves out. */
  readonly utterance: string
}

const most =
  /^(?:max|maximum|maximal|full|fully|highest|brightest|loudest|completely|entirely|all|hundred|полн\p{L}*|всю|максим\p{L}*|макс|целиком|совсем|сам\p{L}* ярк\p{L}*)$/u
const least = /^(?:min|minimum|minimal|lowest|dimmest|миним\p{L}*|мин|чуть|еле)$/u
const little =
  /^(?:bit|little|slightly|touch|tad|немного|немножко|чуть|чуть-чуть|чуточку|слегка|чуток|чуточек|малость|самую|щ[её]лочк\p{L}*|smidge|smidgen|hair|капельку|капельк\p{L}*)$/u
const much =
  /^(?:вдвое|втрое|twice|double|lot|much|significantly|way|намного|гораздо|сильно|значительно|much)$/u

/** Whole parts in words: "half", «на треть», "a quarter", «три четверти». */
function fractionOf(words: readonly string[]): number | null {
  const text = words.join(' ')
  if (/three quarters|три четверти|трех четвертей/u.test(text)) return 75
  if (/two thirds|две трети|двух третей/u.test(text)) return 67
  if (
    /\b(?:half|halfway|midway|middle)\b|половин|наполовину|вполовину|вполсилы|полсилы|полпути|середин/u.test(
      text,
    )
  )
    return 50
  if (/\bthird\b|трет[ьи]/u.test(text)) return 33
  if (/\bquarter\b|четверт/u.test(text)) return 25
  if (/\bmost of the way\b/u.test(text)) return 80
  return null
}

/** @returns percent 0-100 or a signed change of it; null when the span says no amount */
export function readPercent(span: string, { step, utterance }: ScaleRules): Setting | null {
  const words = wordsOf(span)
  const direction = directionOf(span)
  const amount = firstAmount(span)
  if (amount) {
    const value = amount.value > 0 && amount.value < 1 ? Math.round(amount.value * 100) : amount.value
    return relatively(span, utterance, value, direction)
  }
  const fraction = fractionOf(words)
  if (fraction !== null) return relatively(span, utterance, fraction, direction)
  if (words.some((word) => most.test(word))) return { kind: 'to', value: 100 }
  // «Чуть-чуть прикрой»: the verb says which way.
  const nudge = words.every((word) => little.test(word) || /^(?:an?|just)$/u.test(word))
    ? readNudge(utterance, step)
    : null
  if (nudge !== null) return nudge
  if (words.some((word) => least.test(word)) && direction === null) return { kind: 'to', value: 1 }
  if (words.some((word) => /^(?:zero|ноль|нуля|нулю)$/u.test(word))) return { kind: 'to', value: 0 }
  return direction === null ? null : { kind: 'by', value: direction * sized(words, step) }
}

/** "Open the curtains a bit", «приоткрой окно»: a step in the direction of the verb. */
export function readNudge(utterance: string, step: number): Setting | null {
  const words = wordsOf(utterance)
  if (words.some((word) => /^(?:open|raise|lift|приоткр\p{L}*|откр\p{L}*|подн\p{L}*)$/u.test(word)))
    return { kind: 'by', value: step }
  if (words.some((word) => /^(?:close|shut|lower|прикр\p{L}*|закр\p{L}*|опус\p{L}*)$/u.test(word)))
    return { kind: 'by', value: -step }
  return null
}

function sized(words: readonly string[], step: number): number {
  if (words.some((word) => much.test(word))) return step * 2
  return words.some((word) => little.test(word)) ? Math.max(1, Math.round(step / 2)) : step
}

function relatively(span: string, utterance: string, value: number, direction: 1 | -1 | null): Setting {
  const preposition = prepositionOf(span, utterance)
  if (preposition === 'to') return { kind: 'to', value }
  if (direction !== null) return { kind: 'by', value: direction * value }
  const meant = preposition === 'by' ? directionOf(utterance) : null
  return meant === null ? { kind: 'to', value } : { kind: 'by', value: meant * value }
}

export interface TemperatureRules extends ScaleRules {
  /** Lowest setting of the device: a smaller number with a direction is a change. */
  readonly lowest: number
  readonly highest: number
}

/** @returns degrees in the home's unit, or a signed change */
export function readTemperature(span: string, rules: TemperatureRules): Setting | null {
  const words = wordsOf(span)
  // «На градус»: the verb of the sentence says which way.
  const isOneDegree =
    firstAmount(span) === null && words.some((word) => /^(?:degree|градус\p{L}*)$/u.test(word))
  const direction = directionOf(span) ?? (isOneDegree ? directionOf(rules.utterance) : null)
  const amount = firstAmount(span)
  if (amount) {
    const preposition = prepositionOf(span, rules.utterance)
    if (amount.before.at(-1) === 'minus' || amount.before.at(-1) === 'минус')
      return { kind: 'to', value: -amount.value }
    const isSmall = Math.abs(amount.value) < rules.lowest && preposition !== 'to'
    const meant = direction ?? (isSmall || preposition === 'by' ? directionOf(rules.utterance) : null)
    // «На 22 градуса» sets, «на 2 градуса теплее» changes: nobody asks for a change that large.
    if (meant !== null && (isSmall || (preposition === 'by' && Math.abs(amount.value) <= 10)))
      return { kind: 'by', value: meant * Math.abs(amount.value) }
    return { kind: 'to', value: amount.value }
  }
  if (words.some((word) => most.test(word))) return { kind: 'to', value: rules.highest }
  if (words.some((word) => least.test(word)) && direction === null) return { kind: 'to', value: rules.lowest }
  if (direction === null) return null
  const isMuch = words.some((word) => much.test(word))
  const isCouple = words.some((word) => /^(?:couple|пар[ауы]|парочк\p{L}*)$/u.test(word))
  return { kind: 'by', value: direction * (isMuch ? 3 : isCouple ? 2 : rules.step) }
}
