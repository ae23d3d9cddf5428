/**
 * Blinds, curtains, gates: a position, an enum of commands, or a boolean whose two values are called closed and open. A valve of the
 * same shape is a valve.
 */
import type { Behaviour, LiveState, StateInput } from '../../entity-spec'
import { send, unsupported } from '../encode'
import { given, numberOf, UNKNOWN, withAttributes, withState } from '../live-state'
import type { HomieNode, Property } from './description'
import { findRole, isCalled, NUMBERS, plain, type Recognised } from './roles'
import {
  levelRange,
  optionsOf,
  readBoolean,
  readHomieNumber,
  setCommand,
  targetInput,
  valueInput,
  writeNumber,
} from './values'

const COVER = /cover|shutter|blind|curtain|shade|awning|roller|garage|\bgates?\b|жалюзи|штор|ворота/iu
const VALVE = /valve|клапан/iu

/** Home Assistant's device class by what the node and its properties are called. Entrances first: opening them asks. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/garage|гараж/iu, 'garage'],
  [/\bgates?\b|ворот|калитк|шлагбаум/iu, 'gate'],
  [/\bdoors?\b|двер/iu, 'door'],
  [/curtain|drape|штор|занавес/iu, 'curtain'],
  [/awning|маркиз/iu, 'awning'],
  [/shade/iu, 'shade'],
  [/shutter|roller|рольстав/iu, 'shutter'],
  [/blind|жалюзи/iu, 'blind'],
]

/** What a value may be called, in commands and in states. */
const OPEN = ['open', 'opened', 'up']
const CLOSED = ['close', 'closed', 'down']
const STATE_WORDS: Readonly<Record<string, string>> = {
  open: 'open',
  opened: 'open',
  up: 'open',
  opening: 'opening',
  goingup: 'opening',
  closed: 'closed',
  close: 'closed',
  down: 'closed',
  closing: 'closing',
  goingdown: 'closing',
}

interface Parts {
  readonly position: Property | null
  readonly tilt: Property | null
  /** Settable enum. */
  readonly control: Property | null
  /** Settable boolean with a format like "closed,open". */
  readonly toggle: Property | null
  /** Enum that is only read. */
  readonly state: Property | null
}

const optionNamed = (property: Property | null, words: readonly string[]): string | null =>
  (property && optionsOf(property).find((option) => words.includes(plain(option)))) ?? null

/** True: `true` means open. Null: the format says neither. */
function isTrueOpen({ format }: Property): boolean | null {
  const [whenFalse = '', whenTrue = ''] = format.split(',').map(plain)
  if (OPEN.includes(whenTrue) && CLOSED.includes(whenFalse)) return true
  return OPEN.includes(whenFalse) && CLOSED.includes(whenTrue) ? false : null
}

function partsOf(node: HomieNode): Parts | null {
  const isCover = isCalled(node, COVER) || isCalled(node, VALVE)
  const settable = { isSettable: true } as const
  const position = findRole(node, {
    ...settable,
    datatypes: NUMBERS,
    names: ['position', 'openness', 'opening', ...(isCover ? ['level', 'percent', 'value'] : [])],
  })
  const isCommand = (property: Property): boolean =>
    property.datatype === 'enum' &&
    property.settable &&
    optionNamed(property, OPEN) !== null &&
    optionNamed(property, CLOSED) !== null
  const control = node.properties.find(isCommand) ?? null
  const toggle =
    node.properties.find(
      (property) =>
        property.datatype === 'boolean' &&
        property.settable &&
        property.retained &&
        (isTrueOpen(property) !== null || (isCover && OPEN.includes(plain(property.id)))),
    ) ?? null
  const state = findRole(node, {
    datatypes: ['enum'],
    isSettable: false,
    names: ['state', 'status', 'motion', 'movement', 'direction'],
  })
  const tilt = findRole(node, { ...settable, datatypes: NUMBERS, names: ['tilt', 'angle', 'slat', 'slats'] })
  const isMoved = control !== null || toggle !== null || (position !== null && isCover)
  return isMoved ? { position, tilt, control, toggle, state } : null
}

const percentOf = (property: Property, value: number): number => {
  const [min, max] = levelRange(property)
  return Math.round(Math.min(1, Math.max(0, (value - min) / (max - min))) * 100)
}
function setPercent(property: Property, percent: number) {
  const [min, max] = levelRange(property)
  return setCommand(property, writeNumber(property, min + ((max - min) * percent) / 100))
}

const isMoving = ({ state }: LiveState): boolean => state === 'opening' || state === 'closing'
const restAt = (position: number): string => (position === 0 ? 'closed' : 'open')

