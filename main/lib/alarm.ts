/** Calls back once after so many milliseconds; returns what calls it off. Tests set their own. */
export type Alarm = (ms: number, wake: () => void) => () => void

export const systemAlarm: Alarm = (ms, wake) => {
  const timeout = setTimeout(wake, ms)
  return () => clearTimeout(timeout)
}
