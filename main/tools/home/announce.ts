/**
 * An announcement on a live home: sent to the devices that take messages (Home Assistant's `notify`: displays, boxes that speak), and shown
 * on this computer. MQTT discovery knows no players and Artel has no voice, so nothing else is claimed.
 */
import { fail, ok, type Failure, type Result } from '../../../contract/domain/failure'
import type { Entity, Home } from '../../../contract/domain/home'
import type { StepResult, ToolCall } from '../../../contract/domain/plan'
import type { ToolContext } from '../tool'
import type { Announcer } from './announcer'
import { withoutHidden } from './edits/hidden'
import type { HomePort } from './home-port'
import { nothingAnnounces, saidAnnounced, whatToAnnounce } from './say/announced'
import { saidFailed, saidUnavailable } from './say/trouble'

const deadlineMs = 8000

/** Slots: `message`; `area` or `floor` for devices there only. Failure codes: home.missing_value, home.unsupported_op, and those of a device's failure. */
export async function announce(
  call: ToolCall,
  port: HomePort,
  announcer: Announcer,
  { lang, signal }: ToolContext,
): Promise<Result<StepResult>> {
  const message = typeof call.slots['message'] === 'string' ? call.slots['message'].trim() : ''
  if (message === '') return fail('home.missing_value', whatToAnnounce(lang))
  const home = withoutHidden(port.snapshot())
  const place = placeOf(call, home)
  const takers = home.entities.filter(
    ({ domain, area }) => domain === 'notify' && (place === null || place.areas.has(area ?? '')),
  )
  const [silent, awake] = split(takers)
  const tried = await Promise.all(
    awake.map(async (entity) => {
      const desired = { attributes: { message } }
      const sent = await port.execute(
        { entityId: entity.id, op: 'broadcast', desired },
        { deadlineMs, signal },
      )
      return { entity, failure: sent.ok ? null : sent.failure }
    }),
  )
  const reached = tried.flatMap(({ entity, failure }) => (failure === null ? [entity] : []))
  const failures = tried.flatMap(({ entity, failure }) => (failure === null ? [] : [{ entity, failure }]))
  // This computer stands in one room; what is meant for another one is not for it.
  const isShown = place === null && announcer.show({ text: message, lang })
  const trouble = [saidFailed(call.op, failures, lang), saidUnavailable(silent, lang)]
    .filter(Boolean)
    .join(' ')
  if (reached.length === 0 && !isShown)
    return fail(codeOf(failures, silent), trouble || nothingAnnounces(place?.name ?? null, lang), {
      retryable: trouble !== '',
    })
  const answer = [saidAnnounced(reached, isShown, lang), trouble].filter(Boolean).join(' ')
  return ok({ calls: [call], effects: {}, before: {}, answer, artifacts: {} })
}

function split(entities: readonly Entity[]): [unavailable: Entity[], available: Entity[]] {
  return [
    entities.filter(({ state }) => state === 'unavailable'),
    entities.filter(({ state }) => state !== 'unavailable'),
  ]
}

function codeOf(
  [first]: readonly { readonly failure: Failure }[],
  silent: readonly Entity[],
): Failure['code'] {
  return first?.failure.code ?? (silent.length > 0 ? 'home.unavailable' : 'home.unsupported_op')
}

/** Null: everywhere. */
function placeOf(
  { slots: { area, floor } }: ToolCall,
  { areas, floors }: Home,
): { readonly name: string; readonly areas: ReadonlySet<string> } | null {
  if (area === undefined && floor === undefined) return null
  const inside = areas.filter((one) => (area === undefined ? one.floor === floor : one.id === area))
  const name = area === undefined ? floors.find(({ id }) => id === floor)?.name : inside[0]?.name
  return { name: name ?? '', areas: new Set(inside.map(({ id }) => id)) }
}
