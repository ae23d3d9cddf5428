/**
 * Which calls ask a person first. Decided from the op and the devices alone; a model has no say. Opening and unlocking ask, closing and
 * locking never do, unless the person marked the device: then everything done to it asks.
 */
import type { Entity } from '../../../contract/domain/home'
import type { ToolCall } from '../../../contract/domain/plan'
import { isEffectOp, isOn } from './effects'
import { isEntranceCover, isNamedEntrance, isNamedGuard } from './entrances'

const ovenName =
  /\boven\b|\bstove\b|\bhob\b|cooktop|духов|варочн|электроплит|газов\S* плит|(?:^|\s)плит[аыуе]?(?:$|\s)/iu

/** The targets of a call that make it risky. */
export function riskyTargets(call: ToolCall, byId: (id: string) => Entity | undefined): Entity[] {
  return call.targets.flatMap((id) => {
    const entity = byId(id)
    return entity && isRisky(call, entity) ? [entity] : []
  })
}

function isRisky(call: ToolCall, entity: Entity): boolean {
  const { op, slots } = call
  if (entity.asksFirst) return isEffectOp(op)
  switch (entity.domain) {
    case 'lock':
      return (
        op === 'unlock' ||
        op === 'open' ||
        (op === 'toggle' && entity.state !== 'unlocked') ||
        op === 'turn_off'
      )
    case 'cover':
      return opens(call, entity) && isEntranceCover(entity)
    case 'valve':
      return opens(call, entity)
    case 'alarm_control_panel':
      return op === 'turn_off' || op === 'toggle' || (op === 'set_mode' && isDisarming(slots['mode']))
    case 'siren':
      return startsIt(op, entity)
    default:
      return startsIt(op, entity)
        ? isNamedEntrance(entity) || isOven(entity)
        : (heatsIt(call) && isOven(entity)) || (stopsIt(op, entity) && isNamedGuard(entity))
  }
}

function opens({ op, slots }: ToolCall, entity: Entity): boolean {
  if (op === 'toggle') return !isOn(entity)
  if (op !== 'set_position') return op === 'open' || op === 'turn_on'
  const { position, by } = slots
  return position !== 0 && !(typeof by === 'number' && by < 0)
}

const starting = new Set(['turn_on', 'open', 'unlock', 'activate_scene', 'run_script'])

function startsIt(op: string, entity: Entity): boolean {
  return starting.has(op) || (op === 'toggle' && !isOn(entity))
}

/** An oven that is told how hot or how to work is told to heat. */
const heatsIt = ({ op, slots }: ToolCall): boolean =>
  op === 'set_temperature' || (op === 'set_mode' && slots['mode'] !== 'off')

/** Only arming is harmless; a mode that nobody knows is not. */
const isDisarming = (mode: unknown): boolean =>
  typeof mode !== 'string' || !/^(?:armed?(?:_|$)|(?:home|away|night|vacation|custom_bypass)$)/u.test(mode)

function stopsIt(op: string, entity: Entity): boolean {
  return op === 'turn_off' || (op === 'toggle' && isOn(entity))
}

const isOven = ({ domain, name, attributes }: Entity): boolean =>
  (attributes['device_class'] === 'oven' || ovenName.test(name)) && domain !== 'light' && domain !== 'fan'
