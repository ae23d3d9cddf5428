/** A robot vacuum: cleans until its round is over or it is called back, then drives home and charges. */
import type { Lang } from '../../../../contract/domain/home'
import { clamp, parseJsonList, type DeviceFactory, type DeviceSpec } from '../sim-device'

export interface VacuumSpec extends DeviceSpec {
  readonly kind: 'vacuum'
  /** What its map knows. */
  readonly rooms: readonly Readonly<Record<Lang, string>>[]
}

type State = 'docked' | 'cleaning' | 'returning' | 'paused' | 'idle'
const ROUND_MS = 15 * 60_000
const WAY_HOME_MS = 12_000
const SPEEDS = ['quiet', 'standard', 'max']
/** Percent per minute. */
const DRAIN = 1
const CHARGE = 2

export const createVacuum: DeviceFactory<VacuumSpec> = (spec, { base, publish, shared }, lang) => {
  let state: State = 'docked'
  let speed = 'standard'
  let battery = 100
  let leftMs = 0
  let shown = ''
  const segments = Object.fromEntries(spec.rooms.map((room, at) => [String(at + 1), room[lang]]))

  const message = () => ({ state, fan_speed: speed, battery_level: Math.round(battery), segments })
  function report(): void {
    shown = JSON.stringify(message())
    publish('state', message())
  }
  function enter(next: State, ms = 0): void {
    state = next
    leftMs = ms
    report()
  }
  return {
    id: spec.id,
    announcements: [
      {
        component: 'vacuum',
        objectId: spec.id,
        config: {
          ...shared,
          name: null,
          unique_id: `demo_${spec.id}`,
          default_entity_id: `vacuum.${spec.id}`,
          command_topic: `${base}/command`,
          state_topic: `${base}/state`,
          set_fan_speed_topic: `${base}/fan_speed/set`,
          clean_segments_command_topic: `${base}/clean_segments/set`,
          fan_speed_list: SPEEDS,
          supported_features: ['start', 'pause', 'stop', 'return_home', 'status', 'fan_speed'],
        },
      },
    ],
    commands: {
      [`${base}/command`](payload) {
        if (payload === 'start') enter('cleaning', ROUND_MS)
        else if (payload === 'pause' && state === 'cleaning') enter('paused')
        else if (payload === 'stop' && state !== 'docked') enter('idle')
        else if (payload === 'return_to_base') {
          if (state === 'docked') report()
          else enter('returning', WAY_HOME_MS)
        }
      },
      [`${base}/clean_segments/set`](payload) {
        const rooms = parseJsonList(payload)?.filter((id) => typeof id === 'string' && id in segments) ?? []
        if (rooms.length > 0) enter('cleaning', (ROUND_MS * rooms.length) / spec.rooms.length)
      },
      [`${base}/fan_speed/set`](payload) {
        if (!SPEEDS.includes(payload)) return
        speed = payload
        report()
      },
    },
    report,
    tick(elapsedMs) {
      const minutes = elapsedMs / 60_000
      battery = clamp(battery + (state === 'docked' ? CHARGE : -DRAIN) * minutes, 5, 100)
      if (leftMs > 0) {
        leftMs = Math.max(0, leftMs - elapsedMs)
        if (leftMs === 0 && state === 'cleaning') enter('returning', WAY_HOME_MS)
        else if (leftMs === 0) enter('docked')
      }
      if (JSON.stringify(message()) !== shown) report()
    },
  }
}
