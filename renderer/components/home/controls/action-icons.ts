/** Pictures of what a device can be told with one press. */
import {
  ArrowDown,
  ArrowUp,
  House,
  Lock,
  LockOpen,
  Pause,
  Play,
  ShieldCheck,
  ShieldOff,
  SkipBack,
  SkipForward,
  Sprout,
  Square,
} from '@lucide/vue'
import type { Component } from 'vue'
import type { Action } from '../../../format/controls/actions'

export const actionIcons: Readonly<Record<Action['key'], Component>> = {
  open: ArrowUp,
  stop: Square,
  close: ArrowDown,
  lock: Lock,
  unlock: LockOpen,
  play: Play,
  pause: Pause,
  previous: SkipBack,
  next: SkipForward,
  start: Play,
  mow: Sprout,
  dock: House,
  run: Play,
  press: Play,
  arm: ShieldCheck,
  disarm: ShieldOff,
}
