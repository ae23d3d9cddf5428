/** Words of frames that the templates hold in pieces: lengths of timers, items of lists. Pure. */
import { readQuantity } from '../bind/quantity-words'
import type { Heard } from './heard'

const units = ['hours', 'minutes', 'seconds'] as const

/**
 * "1 hours 30 minutes", from the slots hours, minutes, seconds; null: none of them is said.
 * @param prefix `start_` for the length that a running timer was set to
 */
export function timerLength({ meant }: Heard, prefix: '' | 'start_'): string | null {
  const parts = units.flatMap((unit) => {
    const count = meant(`${prefix}${unit}`)
    return count === null ? [] : [`${count} ${unit}`]
  })
  return parts.length === 0 ? null : parts.join(' ')
}

/** How a running timer is told from others: its length, its name, or nothing. Null: the name is none. */
export function whichTimer(heard: Heard): string[] | null {
  const length = timerLength(heard, 'start_')
  const name = heard.said('name')
  if (name !== null && !oneItem(name, 3)) return null
  return [length ?? name ?? ''].filter(Boolean)
}

/** Several things, "everything", times and numbers are for the models to take apart. */
export const oneItem = (text: string, mostWords: number): boolean =>
  text.split(' ').length <= mostWords &&
  readQuantity(text).text === text &&
  !/(?<!\p{L})(?:and|or|to|for|from|in|on|at|then|и|или|а|на|в|во|для|потом|через|до|из|с)(?!\p{L})|\d/u.test(
    text,
  )

export const saysMore = (text: string): boolean =>
  /(?<!\p{L})(?:and|then|и|а|потом|затем)(?!\p{L})/u.test(text)
