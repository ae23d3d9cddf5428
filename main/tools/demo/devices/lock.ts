/** A door lock whose bolt takes a moment. */
import type { DeviceFactory, DeviceSpec } from '../sim-device'

export interface LockSpec extends DeviceSpec {
  readonly kind: 'lock'
  readonly initial: { readonly locked: boolean }
}

const BOLT_MS = 900

export const createLock: DeviceFactory<LockSpec> = (spec, { base, publish, shared }) => {
  let isLocked = spec.initial.locked
  let goal = isLocked
  let leftMs = 0

  function report(): void {
    if (leftMs > 0) publish('state', goal ? 'LOCKING' : 'UNLOCKING')
    else publish('state', isLocked ? 'LOCKED' : 'UNLOCKED')
  }
  return {
    id: spec.id,
    announcements: [
      {
        component: 'lock',
        objectId: spec.id,
        config: {
          ...shared,
          name: null,
          unique_id: `demo_${spec.id}`,
          default_entity_id: `lock.${spec.id}`,
          command_topic: `${base}/set`,
          state_topic: `${base}/state`,
        },
      },
    ],
    commands: {
      [`${base}/set`](payload) {
        if (payload !== 'LOCK' && payload !== 'UNLOCK') return
        goal = payload === 'LOCK'
        leftMs = goal === isLocked ? 0 : BOLT_MS
        report()
      },
    },
    report,
    tick(elapsedMs) {
      if (leftMs === 0) return
      leftMs = Math.max(0, leftMs - elapsedMs)
      if (leftMs > 0) return
      isLocked = goal
      report()
    },
  }
}
