/** The buttons of a device, in the order of its tile: three at most stand there, the rest among its other controls. */
import { numberAttribute } from '../entity-state'
import type { Touch } from './touch'
import type { Entity } from '../../../contract/domain/home'

export interface Action {
  /** Key of its words (`home.<key>`) and of its icon. */
  readonly key:
    | 'open'
    | 'stop'
    | 'close'
    | 'lock'
    | 'unlock'
    | 'play'
    | 'pause'
    | 'previous'
    | 'next'
    | 'start'
    | 'mow'
    | 'dock'
    | 'run'
    | 'press'
    | 'arm'
    | 'disarm'
  readonly touch: Touch
  /** It could change nothing now. */
  readonly isIdle?: boolean
}

const act = (key: Action['key'], op: string, isIdle = false): Action => ({ key, touch: { op }, isIdle })

export function actionsOf(entity: Entity): readonly Action[] {
  const { state } = entity
  switch (entity.domain) {
    case 'cover':
    case 'valve':
      return opening(entity)
    case 'lock':
      return [state === 'locked' ? act('unlock', 'unlock') : act('lock', 'lock')]
    case 'vacuum':
      return [
        act('start', 'vacuum_start', state === 'cleaning'),
        act('dock', 'vacuum_return_to_base', ['docked', 'returning'].includes(state)),
      ]
    case 'lawn_mower':
      return [
        act('mow', 'lawn_mower_start_mowing', state === 'mowing'),
        act('dock', 'lawn_mower_dock', ['docked', 'returning'].includes(state)),
      ]
    case 'media_player':
      return [
        state === 'playing' ? act('pause', 'media_pause') : act('play', 'media_unpause', isAsleep(state)),
        act('previous', 'media_previous', isAsleep(state)),
        act('next', 'media_next', isAsleep(state)),
      ]
    case 'alarm_control_panel':
      return [state === 'disarmed' ? act('arm', 'turn_on') : act('disarm', 'turn_off')]
    case 'scene':
      return [act('run', 'activate_scene')]
    case 'script':
      return [act('run', 'run_script')]
    case 'button':
      return [act('press', 'activate_scene')]
    default:
      return []
  }
}

const isAsleep = (state: string): boolean => ['off', 'standby', 'unknown'].includes(state)

function opening(entity: Entity): readonly Action[] {
  const position = numberAttribute(entity, 'current_position')
  const isMoving = ['opening', 'closing'].includes(entity.state)
  const isFullyOpen = entity.state === 'open' && (position ?? 100) >= 100
  return [
    act('open', 'open', isFullyOpen),
    act('stop', 'stop', !isMoving),
    act('close', 'close', entity.state === 'closed'),
  ]
}
