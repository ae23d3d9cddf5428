/** Second switches of a device, beside the one that turns it on. */
import type { Touch } from './touch'
import type { Entity } from '../../../contract/domain/home'

export interface Flag {
  /** Key of its label: `flag.<key>`. */
  readonly key: 'oscillating' | 'muted'
  readonly isOn: boolean
  touch(on: boolean): Touch
}

export function flagsOf(entity: Entity): readonly Flag[] {
  const { oscillating, is_volume_muted: muted } = entity.attributes
  if (entity.domain === 'fan' && typeof oscillating === 'boolean')
    return [{ key: 'oscillating', isOn: oscillating, touch: (on) => ({ op: 'oscillate', slots: { on } }) }]
  if (entity.domain === 'media_player' && typeof muted === 'boolean')
    return [
      {
        key: 'muted',
        isOn: muted,
        touch: (on) => ({ op: on ? 'media_player_mute' : 'media_player_unmute' }),
      },
    ]
  return []
}
