/** Verbs of people whose particle sounds like an order and is none: "she's dropped off", "boots to pull off", "we're heading out". Pure. */
import { ordersIn } from './order-verbs'

const phrasal =
  /(?<!\p{L})(?!turn|switch|shut|power|flick)(?:\p{L}+ed|\p{L}+ing|pull|take|took|taken|get|gets|got|go|goes|gone|went|come|comes|came|doze|nod|drop|log|clock|head|pop|left)\s+(?:off|on|out|up|down)(?!\p{L})/giu

/** Of a clause that tells something: whether it orders something all the same. */
export const ordersInTold = (clause: string): boolean => ordersIn(clause.replaceAll(phrasal, ' '))
