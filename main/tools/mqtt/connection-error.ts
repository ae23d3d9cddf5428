/** Turns what mqtt.js, Node's sockets and TLS report into our failure codes and words. */
import type { Failure } from '../../../contract/domain/failure'
import type { Messages } from './messages'
import { PacketGuardError } from './packet-guard'

type ConnectionError = (Error & { code?: unknown }) | null

interface Circumstances {
  readonly wasOnline: boolean
  readonly broker: string
  readonly words: Messages
}

/** CONNACK codes: 3.1.1 section 3.2.2.3 (2, 4, 5) and 5.0 section 3.2.2.2 (133-135, 138, 140). */
const REFUSALS = new Set<unknown>([2, 4, 5, 133, 134, 135, 138, 140])
/** 3.1.1 "unacceptable protocol version" and 5.0 "unsupported protocol version", "malformed packet", "protocol error". */
const VERSION_REFUSALS = new Set<unknown>([1, 129, 130, 132])
const SOCKET_CODES = /^(E[A-Z0-9]+|UND_ERR_.*)$/
const TLS_CODES = /^(ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|EPROTO$)/

export interface Explained {
  readonly failure: Failure
  readonly isProtocolError: boolean
}

export function explainError(error: ConnectionError, { wasOnline, broker, words }: Circumstances): Explained {
  const code = error?.code
  if (error instanceof PacketGuardError) {
    return {
      failure: { code: 'mqtt.refused', message: words.hostile(broker), retryable: true },
      isProtocolError: true,
    }
  }
  if (REFUSALS.has(code)) {
    const why = (error?.message ?? '').replace(/^Connection refused: /, '')
    return {
      failure: { code: 'mqtt.refused', message: words.refused(broker, why), retryable: false },
      isProtocolError: false,
    }
  }
  if (typeof code === 'string' && TLS_CODES.test(code)) {
    return {
      failure: { code: 'mqtt.refused', message: words.tls(broker, code), retryable: false },
      isProtocolError: false,
    }
  }
  const isSocketError = error === null || (typeof code === 'string' && SOCKET_CODES.test(code))
  const message = wasOnline ? words.dropped(broker) : words.offline(broker)
  return {
    failure: { code: 'mqtt.offline', message, retryable: true },
    isProtocolError:
      wasOnline &&
      !isSocketError &&
      typeof code !== 'number' &&
      /parse|protocol|invalid|malformed/i.test(error.message),
  }
}

/** True when the peer may simply not speak this protocol version: it said so, or closed without a word before CONNACK. */
export function isVersionRefusal(error: ConnectionError): boolean {
  if (error === null) return true
  const { code } = error
  if (VERSION_REFUSALS.has(code)) return true
  if (code === 'ECONNRESET') return true
  return code === undefined && error.message !== 'connack timeout'
}
