/** Timestamps (seconds since 1970) as text. Local means the zone of this computer. */
import { finite } from './numbers'
import { TemplateError } from './tokens'

const two = (value: number): string => String(value).padStart(2, '0')

/** The same wall time, as a Date whose UTC fields show it. */
function shifted(seconds: number, isLocal: boolean): { readonly wall: Date; readonly offsetMinutes: number } {
  const moment = new Date(finite(seconds) * 1000)
  if (Number.isNaN(moment.getTime())) throw new TemplateError('no such time')
  const offsetMinutes = isLocal ? -moment.getTimezoneOffset() : 0
  return { wall: new Date(moment.getTime() + offsetMinutes * 60_000), offsetMinutes }
}

/** ISO 8601 with the offset, as Python's `isoformat()`. */
export function isoTime(seconds: number, isLocal: boolean): string {
  const { wall, offsetMinutes } = shifted(seconds, isLocal)
  const [date = '', time = ''] = wall.toISOString().split('T')
  const fraction =
    wall.getUTCMilliseconds() === 0 ? '' : `.${String(wall.getUTCMilliseconds()).padStart(3, '0')}000`
  const size = Math.abs(offsetMinutes)
  const offset = `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
  return `${date}T${time.slice(0, 8)}${fraction}${offset}`
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** Python's strftime as far as devices use it; other directives are an error. */
export function strftime(seconds: number, format: string, isLocal: boolean): string {
  const { wall } = shifted(seconds, isLocal)
  const hour = wall.getUTCHours()
  const month = MONTHS[wall.getUTCMonth()] ?? ''
  const day = DAYS[wall.getUTCDay()] ?? ''
  const directives: Readonly<Record<string, string>> = {
    Y: String(wall.getUTCFullYear()),
    y: two(wall.getUTCFullYear() % 100),
    m: two(wall.getUTCMonth() + 1),
    d: two(wall.getUTCDate()),
    H: two(hour),
    I: two(hour % 12 === 0 ? 12 : hour % 12),
    M: two(wall.getUTCMinutes()),
    S: two(wall.getUTCSeconds()),
    p: hour < 12 ? 'AM' : 'PM',
    A: day,
    a: day.slice(0, 3),
    B: month,
    b: month.slice(0, 3),
    F: wall.toISOString().slice(0, 10),
    T: wall.toISOString().slice(11, 19),
    '%': '%',
  }
  return format.replace(/%(.?)/gs, (match, directive: string) => {
    const text = directives[directive]
    if (text === undefined) throw new TemplateError(`"${match}" is not supported in a time format`)
    return text
  })
}
