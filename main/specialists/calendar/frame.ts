/** The calendar frame (docs/frames.md): grammar, parsing, and a check that every span was really said. */
import { z } from 'zod'
import frames from '../../../resources/frames/calendar.json'
import { copyRules } from '../../lib/lang/copy-grammar'

export const calendarOps = ['create', 'list', 'move', 'update', 'delete', 'find_free'] as const
export type CalendarOp = (typeof calendarOps)[number]

const { sigils, prompt: promptName } = frames
const slots = ['from', 'when', 'location', 'attendees', 'reminder'] as const

/** @param texts what was said, and what a follow-up may lean on: spans are copied from there */
export function calendarGrammar(texts: readonly string[]): string {
  return [
    `root ::= op (" " spans)? ${slots.map((slot) => `("${sigils[slot]}" spans)?`).join(' ')}`,
    `op ::= ${Object.keys(frames.ops)
      .map((op) => `"${op}"`)
      .join(' | ')}`,
    'spans ::= text (" + " text)*',
    // A span never begins with a sigil, so every line reads in one way only.
    ...copyRules('text', texts, '[^\\n@=<!& ] [^\\n@=<!&]*'),
  ].join('\n')
}

export function calendarPrompt(text: string, before: string | null): string {
  return `${before === null ? '' : `Before: ${before}\n`}${promptName}: ${text}\n`
}

export const CalendarFrame = z.object({
  op: z.enum(calendarOps),
  title: z.string(),
  /** For a renaming: what the event is called from now on. */
  newTitle: z.string(),
  from: z.array(z.string()),
  when: z.array(z.string()),
  location: z.string(),
  attendees: z.array(z.string()),
  reminder: z.string(),
})
export type CalendarFrame = z.infer<typeof CalendarFrame>

export function parseCalendarFrame(line: string): CalendarFrame | null {
  const clean = line.trim()
  const op = /^\S+/u.exec(clean)?.[0] ?? ''
  let rest = clean.slice(op.length)
  const taken: Partial<Record<(typeof slots)[number], string>> = {}
  // From the last sigil to the first: what stands before each is still to be cut.
  for (const slot of [...slots].reverse()) {
    const at = rest.lastIndexOf(sigils[slot])
    if (at < 0) continue
    taken[slot] = rest.slice(at + sigils[slot].length).trim()
    rest = rest.slice(0, at)
  }
  const pieces = (text: string | undefined): string[] =>
    (text ?? '')
      .split(' + ')
      .map((piece) => piece.trim())
      .filter(Boolean)
  const titles = pieces(rest)
  const isRenaming = op === 'update' && titles.length === 2
  const parsed = CalendarFrame.safeParse({
    op,
    title: isRenaming ? titles[0] : titles.join(' '),
    newTitle: isRenaming ? titles[1] : '',
    from: pieces(taken.from),
    when: pieces(taken.when),
    location: pieces(taken.location).join(' '),
    attendees: pieces(taken.attendees),
    reminder: pieces(taken.reminder).join(' '),
  })
  return parsed.success ? parsed.data : null
}

/** Drops spans that occur in none of the texts: the model proposes only what was said. */
export function keepSaid(frame: CalendarFrame, texts: readonly string[]): CalendarFrame {
  const heard = texts.map(key).join(' \n ')
  const wasSaid = (span: string): boolean => span !== '' && heard.includes(key(span))
  const wordsSaid = (span: string): string =>
    wasSaid(span)
      ? span
      : span
          .split(' ')
          .filter((word) => wasSaid(word))
          .join(' ')
  return {
    ...frame,
    title: wordsSaid(frame.title),
    newTitle: wordsSaid(frame.newTitle),
    from: frame.from.filter(wasSaid),
    when: frame.when.filter(wasSaid),
    location: wasSaid(frame.location) ? frame.location : '',
    attendees: frame.attendees.filter(wasSaid),
    reminder: wasSaid(frame.reminder) ? frame.reminder : '',
  }
}

const key = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
