/** A lock: a boolean called lock or locked, or an enum of lock and unlock. */
import type { Behaviour, LiveState } from '../../entity-spec'
import { send, unsupported } from '../encode'
import { UNKNOWN, withState } from '../live-state'
import type { HomieNode, Property } from './description'
import { findRole, isCalled, plain, type Recognised } from './roles'
import { optionsOf, readBoolean, setCommand, valueInput } from './values'

const LOCK = /\block|замок/iu
const LOCKED = ['lock', 'locked']
const UNLOCKED = ['unlock', 'unlocked']
const STATES: Readonly<Record<string, string>> = {
  lock: 'locked',
  locked: 'locked',
  locking: 'locking',
  unlock: 'unlocked',
  unlocked: 'unlocked',
  unlocking: 'unlocking',
  jammed: 'jammed',
}

/** The payload for locked and for unlocked; null when the property has none. */
function payloadsOf(property: Property): readonly [locked: string, unlocked: string] | null {
  const options = property.format.split(',').map((option) => option.trim())
  const [locked, unlocked] = [LOCKED, UNLOCKED].map((words) =>
    options.findIndex((option) => words.includes(plain(option))),
  )
  if (property.datatype === 'boolean')
    // Without a format of its own, true is what the property is called: locked.
    return locked === 0 ? ['false', 'true'] : ['true', 'false']
  if (locked === undefined || unlocked === undefined || locked < 0 || unlocked < 0) return null
  return [optionsOf(property)[locked] ?? '', optionsOf(property)[unlocked] ?? '']
}

function findLock(node: HomieNode): Property | null {
  const names = ['lock', 'locked', ...(isCalled(node, LOCK) ? ['state', 'on', 'control', 'command'] : [])]
  return findRole(node, { datatypes: ['boolean', 'enum'], isSettable: true, names })
}

export function recogniseLock(node: HomieNode): Recognised<Behaviour> | null {
  const lock = findLock(node)
  const payloads = lock && payloadsOf(lock)
  if (!lock || !payloads) return null
  const [locked, unlocked] = payloads
  const report = findRole(node, {
    datatypes: ['enum'],
    isSettable: false,
    names: ['state', 'status', 'lockstate'],
  })
  const readWord = (payload: string, now: LiveState): LiveState => {
    const state = STATES[plain(payload)]
    if (state === undefined) throw new Error('not a state of a lock')
    return withState(now, state)
  }
  const source = report ?? lock
  const behaviour: Behaviour = {
    fixed: {},
    initial: UNKNOWN,
    isAssumed: false,
    inputs: [
      valueInput(
        source,
        source.datatype === 'enum'
          ? readWord
          : (payload, now) => withState(now, String(readBoolean(payload)) === locked ? 'locked' : 'unlocked'),
      ),
    ],
    encode({ desired: { state } }) {
      if (state === 'locked') return send([setCommand(lock, locked)])
      if (state === 'unlocked') return send([setCommand(lock, unlocked)])
      return unsupported('a lock is locked or unlocked')
    },
  }
  return { domain: 'lock', behaviour, uses: report ? [lock, report] : [lock] }
}
