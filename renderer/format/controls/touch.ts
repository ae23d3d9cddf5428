/** One touch of a control, as main's home tool takes it. */
export interface Touch {
  readonly op: string
  readonly slots?: Record<string, unknown>
}
