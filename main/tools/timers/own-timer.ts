/** A timer that Artel keeps. Pure. */
import { z } from 'zod'
import { Lang, type Timer } from '../../../contract/domain/home'

/** As it was said: "90 minutes" stays 90 minutes. */
const Length = z.object({
  hours: z.number().positive().optional(),
  minutes: z.number().positive().optional(),
  seconds: z.number().positive().optional(),
})
export type Length = z.infer<typeof Length>

export const OwnTimer = z.object({
  id: z.string(),
  name: z.string().nullable(),
  /** Id of a room. */
  area: z.string().nullable(),
  start: Length,
  /** Epoch milliseconds; null while it is paused. */
  endsAtMs: z.number().nullable(),
  /** Of a paused timer; 0 while it runs. */
  leftMs: z.number(),
  /** Of the person who started it: in which its end is told. */
  lang: Lang,
})
export type OwnTimer = z.infer<typeof OwnTimer>

export const lengthMs = ({ hours = 0, minutes = 0, seconds = 0 }: Length): number =>
  ((hours * 60 + minutes) * 60 + seconds) * 1000

/** Milliseconds, never below zero. */
export const leftOf = ({ endsAtMs, leftMs }: OwnTimer, nowMs: number): number =>
  Math.max(0, endsAtMs === null ? leftMs : endsAtMs - nowMs)

export const paused = (timer: OwnTimer, nowMs: number): OwnTimer => ({
  ...timer,
  endsAtMs: null,
  leftMs: leftOf(timer, nowMs),
})

export const running = (timer: OwnTimer, nowMs: number): OwnTimer => ({
  ...timer,
  endsAtMs: nowMs + leftOf(timer, nowMs),
  leftMs: 0,
})

/** Longer or shorter; a timer that has less left than is taken off it ends now. */
export function shifted(timer: OwnTimer, byMs: number, nowMs: number): OwnTimer {
  const left = Math.max(0, leftOf(timer, nowMs) + byMs)
  return timer.endsAtMs === null ? { ...timer, leftMs: left } : { ...timer, endsAtMs: nowMs + left }
}

/** In the home format. */
export const toHomeTimer = (timer: OwnTimer, nowMs: number): Timer => ({
  id: timer.id,
  name: timer.name,
  start_hours: timer.start.hours ?? null,
  start_minutes: timer.start.minutes ?? null,
  start_seconds: timer.start.seconds ?? null,
  total_seconds_left: Math.ceil(leftOf(timer, nowMs) / 1000),
  ends_at_ms: timer.endsAtMs,
  area: timer.area,
  is_active: timer.endsAtMs !== null,
})
