/**
 * Which calls ask a person first. Decided from the op and the devices alone; a model has no say. Opening and unlocking ask, closing and
 * locking never do.
 */
import type { Entity } from '../../../contract/domain/home'
import type { ToolCall } from '../../../contract/domain/plan'
import { isOn } from './effects'

const riskyCovers = new Set(['garage', 'gate', 'door'])
const entranceName = /garage|\bgate|гараж|ворота|калитк|шлагбаум/iu
const ovenName =
  /\boven\b|\bstove\b|\bhob\b|cooktop|духов|варочн|электроплит|газов\S* плит|(?:^|\s)плит[аыуе]?(?:$|\s)/iu
const opens = new Set(['open', 'set_position', 'toggle', 'turn_on', 'stop'])

/** The targets of a call that make it risky. */
export function riskyTargets(call: ToolCall, byId: (id: string) => Entity | undefined): Entity[] {
  return call.targets.flatMap((id) => {
    const entity = byId(id)
    return entity && isRisky(call, entity) ? [entity] : []
  })
}

function isRisky({ op, slots }: ToolCall, entity: Entity): boolean {
  const { domain, name, attributes } = entity
  switch (domain) {
    case 'lock':
      return (
        op === 'unlock' ||
        op === 'open' ||
        (op === 'toggle' && entity.state === 'locked') ||
        op === 'turn_off'
      )
    case 'cover':
      return opens.has(op) && op !== 'stop' && slots['position'] !== 0 && isEntrance(entity)
    case 'valve':
      return opens.has(op) && op !== 'stop' && slots['position'] !== 0
    case 'alarm_control_panel':
      return op === 'turn_off' || op === 'toggle'
    case 'siren':
      return op === 'turn_on' || (op === 'toggle' && !isOn(entity))
    default:
      return (
        (op === 'turn_on' || (op === 'toggle' && !isOn(entity))) &&
        (attributes['device_class'] === 'oven' || ovenName.test(name)) &&
        domain !== 'light' &&
        domain !== 'fan'
      )
  }
}

function isEntrance({ name, attributes }: Entity): boolean {
  const deviceClass = attributes['device_class']
  return typeof deviceClass === 'string'
    ? riskyCovers.has(deviceClass) || entranceName.test(name)
    : entranceName.test(name)
}
