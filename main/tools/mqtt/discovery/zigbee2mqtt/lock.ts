/** https://www.zigbee2mqtt.io/guide/usage/exposes.html#lock */
import { send, unsupported } from '../encode'
import { UNKNOWN, withState } from '../live-state'
import type { Device } from './device'
import { featureOf, isMainState, labelOf, needed, type Expose } from './exposes'
import { askFor, readOnOff } from './on-off'
import { endpointName, withEndpoint, type Part } from './part'
import { setting } from './switch'

export function lock(device: Device, expose: Expose): Part {
  const state = needed(expose, 'state')
  // Older versions call a lock of the buttons a lock: no door hangs on it.
  if (!isMainState(state))
    return setting(device, { ...state, label: labelOf(state.property) }, [withEndpoint('lock', expose)])
  const bolt = featureOf(expose, 'lock_state')
  return {
    id: withEndpoint('lock', expose),
    domain: 'lock',
    ownName: endpointName(expose),
    behaviour: {
      fixed: {},
      initial: UNKNOWN,
      isAssumed: !state.isPublished,
      ...askFor(device, state),
      inputs: device.reads((message, now) => {
        const next = readOnOff(message, now, state, ['locked', 'unlocked'])
        const isStuck = bolt !== null && message[bolt.property] === 'not_fully_locked'
        return isStuck && next.state === 'locked' ? withState(next, 'jammed') : next
      }),
      encode({ desired }) {
        if (desired.state === 'locked') return send([device.set({ [state.property]: state.valueOn })])
        if (desired.state === 'unlocked') return send([device.set({ [state.property]: state.valueOff })])
        return unsupported('a lock is locked or unlocked')
      },
    },
    objectIds: [withEndpoint('lock', expose)],
  }
}
