/** Up or down: "brighter", «потише», "two degrees down", "lower it by 10". */
import { findWords } from '../../../lib/lang/find-words'
import { wordsOf } from '../../../lib/lang/fold'

const up =
  /^(?:up|upwards?|double|raise|raised|increase|increased|higher|more|brighter|brighten|warmer|warm|hotter|heat|louder|faster|boost|bump|crank|add|plus|lighten|intensify|strengthen|поярче|ярче|светлее|посветлее|теплее|потеплее|тепле[йе]|жарче|пожарче|громче|погромче|быстрее|побыстрее|сильнее|посильнее|больше|побольше|выше|повыше|увеличь\p{L}*|увеличить|прибав\p{L}*|добав\p{L}*|подним\p{L}*|повыс\p{L}*|повыш\p{L}*|усиль\p{L}*|усилить|подбав\p{L}*|накин\p{L}*|подкин\p{L}*|докин\p{L}*|поддай|плюс|вверх|нагрей|подогрей|согрей|подтоп\p{L}*|подкрут\p{L}*|мощнее|помощнее|ускор\p{L}*)$/u
const down =
  /^(?:down|downwards?|back|halve|half'?d|lower|lowered|decrease|decreased|reduce|reduced|less|dimmer|dim|darker|darken|cooler|colder|cool|chillier|quieter|softer|slower|drop|cut|minus|soften|weaken|потемнее|темнее|тусклее|потусклее|холоднее|похолоднее|прохладнее|попрохладнее|тише|потише|медленнее|помедленнее|слабее|послабее|меньше|поменьше|ниже|пониже|уменьш\p{L}*|убав\p{L}*|понизь\p{L}*|понизить|сниз\p{L}*|опуст\p{L}*|приглуш\p{L}*|притуш\p{L}*|сбав\p{L}*|сбрось|скинь|скин[еу]\p{L}*|минус|вниз|остуди|охлади|приспуст\p{L}*|прикрут\p{L}*|помягче|замедл\p{L}*|менее)$/u
const absolute = new Set('to at до равно ровно exactly'.split(' '))
const relative = new Set('by на по another ещё еще by'.split(' '))

export function directionOf(text: string): 1 | -1 | null {
  for (const word of wordsOf(text)) {
    if (up.test(word)) return 1
    if (down.test(word)) return -1
  }
  return null
}

/**
 * How a number was meant: "to 20" sets, "by 20" changes. The preposition may stand just before the span in the sentence.
 * Null: not said.
 */
export function prepositionOf(span: string, utterance: string): 'to' | 'by' | null {
  const words = wordsOf(span)
  const sentence = wordsOf(utterance)
  const at = findWords(sentence, words)
  const near = [...words, ...(at > 0 ? [sentence[at - 1] ?? ''] : [])]
  if (near.some((word) => absolute.has(word))) return 'to'
  return near.some((word) => relative.has(word)) ? 'by' : null
}
