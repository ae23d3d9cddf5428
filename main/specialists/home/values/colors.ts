/** Colours and whites by name. English names are Home Assistant's; RGB values are CSS's. */
import { contentWords } from '../../../lib/lang/units'
import { stemOf } from '../../../lib/lang/stem'
import { wordsOf } from '../../../lib/lang/fold'
import { colorNames } from '../../../tools/home/color-names'
import { firstAmount } from './amounts'

const byStem = new Map<string, string>()
for (const { name, words } of colorNames) for (const word of words) byStem.set(stemsOf(word), name)

/** Name as `slots.color` holds it ("red"), or null. */
export function readColor(span: string): string | null {
  const words = contentWords(span).filter((word) => !/^(?:colou?r|цвет\p{L}*)$/u.test(word))
  for (let length = Math.min(3, words.length); length > 0; length -= 1)
    for (let at = 0; at + length <= words.length; at += 1) {
      const found = byStem.get(
        words
          .slice(at, at + length)
          .map(stemOf)
          .join(' '),
      )
      if (found) return found
    }
  return null
}

function stemsOf(phrase: string): string {
  return contentWords(phrase).map(stemOf).join(' ')
}

const whites: readonly (readonly [RegExp, number])[] = [
  [/candle|свеч/u, 2000],
  [/very warm|warmest|очень тепл/u, 2200],
  [/extra warm/u, 2400],
  [/neutral|natural|нейтральн|естественн|натуральн/u, 4000],
  [/daylight|day light|дневн/u, 5500],
  [/very cold|very cool|coldest|coolest|очень холодн/u, 6500],
  [/ice|icy|ледян/u, 6500],
  [/warm|тепл/u, 2700],
  [/cool|cold|холодн|прохладн/u, 6000],
]

/** Kelvin of a white, by number or by name; null for anything else. */
export function readWhite(span: string): number | null {
  const text = wordsOf(span).join(' ')
  const amount = firstAmount(span)
  if (
    amount &&
    (/^(?:k|kelvin|kelvins|к|кельвин\p{L}*)$/u.test(amount.after[0] ?? '') ||
      (amount.value >= 1500 && amount.value <= 10_000))
  )
    return Math.round(amount.value)
  if (amount) return null
  // «Теплее» and "cooler" are changes, not whites.
  if (/\b(?:warmer|cooler|colder)\b|теплее|холоднее|прохладнее/u.test(text)) return null
  return whites.find(([pattern]) => pattern.test(text))?.[1] ?? null
}
