/**
 * A call and the present home → one command for each device, with the state it is to end in (Home Assistant's words and units).
 * Pure: the live home and `batch` use the same arithmetic.
 */
import type { Entity, Home } from '../../../contract/domain/home'
import type { ToolCall } from '../../../contract/domain/plan'
import { climateEffect, lightEffect, mediaEffect, percentEffect, type Wanted } from './effects-by-domain'
import { byHandOps } from './effects-by-hand'
import type { EntityCommand } from './home-port'

export interface PlannedCommand extends EntityCommand {
  readonly entity: Entity
}

export interface Planned {
  readonly commands: readonly PlannedCommand[]
  /** Devices that are already as asked: nothing is sent to them. */
  readonly already: readonly Entity[]
  /** Devices that do not answer at present. */
  readonly unavailable: readonly Entity[]
  /** Devices that cannot do this. */
  readonly unable: readonly Entity[]
}

export function planEffects(call: ToolCall, home: Home): Planned {
  const byId = new Map(home.entities.map((entity) => [entity.id, entity]))
  const commands: PlannedCommand[] = []
  const already: Entity[] = []
  const unavailable: Entity[] = []
  const unable: Entity[] = []
  const areas = call.op === 'vacuum_clean_area' ? { areas: areasOf(call.slots, home) } : {}
  for (const id of call.targets) {
    const entity = byId.get(id)
    if (!entity) continue
    if (entity.state === 'unavailable') {
      unavailable.push(entity)
      continue
    }
    const desired = desiredFor(call, entity)
    if (!desired) unable.push(entity)
    else if (isAssumed(entity)) commands.push({ entity, entityId: id, op: call.op, desired, ...areas })
    else if (isAlready(call.op, entity, desired) && !alwaysSent.has(call.op)) already.push(entity)
    else
      commands.push({
        entity,
        entityId: id,
        op: call.op,
        desired: changed(call.op, entity, desired),
        ...areas,
      })
  }
  return { commands, already, unavailable, unable }
}

/** A device that reports nothing may be otherwise than assumed: it is always told. */
const isAssumed = ({ attributes }: Entity): boolean => attributes['assumed_state'] === true

/** Names of the rooms to clean: one, or all of a floor. */
const areasOf = ({ area, floor }: ToolCall['slots'], { areas }: Home): string[] =>
  areas.filter((one) => (area === undefined ? one.floor === floor : one.id === area)).map(({ name }) => name)

/** What these do is not a state: doing it again is the point. */
const alwaysSent = new Set([
  'activate_scene',
  'run_script',
  'media_next',
  'media_previous',
  'media_search_and_play',
  'toggle',
  'stop',
  'vacuum_clean_area',
])

const fixed =
  (state: string): (() => Wanted) =>
  () => ({ state, attributes: {} })

const byOp: Readonly<Record<string, (entity: Entity, slots: ToolCall['slots']) => Wanted | null>> = {
  turn_on: (entity) => switched(entity, true),
  turn_off: (entity) => switched(entity, false),
  toggle: (entity) =>
    ['cover', 'valve'].includes(entity.domain)
      ? covered(entity, isOn(entity) ? 0 : 100)
      : switched(entity, !isOn(entity)),
  light_set: lightEffect,
  open: (entity) => covered(entity, 100),
  close: (entity) => covered(entity, 0),
  stop: (entity) => (['cover', 'valve'].includes(entity.domain) ? stopped(entity) : null),
  set_position: (entity, slots) => percentEffect(entity, slots, 'position', 'current_position'),
  lock: (entity) => (entity.domain === 'lock' ? { state: 'locked', attributes: {} } : null),
  unlock: (entity) => (entity.domain === 'lock' ? { state: 'unlocked', attributes: {} } : null),
  set_temperature: climateEffect,
  set_mode: modeEffect,
  set_fan_speed: (entity, slots) => percentEffect(entity, slots, 'percentage', 'percentage'),
  set_volume: mediaEffect,
  set_volume_relative: mediaEffect,
  media_pause: fixed('paused'),
  media_unpause: fixed('playing'),
  media_next: fixed('playing'),
  media_previous: fixed('playing'),
  media_search_and_play: fixed('playing'),
  media_player_mute: (entity) => ({ state: entity.state, attributes: { is_volume_muted: true } }),
  media_player_unmute: (entity) => ({ state: entity.state, attributes: { is_volume_muted: false } }),
  vacuum_start: fixed('cleaning'),
  vacuum_clean_area: fixed('cleaning'),
  vacuum_return_to_base: fixed('returning'),
  lawn_mower_start_mowing: fixed('mowing'),
  lawn_mower_dock: fixed('returning'),
  activate_scene: (entity) => ({ state: entity.state, attributes: {} }),
  run_script: (entity) => ({ state: entity.state, attributes: {} }),
  ...byHandOps,
}

export const isEffectOp = (op: string): boolean => op in byOp

function desiredFor(call: ToolCall, entity: Entity): Wanted | null {
  return byOp[call.op]?.(entity, call.slots) ?? null
}

/** Neither off nor any other resting state. */
export function isOn({ domain, state }: Pick<Entity, 'domain' | 'state'>): boolean {
  if (domain === 'media_player') return !['off', 'standby', 'unknown', 'unavailable'].includes(state)
  return !['off', 'unknown', 'unavailable', 'closed', 'docked', 'idle', 'disarmed'].includes(state)
}

/** They are set, opened or only looked at: "on" and "off" mean nothing to them. */
const unswitchable = new Set([
  ...['cover', 'lock', 'sensor', 'binary_sensor', 'number', 'select', 'text', 'date', 'time', 'datetime'],
  ...['event', 'update', 'device_tracker', 'image', 'notify'],
])

