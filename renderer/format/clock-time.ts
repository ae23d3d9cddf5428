/** A time of day as people type it → "07:30". A browser's own time field follows the system's language, not the window's, and may have 12 hours. */
const typed = /^([01]?\d|2[0-3])(?:[:.,\s-]?([0-5]\d))?$/u

/** "7", "730", "7.30" and "07:30" are times; null: it is none. */
export function clockTime(text: string): string | null {
  const [, hours, minutes = '00'] = typed.exec(text.trim()) ?? []
  return hours === undefined ? null : `${hours.padStart(2, '0')}:${minutes}`
}
