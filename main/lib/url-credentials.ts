/** Credentials written into an address, mqtt://ann:secret@host, taken out of it. */

export interface SplitUrl {
  /** The address without them; otherwise as it was typed. */
  readonly url: string
  readonly username: string
  readonly password: string
}

/**
 * Also from an address that is none because of a character of its password ("/", "#", "@"): a secret is no reason to keep it readable. An
 * MQTT address has no path, so everything before its last "@" is the name and the password; a WebSocket's path may hold an "@" of its own.
 */
export function takeCredentials(text: string): SplitUrl {
  const isWebSocket = /^wss?:\/\//iu.test(text)
  const found = isWebSocket ? (plain(text) ?? (isUrl(text) ? null : loose(text))) : last(text)
  if (!found) return { url: text, username: '', password: '' }
  const [, scheme = '', credentials = '', rest = ''] = found
  const cut = credentials.indexOf(':')
  const name = cut < 0 ? credentials : credentials.slice(0, cut)
  const secret = cut < 0 ? '' : credentials.slice(cut + 1)
  return { url: `${scheme}${rest}`, username: decoded(name), password: decoded(secret) }
}

const plain = (text: string): RegExpExecArray | null =>
  /^([a-z][a-z\d+.-]*:\/\/)?([^/?#]*)@(.*)$/iu.exec(text)

const last = (text: string): RegExpExecArray | null => /^([a-z][a-z\d+.-]*:\/\/)?(.*)@([^@]*)$/iu.exec(text)

const loose = (text: string): RegExpExecArray | null =>
  /^([a-z][a-z\d+.-]*:\/\/)?([^:@]*:.*)@(.*)$/iu.exec(text)

function isUrl(text: string): boolean {
  try {
    new URL(text.includes('://') ? text : `mqtt://${text}`)
    return true
  } catch {
    return false
  }
}

/** Percent signs that encode nothing stand for themselves. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