function switched(entity: Entity, on: boolean): Wanted | null {
  const { domain } = entity
  if (domain === 'valve') return covered(entity, on ? 100 : 0)
  if (unswitchable.has(domain)) return null
  if (domain === 'climate') return { state: on ? climateOnMode(entity) : 'off', attributes: {} }
  if (domain === 'media_player')
    return { state: on ? (isOn(entity) ? entity.state : 'on') : 'off', attributes: {} }
  if (domain === 'alarm_control_panel') return { state: on ? armedMode(entity) : 'disarmed', attributes: {} }
  if (domain === 'water_heater' && on && isOn(entity)) return { state: entity.state, attributes: {} }
  return { state: on ? 'on' : 'off', attributes: {} }
}

/** "Arm it" without a mode: as when leaving, or whatever the panel has. An armed panel stays as it is. */
function armedMode({ state, attributes }: Entity): string {
  if (state.startsWith('armed_')) return state
  const modes: unknown = attributes['modes']
  const offered = Array.isArray(modes) ? modes.filter((mode) => typeof mode === 'string') : []
  const armed = offered.filter((mode) => mode.startsWith('armed_'))
  return armed.length === 0 || armed.includes('armed_away') ? 'armed_away' : (armed[0] ?? 'armed_away')
}

/** Turning a thermostat on takes up the mode it can work in best. */
function climateOnMode({ state, attributes }: Entity): string {
  if (state !== 'off' && state !== 'unknown') return state
  const modes: unknown = attributes['hvac_modes']
  const offered = Array.isArray(modes)
    ? modes.filter((mode): mode is string => typeof mode === 'string' && mode !== 'off')
    : []
  return ['heat', 'auto', 'heat_cool', 'cool'].find((mode) => offered.includes(mode)) ?? offered[0] ?? 'heat'
}

function covered(entity: Entity, position: 0 | 100): Wanted | null {
  if (entity.domain === 'lock') return { state: position === 0 ? 'locked' : 'unlocked', attributes: {} }
  if (entity.domain !== 'cover' && entity.domain !== 'valve') return null
  const hasPosition = entity.attributes['current_position'] !== undefined
  return {
    state: position === 0 ? 'closed' : 'open',
    attributes: hasPosition ? { current_position: position } : {},
  }
}

/** Where it stands is open, unless it stands at the very end. */
function stopped({ state, attributes }: Entity): Wanted {
  const position = attributes['current_position']
  if (state === 'opening' || state === 'closing')
    return { state: position === 0 ? 'closed' : 'open', attributes: {} }
  return { state, attributes: {} }
}

function modeEffect({ domain, state, attributes }: Entity, slots: ToolCall['slots']): Wanted | null {
  const mode = slots['mode']
  if (typeof mode !== 'string') return null
  const has = (key: string): boolean => {
    const list: unknown = attributes[key]
    return Array.isArray(list) && list.includes(mode)
  }
  if (domain === 'climate') {
    if (has('hvac_modes')) return { state: mode, attributes: {} }
    if (has('preset_modes')) return { state, attributes: { preset_mode: mode } }
    if (has('fan_modes')) return { state, attributes: { fan_mode: mode } }
    const isClosedList = Array.isArray(attributes['hvac_modes'])
    const isHvac = ['heat', 'cool', 'auto', 'heat_cool', 'dry', 'fan_only', 'off'].includes(mode)
    if (isClosedList) return null
    return isHvac ? { state: mode, attributes: {} } : { state, attributes: { preset_mode: mode } }
  }
  if (domain === 'fan') return { state: 'on', attributes: { preset_mode: mode } }
  const lacks = (key: string): boolean => Array.isArray(attributes[key]) && !has(key)
  if (domain === 'humidifier') return lacks('available_modes') ? null : { state: 'on', attributes: { mode } }
  if (domain === 'water_heater') return lacks('operation_list') ? null : { state: mode, attributes: {} }
  if (domain === 'alarm_control_panel') {
    const wanted = mode === 'disarmed' || mode.startsWith('armed_') ? mode : `armed_${mode}`
    const modes: unknown = attributes['modes']
    return Array.isArray(modes) && !modes.includes(wanted) ? null : { state: wanted, attributes: {} }
  }
  if (domain === 'select') return has('options') ? { state: mode, attributes: {} } : null
  if (domain === 'vacuum') return { state, attributes: { fan_speed: mode } }
  if (domain === 'light') return has('effect_list') ? { state: 'on', attributes: { effect: mode } } : null
  if (domain === 'media_player')
    return has('source_list') ? { state: 'on', attributes: { source: mode } } : null
  return null
}

/** What is to end at rest and rests counts as done, whatever position or speed it remembers. */
const endsAtRest = new Set(['turn_off', 'close', 'set_position', 'set_fan_speed'])

function isAlready(op: string, entity: Entity, desired: Wanted): boolean {
  const attributes = Object.entries(desired.attributes)
  if (desired.state !== entity.state) return false
  // A setting of a device that is off (the target of a heater, a volume) is still to be sent.
  if (endsAtRest.has(op) && (desired.state === 'off' || desired.state === 'closed')) return true
  return attributes.every(([key, value]) => same(entity.attributes[key], value))
}

/** Only what changes is sent and reported; but a cover that passes the wanted position at this moment still has to be told to stop there. */
function changed(op: string, entity: Entity, { state, attributes }: Wanted): EntityCommand['desired'] {
  if (op === 'set_position') return { state, attributes }
  const news = Object.entries(attributes).filter(([key, value]) => !same(entity.attributes[key], value))
  return { state, attributes: Object.fromEntries(news) }
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

export { temperatureRange } from './effects-by-domain'