/** The target tells the direction: Homie has no word for moving. */
function onTarget(now: LiveState, target: number): LiveState {
  const known = now.attributes.target_position
  const position = numberOf(now.attributes.current_position)
  const next = withAttributes(now, { target_position: target })
  // The first one is what was retained, perhaps long ago; a new one has just been accepted.
  if (known === undefined || known === target || position === null || position === target) return next
  return withState(next, target > position ? 'opening' : 'closing')
}

function onPosition(now: LiveState, position: number, hasState: boolean): LiveState {
  const next = withAttributes(now, { current_position: position })
  if (hasState) return next
  const target = numberOf(now.attributes.target_position)
  const isUnderWay = isMoving(now) && target !== null && Math.abs(target - position) > 1
  return isUnderWay ? next : withState(next, restAt(position))
}

function readStateWord(payload: string, now: LiveState): LiveState {
  const word = plain(payload)
  if (Object.hasOwn(STATE_WORDS, word)) return withState(now, STATE_WORDS[word] ?? now.state)
  // "stopped", "idle": at rest, wherever that is.
  const position = numberOf(now.attributes.current_position)
  if (position !== null) return withState(now, restAt(position))
  return withState(now, now.state === 'closing' || now.state === 'closed' ? 'closed' : 'open')
}

function inputsOf({ position, tilt, control, toggle, state }: Parts): StateInput[] {
  const inputs: StateInput[] = []
  if (position)
    inputs.push(
      targetInput(position, (payload, now) => onTarget(now, percentOf(position, readHomieNumber(payload)))),
      valueInput(position, (payload, now) =>
        onPosition(now, percentOf(position, readHomieNumber(payload)), state !== null),
      ),
    )
  if (tilt)
    inputs.push(
      valueInput(tilt, (payload, now) =>
        withAttributes(now, { current_tilt_position: percentOf(tilt, readHomieNumber(payload)) }),
      ),
    )
  if (state) inputs.push(valueInput(state, readStateWord))
  else if (toggle)
    inputs.push(
      valueInput(toggle, (payload, now) =>
        withState(now, readBoolean(payload) === (isTrueOpen(toggle) ?? true) ? 'open' : 'closed'),
      ),
    )
  // Without another source, the last command is what the device says about itself.
  else if (control?.retained && !position) inputs.push(valueInput(control, readStateWord))
  return inputs
}

function classOf({ id, name, type }: HomieNode, parts: readonly Property[]): string | undefined {
  const words = [type, name, id, ...parts.flatMap((part) => [part.id, part.name])].join(' ')
  return CLASSES.find(([pattern]) => pattern.test(words))?.[1]
}

export function recogniseCover(node: HomieNode): Recognised<Behaviour> | null {
  const parts = partsOf(node)
  if (!parts) return null
  const { position, tilt, control, toggle } = parts
  const stop = optionNamed(control, ['stop', 'stopped', 'halt'])
  const inputs = inputsOf(parts)
  const order = (goal: 'open' | 'closed') => {
    const option = optionNamed(control, goal === 'open' ? OPEN : CLOSED)
    if (control && option !== null) return send([setCommand(control, option)])
    if (toggle) return send([setCommand(toggle, String((goal === 'open') === (isTrueOpen(toggle) ?? true)))])
    return position ? send([setPercent(position, goal === 'open' ? 100 : 0)]) : unsupported('no such command')
  }
  const uses = Object.values(parts).filter((property): property is Property => property !== null)
  const isValve = isCalled(node, VALVE)
  const behaviour: Behaviour = {
    fixed: given({
      device_class: isValve ? undefined : classOf(node, uses),
      supported_features: [
        'open',
        'close',
        ...(stop === null ? [] : ['stop']),
        ...(position ? ['set_position'] : []),
        ...(tilt ? ['set_tilt_position'] : []),
      ],
    }),
    initial: UNKNOWN,
    isAssumed: inputs.length === 0,
    inputs,
    present(now) {
      const { target_position: _target, ...attributes } = now.attributes
      return { ...now, attributes }
    },
    encode({ op, desired: { state, attributes } }) {
      const angle = numberOf(attributes.current_tilt_position ?? attributes.tilt_position)
      if (angle !== null) return tilt ? send([setPercent(tilt, angle)]) : unsupported('no tilt')
      if (op === 'stop')
        return control && stop !== null ? send([setCommand(control, stop)]) : unsupported('cannot stop')
      const goal = numberOf(attributes.current_position ?? attributes.position)
      if (goal !== null && position && op !== 'open' && op !== 'close')
        return send([setPercent(position, goal)])
      if (state === 'open' || state === 'opening' || (state === undefined && goal === 100))
        return order('open')
      if (state === 'closed' || state === 'closing' || (state === undefined && goal === 0))
        return order('closed')
      return unsupported('no position')
    },
  }
  return {
    domain: isValve ? 'valve' : 'cover',
    behaviour,
    uses,
  }
}
