/** Content lines of iCalendar (RFC 5545 3.1): CRLF, folded at 75 octets, text escaped. */

export const composeLines = (lines: readonly string[]): string =>
  lines.map((line) => `${fold(line)}\r\n`).join('')

/** RFC 5545 3.1: at most 75 octets a line, the leading space included, never inside a character. ical.js writes 76. */
function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}

/** RFC 5545 3.3.11. Control characters have no place in a text value. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/gu, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n')
}
