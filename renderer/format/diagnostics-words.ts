/** The diagnostics in words, a section at a time: what the page shows, and what is copied to be sent to somebody. */
import { formatNumber, type Words } from './words'
import { momentText } from './history/series-words'
import type { Row } from './call-words'
import type { Diagnostics } from '../../contract/domain/diagnostics'
import type { Home } from '../../contract/domain/home'
import type { HomeStatus } from '../../contract/domain/status'

export function linkRows(words: Words, status: HomeStatus, { link }: Diagnostics): readonly Row[] {
  const row = (key: string, text: string): Row => ({ label: words.t(`diagnostics.${key}`), text })
  const rows = [
    row('broker', status.kind === 'demo' ? words.t('demo.mark') : status.broker),
    row('state', words.t(`home.${status.state}`)),
    ...(status.failure ? [row('failure', status.failure.message)] : []),
  ]
  if (!link) return rows
  const rate = formatNumber(words, link.messagesPerSecond, 1)
  return [
    ...rows,
    row('protocol', `MQTT ${link.protocol}`),
    ...(link.onlineSinceMs === null
      ? []
      : [row('onlineSince', momentText(words, link.onlineSinceMs, false))]),
    row('rate', words.t('diagnostics.perSecond', { n: rate })),
    row('messages', formatNumber(words, link.messages)),
    row('reconnects', formatNumber(words, link.reconnects)),
    row('protocolErrors', formatNumber(words, link.protocolErrors)),
  ]
}

export interface NamedDevice {
  readonly id: string
  readonly name: string
}

export const namedDevices = (home: Home | null, ids: readonly string[]): readonly NamedDevice[] =>
  ids.map((id) => ({ id, name: home?.entities.find((entity) => entity.id === id)?.name ?? id }))

/** Empty where it is not known. */
export const sinceText = (words: Words, sinceMs: number | null): string =>
  sinceMs === null ? words.t('diagnostics.sinceBefore') : momentText(words, sinceMs, false)

/** Plain text for a message to somebody who helps. Names no credentials: none are among what is measured. */
export function diagnosticsText(
  words: Words,
  version: string,
  home: Home | null,
  status: HomeStatus,
  diagnostics: Diagnostics,
): string {
  const { problems, unavailable, withoutArea } = diagnostics
  const section = (key: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', `${words.t(`diagnostics.${key}`)}: ${lines.length}`, ...lines]
  return [
    `Artel ${version}`,
    ...linkRows(words, status, diagnostics).map(({ label, text }) => `${label}: ${text}`),
    ...section(
      'problems',
      problems.map(({ topic, dialect, reason }) => `- ${topic} (${dialect ?? '?'}): ${reason}`),
    ),
    ...section(
      'unavailable',
      unavailable.map(({ entityId, sinceMs }) => {
        const [device] = namedDevices(home, [entityId])
        return `- ${device?.name ?? entityId} (${entityId}): ${sinceText(words, sinceMs)}`
      }),
    ),
    ...section(
      'withoutArea',
      namedDevices(home, withoutArea).map(({ id, name }) => `- ${name} (${id})`),
    ),
  ].join('\n')
}
