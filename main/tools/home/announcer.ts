/** Where an announcement is shown on this computer: by whatever window of Artel listens. A terminal that asked shows nothing to others. */
import type { Lang } from '../../../contract/domain/home'
import type { Unsubscribe } from '../../lib/emitter'

export interface Announcement {
  readonly text: string
  readonly lang: Lang
}

export interface Announcer {
  /** The listener shows it, and says whether it could. */
  onAnnouncement(listener: (announcement: Announcement) => boolean): Unsubscribe
  /** False: nothing here could show it. */
  show(announcement: Announcement): boolean
}

export function createAnnouncer(): Announcer {
  const listeners = new Set<(announcement: Announcement) => boolean>()
  return {
    onAnnouncement(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    show: (announcement) => [...listeners].map((listener) => listener(announcement)).some(Boolean),
  }
}
