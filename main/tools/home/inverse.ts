/**
 * What brings a home back to where it was before a step: ordinary calls, so that the risk gate asks about them like about any others. Only
 * what the step changed is touched. Pure.
 */
import type { Entity, EntityState, Home } from '../../../contract/domain/home'
import type { StepResult, ToolCall } from '../../../contract/domain/plan'
import type { Inverse, UnboundCall } from '../tool'
import { percentOf } from './effects-by-domain'

interface Act {
  readonly op: string
  readonly slots?: ToolCall['slots']
}

export function inverseOf({ before }: Pick<StepResult, 'before'>, home: Home): Inverse {
  const calls = new Map<string, { op: string; slots: ToolCall['slots']; targets: string[] }>()
  const lost: string[] = []
  for (const [id, earlier] of Object.entries(before)) {
    const entity = home.entities.find((one) => one.id === id)
    const acts = entity ? actsFor(entity, earlier) : []
    if (acts.length === 0) lost.push(entity?.name ?? id)
    // Devices that go back to the same state share a call, and so a sentence of the answer.
    for (const { op, slots = {} } of acts) {
      const key = JSON.stringify([op, slots])
      const call = calls.get(key) ?? { op, slots, targets: [] }
      calls.set(key, call)
      call.targets.push(id)
    }
  }
  return { calls: [...calls.values()].map((call): UnboundCall => ({ tool: 'home', ...call })), lost }
}

/** Empty: this cannot be brought back. */
function actsFor({ domain }: Entity, earlier: EntityState): Act[] {
  const { state } = earlier
  switch (domain) {
    case 'lock':
      return state === 'locked' ? [{ op: 'lock' }] : state === 'unlocked' ? [{ op: 'unlock' }] : []
    case 'cover':
    case 'valve':
      return position(earlier)
    case 'climate':
    case 'water_heater':
      return climate(earlier)
    case 'vacuum':
      return state === 'cleaning' ? [{ op: 'vacuum_start' }] : [{ op: 'vacuum_return_to_base' }]
    case 'lawn_mower':
      return state === 'mowing' ? [{ op: 'lawn_mower_start_mowing' }] : [{ op: 'lawn_mower_dock' }]
    case 'media_player':
      return media(earlier)
    case 'light':
      return state === 'off' ? [{ op: 'turn_off' }] : light(earlier)
    case 'fan':
      return state === 'off' ? [{ op: 'turn_off' }] : speed(earlier)
    case 'humidifier':
      return moisture(earlier)
    case 'switch':
    case 'input_boolean':
    case 'siren':
      return state === 'on' ? [{ op: 'turn_on' }] : state === 'off' ? [{ op: 'turn_off' }] : []
    case 'number':
      return Number.isFinite(Number(state)) ? [{ op: 'set_value', slots: { value: Number(state) } }] : []
    default:
      // Scenes, scripts, alarm panels: what they did is not theirs to take back.
      return []
  }
}

const numberIn = ({ attributes }: EntityState, key: string): number | null => {
  const value = attributes[key]
  return typeof value === 'number' ? value : null
}

function position(earlier: EntityState): Act[] {
  const tilt = numberIn(earlier, 'current_tilt_position')
  if (tilt !== null) return [{ op: 'set_tilt', slots: { tilt } }]
  const at = numberIn(earlier, 'current_position')
  if (at === 0 || (at === null && earlier.state === 'closed')) return [{ op: 'close' }]
  if (at === 100 || (at === null && earlier.state === 'open')) return [{ op: 'open' }]
  return at === null ? [] : [{ op: 'set_position', slots: { position: at } }]
}

function climate(earlier: EntityState): Act[] {
  const target = numberIn(earlier, 'temperature')
  const { preset_mode: preset, fan_mode: fan } = earlier.attributes
  return [
    ...(target === null ? [] : [{ op: 'set_temperature', slots: { temperature: target } }]),
    ...[preset, fan].flatMap((mode) =>
      typeof mode === 'string' ? [{ op: 'set_mode', slots: { mode } }] : [],
    ),
    ...(Object.keys(earlier.attributes).length === 0
      ? [earlier.state === 'off' ? { op: 'turn_off' } : { op: 'set_mode', slots: { mode: earlier.state } }]
      : []),
  ]
}

function moisture(earlier: EntityState): Act[] {
  const target = numberIn(earlier, 'humidity')
  const { mode } = earlier.attributes
  const settings = [
    ...(target === null ? [] : [{ op: 'set_temperature', slots: { temperature: target } }]),
    ...(typeof mode === 'string' ? [{ op: 'set_mode', slots: { mode } }] : []),
  ]
  if (earlier.state === 'off') return [{ op: 'turn_off' }]
  return settings.length > 0 ? settings : earlier.state === 'on' ? [{ op: 'turn_on' }] : []
}

function light(earlier: EntityState): Act[] {
  const brightness = numberIn(earlier, 'brightness')
  const kelvin = numberIn(earlier, 'color_temp_kelvin')
  const rgb = earlier.attributes['rgb_color']
  const slots = {
    ...(brightness === null ? {} : { brightness: percentOf(brightness) }),
    ...(kelvin === null ? {} : { color_temp: kelvin }),
    ...(Array.isArray(rgb) ? { rgb_color: rgb } : {}),
  }
  return Object.keys(slots).length === 0 ? [{ op: 'turn_on' }] : [{ op: 'light_set', slots }]
}

function speed(earlier: EntityState): Act[] {
  const percentage = numberIn(earlier, 'percentage')
  const { preset_mode: preset, oscillating, direction } = earlier.attributes
  if (typeof oscillating === 'boolean') return [{ op: 'oscillate', slots: { on: oscillating } }]
  if (typeof direction === 'string') return [{ op: 'set_direction', slots: { direction } }]
  if (percentage !== null) return [{ op: 'set_fan_speed', slots: { percentage } }]
  return [typeof preset === 'string' ? { op: 'set_mode', slots: { mode: preset } } : { op: 'turn_on' }]
}

function media(earlier: EntityState): Act[] {
  const volume = numberIn(earlier, 'volume_level')
  const muted = earlier.attributes['is_volume_muted']
  if (volume !== null) return [{ op: 'set_volume', slots: { volume_level: Math.round(volume * 100) } }]
  if (typeof muted === 'boolean') return [{ op: muted ? 'media_player_mute' : 'media_player_unmute' }]
  const byState: Readonly<Record<string, string>> = {
    playing: 'media_unpause',
    paused: 'media_pause',
    off: 'turn_off',
    on: 'turn_on',
  }
  const op = byState[earlier.state]
  return op === undefined ? [] : [{ op }]
}
