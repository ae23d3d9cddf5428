/**
 * https://www.zigbee2mqtt.io/guide/usage/exposes.html#cover . Positions are 0 (closed) to 100 (open), whatever the device counts in:
 * its option invert_cover is there to make them so.
 */
import type { Behaviour, LiveState } from '../../entity-spec'
import { send, unsupported } from '../encode'
import { given, numberOf, UNKNOWN, withAttributes, withState } from '../live-state'
import type { JsonObject } from '../payload'
import { coverClass } from './cover-class'
import type { Device } from './device'
import { featureOf, needed, type Expose } from './exposes'
import { askFor } from './on-off'
import { endpointName, withEndpoint, type Part } from './part'

/** Words of motors for where they go. */
const OPENING = /^(?:open|opening|up|forward|rising)$/iu
const CLOSING = /^(?:close|closing|down|back|backward|reverse|declining)$/iu
/** Without a word about the motor, a position that stays for this long means that it has stopped. */
const STILL_AFTER_MS = 4_000
/** A motor that tells which way it turns tells also when it stops; unless that message was lost. */
const LOST_AFTER_MS = 120_000

interface Cover {
  readonly state: Expose
  readonly position: Expose | null
  readonly tilt: Expose | null
  /** Which way the motor turns, or whether it does. */
  readonly motor: Expose | null
}

const MOTOR_NAMES = ['motor_state', 'moving', 'running']

function coverOf(expose: Expose, all: readonly Expose[]): Cover {
  return {
    state: needed(expose, 'state'),
    position: featureOf(expose, 'position'),
    tilt: featureOf(expose, 'tilt'),
    motor:
      all.find(
        ({ name, endpoint, isPublished, type }) =>
          MOTOR_NAMES.includes(name) &&
          isPublished &&
          (type === 'enum' || type === 'binary') &&
          (endpoint === null || endpoint === expose.endpoint),
      ) ?? null,
  }
}

const percent = (value: unknown): number | null => {
  const found = numberOf(value)
  return found === null ? null : Math.round(Math.min(100, Math.max(0, found)))
}

type Motion = 'opening' | 'closing' | 'still' | null

/** Null: the message does not tell. `from` and `to` are positions. */
function motionIn(message: JsonObject, { motor }: Cover, from: number | null, to: number | null): Motion {
  const word = motor ? message[motor.property] : undefined
  if (typeof word === 'string')
    return OPENING.test(word) ? 'opening' : CLOSING.test(word) ? 'closing' : 'still'
  if (word === false) return 'still'
  if (from === null || to === null || from === to) return null
  return to > from ? 'opening' : 'closing'
}

function readCover(message: JsonObject, now: LiveState, cover: Cover): LiveState {
  const from = numberOf(now.attributes.current_position)
  const to = cover.position && percent(message[cover.position.property])
  const tilt = cover.tilt && percent(message[cover.tilt.property])
  const word = message[cover.state.property]
  const motion = motionIn(message, cover, from, to)
  if (to === null && tilt === null && motion === null && typeof word !== 'string')
    throw new Error(`no ${cover.state.property}`)
  const next = withAttributes(now, {
    ...(to === null ? {} : { current_position: to }),
    ...(tilt === null ? {} : { current_tilt_position: tilt }),
  })
  if (motion === 'opening' && to !== 100) return withState(next, 'opening')
  if (motion === 'closing' && to !== 0) return withState(next, 'closing')
  const rest = to ?? from
  // On the way, and nothing says that it has arrived.
  if (motion === null && to === null && word !== 'STOP' && now.state.endsWith('ing')) return next
  if (rest !== null) return withState(next, rest === 0 ? 'closed' : 'open')
  if (word === 'OPEN' || word === 'CLOSE') return withState(next, word === 'OPEN' ? 'open' : 'closed')
  return motion === 'still' || word === 'STOP' ? withState(next, atRest(now.state)) : next
}

const atRest = (state: string): string => (state === 'closing' || state === 'closed' ? 'closed' : 'open')

export function cover(device: Device, expose: Expose, all: readonly Expose[]): Part {
  const found = coverOf(expose, all)
  const { state, position, tilt, motor } = found
  const can = (value: string): boolean => state.values.length === 0 || state.values.includes(value)
  const behaviour: Behaviour = {
    fixed: given({
      device_class: coverClass(device),
      supported_features: [
        'open',
        'close',
        ...(can('STOP') ? ['stop'] : []),
        ...(position?.isSettable ? ['set_position'] : []),
        ...(tilt?.isSettable ? ['set_tilt_position'] : []),
      ],
    }),
    initial: UNKNOWN,
    isAssumed: !position?.isPublished && !state.isPublished,
    ...askFor(device, position ?? state),
    inputs: device.reads((message, now) => readCover(message, now, found)),
    rules: {
      fallback: {
        afterMs: motor ? LOST_AFTER_MS : STILL_AFTER_MS,
        from: ['opening', 'closing'],
        to: 'open',
      },
    },
    encode({ op, desired: { state: wanted, attributes } }) {
      const angle = numberOf(attributes.current_tilt_position ?? attributes.tilt_position)
      if (angle !== null)
        return tilt?.isSettable ? send([device.set({ [tilt.property]: angle })]) : unsupported('no tilt')
      if (op === 'stop')
        return can('STOP') ? send([device.set({ [state.property]: 'STOP' })]) : unsupported('no stop')
      const goal = numberOf(attributes.current_position ?? attributes.position)
      if (goal !== null && goal > 0 && goal < 100)
        return position?.isSettable
          ? send([device.set({ [position.property]: goal })])
          : unsupported('opened or closed, no more')
      if (wanted === 'open' || wanted === 'opening' || goal === 100)
        return send([device.set({ [state.property]: 'OPEN' })])
      if (wanted === 'closed' || wanted === 'closing' || goal === 0)
        return send([device.set({ [state.property]: 'CLOSE' })])
      return unsupported('no such position')
    },
  }
  return {
    id: withEndpoint('cover', expose),
    domain: 'cover',
    ownName: endpointName(expose),
    behaviour,
    objectIds: [withEndpoint('cover', expose)],
  }
}
