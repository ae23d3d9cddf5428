/** What questions call a sensor: "is there water on the floor", «есть кто в прихожей», "how damp is it", «газом не пахнет?». Pure. */

const sensedAs: readonly (readonly [RegExp, Sensed])[] = [
  [
    /^(?:water|wet|puddle|leak\p{L}*|drip\p{L}*|вода|воды|мокро|лужа|теч[её]т|течь|про?тек\p{L}*|затоп\p{L}*)$/iu,
    'leak',
  ],
  [
    /^(?:someone|somebody|anyone|anybody|people|кто|кто-то|кто-нибудь|кто-либо|никого|движ\p{L}*)$/iu,
    'motion',
  ],
  [/^(?:damp|dampness|humid|humidity|muggy|сыро|влажно|влажность)$/iu, 'humidity'],
]
const smelled: readonly (readonly [RegExp, Sensed])[] = [
  [/^(?:gas|газ\p{L}{0,2})$/iu, 'gas'],
  [/^(?:smoke|дым\p{L}{0,2}|гарью)$/iu, 'smoke'],
]

/** A word of the lexicon for the kind of sensor. */
export type Sensed = 'leak' | 'motion' | 'humidity' | 'gas' | 'smoke'

const first = (words: readonly string[], table: readonly (readonly [RegExp, Sensed])[]): Sensed | undefined =>
  table.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1]

export const sensedIn = (words: readonly string[]): Sensed | undefined => first(words, sensedAs)
/** Gas and smoke are things too ("the gas", «дым» of a scene): they count only where no other thing is asked about. */
export const smelledIn = (words: readonly string[]): Sensed | undefined => first(words, smelled)
