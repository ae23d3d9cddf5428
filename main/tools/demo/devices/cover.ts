/** Curtains, blinds and doors that need time to travel, with position where they can. */
import { approach, clamp, type DeviceFactory, type DeviceSpec } from '../sim-device'

export interface CoverSpec extends DeviceSpec {
  readonly kind: 'cover'
  readonly deviceClass: 'curtain' | 'blind' | 'garage' | 'shutter'
  readonly hasPosition: boolean
  /** Time from closed to open. */
  readonly travelMs: number
  readonly initial: { readonly position: number }
}

const REPORT_PERIOD_MS = 400

export const createCover: DeviceFactory<CoverSpec> = (spec, { base, publish, shared }) => {
  let position = spec.initial.position
  let goal = position
  let sinceReportMs = 0

  const state = (): string => {
    if (goal > position) return 'opening'
    if (goal < position) return 'closing'
    return position === 0 ? 'closed' : 'open'
  }
  function report(): void {
    sinceReportMs = 0
    if (spec.hasPosition) publish('position', String(Math.round(position)))
    publish('state', state())
  }
  function move(to: number): void {
    goal = clamp(to, 0, 100)
    report()
  }
  const commands: Record<string, (payload: string) => void> = {
    [`${base}/set`](payload) {
      if (payload === 'OPEN') move(100)
      else if (payload === 'CLOSE') move(0)
      else if (payload === 'STOP') {
        position = Math.round(position)
        move(position)
      }
    },
  }
  if (spec.hasPosition) {
    commands[`${base}/position/set`] = (payload) => {
      if (Number.isFinite(Number(payload))) move(Number(payload))
    }
  }
  return {
    id: spec.id,
    announcements: [
      {
        component: 'cover',
        objectId: spec.id,
        config: {
          ...shared,
          name: null,
          unique_id: `demo_${spec.id}`,
          default_entity_id: `cover.${spec.id}`,
          device_class: spec.deviceClass,
          command_topic: `${base}/set`,
          state_topic: `${base}/state`,
          ...(spec.hasPosition
            ? { position_topic: `${base}/position`, set_position_topic: `${base}/position/set` }
            : {}),
        },
      },
    ],
    commands,
    report,
    tick(elapsedMs) {
      if (position === goal) return
      position = approach(position, goal, (elapsedMs / spec.travelMs) * 100)
      sinceReportMs += elapsedMs
      if (position === goal || sinceReportMs >= REPORT_PERIOD_MS) report()
    },
  }
}
