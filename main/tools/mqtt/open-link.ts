/** From broker settings to a link, or to the reason why there cannot be one. */
import { ok, type Result } from '../../../contract/domain/failure'
import type { Lang } from '../../../contract/domain/home'
import { createLink, type Link, type LinkOptions } from './client'
import { readEndpoint, type BrokerAddress } from './connection'
import { messagesFor } from './messages'

export interface OpenLinkOptions extends Omit<LinkOptions, 'endpoint' | 'words'>, BrokerAddress {
  readonly lang: Lang
}

/** Connects in the background. Failure code `mqtt.refused` for settings that cannot work. */
export function openLink(options: OpenLinkOptions): Result<Link> {
  const words = messagesFor(options.lang)
  const endpoint = readEndpoint(options, words)
  return endpoint.ok ? ok(createLink({ ...options, endpoint: endpoint.value, words })) : endpoint
}
