/** The steps of a script as they were said: "turn off all lights, wait 10 seconds and lock the front door". Pure. */
import { isOrder } from '../../../lib/lang/orders/order-verbs'
import { readDuration } from '../values/durations'

export type SaidStep =
  { readonly kind: 'wait'; readonly ms: number } | { readonly kind: 'do'; readonly text: string }

const joint =
  /\s*[,;]\s*(?:(?:and\s+)?then\s+|and\s+|(?:а\s+)?(?:потом|затем)\s+|и\s+)?|\s+(?:and\s+then|then|and|а\s+потом|а\s+затем|потом|затем|и)\s+/giu
const waiting = /^(?:wait|pause|подожди(?:те)?|жди(?:те)?|пауза|ожидание)(?:\s+(?:for|на))?\s+(.+)$/iu

/** A joint before a verb begins a step; any other belongs to the step ("the kitchen and the hall"). */
export function splitSteps(text: string): SaidStep[] {
  const pieces: string[] = []
  let from = 0
  for (const found of text.matchAll(joint)) {
    const rest = text.slice(found.index + found[0].length)
    if (!isOrder(rest) && !waiting.test(rest)) continue
    pieces.push(text.slice(from, found.index))
    from = found.index + found[0].length
  }
  pieces.push(text.slice(from))
  return pieces
    .map((piece) => piece.trim())
    .filter(Boolean)
    .map(stepOf)
}

function stepOf(text: string): SaidStep {
  const said = waiting.exec(text)?.[1]
  const length = said === undefined ? null : readDuration(said)
  if (!length) return { kind: 'do', text }
  const { hours = 0, minutes = 0, seconds = 0 } = length
  return { kind: 'wait', ms: ((hours * 60 + minutes) * 60 + seconds) * 1000 }
}
