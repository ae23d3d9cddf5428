/** What a simulated device of Home Assistant discovery is made of. */
type Messages = readonly (readonly [topic: string, payload: string])[]

export interface DeviceRow {
  readonly component: string
  /** Second of its kind: the end of its id. */
  readonly more?: string
  readonly config: Readonly<Record<string, unknown>>
  readonly first: Messages
  /** By command topic. */
  readonly obey: Readonly<Record<string, (payload: string) => Messages>>
}

/** A topic that repeats what it is told on another one. */
export const echo =
  (to: string) =>
  (payload: string): Messages => [[to, payload]]

export const json = (value: unknown): string => JSON.stringify(value)
