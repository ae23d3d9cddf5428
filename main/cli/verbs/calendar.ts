/** `artel calendar agenda` and `artel calendar check`. */
import { stat } from 'node:fs/promises'
import { systemClock } from '../../lib/clock'
import { silentLog } from '../../lib/log'
import { checkFile, createCalendarStore } from '../../tools/calendar'
import { writeLine } from '../json-lines'
import { CommandError, UsageError } from '../usage'

export interface AgendaOptions {
  readonly dir: string
  readonly from: string
  readonly to: string
  readonly json: boolean
}

export async function agenda({ dir, from, to, json }: AgendaOptions): Promise<void> {
  const info = await stat(dir).catch(() => null)
  if (!info?.isDirectory()) throw new CommandError(`There is no folder ${dir}.`)
  const store = await createCalendarStore({
    folder: dir,
    clock: systemClock(),
    log: silentLog(),
    watch: false,
  })
  try {
    const { occurrences, problems } = await store.between(localTime(from, '--from'), localTime(to, '--to'))
    for (const { file, error } of problems) process.stderr.write(`not read: ${file}: ${error}\n`)
    if (json) {
      await writeLine(JSON.stringify(occurrences))
      return
    }
    for (const { start, end, allDay, title, location } of occurrences)
      await writeLine(
        `${start}${allDay ? '' : `–${end.slice(11, 16)}`}  ${title}${location ? `  (${location})` : ''}`,
      )
  } finally {
    await store.dispose()
  }
}

function localTime(text: string, option: string): string {
  if (/^\d{4}-\d\d-\d\d$/u.test(text)) return `${text}T00:00:00`
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/u.test(text)) return text
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) throw new UsageError(`${option} ${text}: not an ISO date or time.`)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
}

export async function check({ files, json }: { files: readonly string[]; json: boolean }): Promise<void> {
  let allRead = true
  for (const file of files) {
    const result = await checkFile(file)
    allRead &&= result.ok
    await writeLine(
      json
        ? JSON.stringify(result)
        : result.ok
          ? `${file}: ${result.events} events`
          : `${file}: cannot be read: ${result.error ?? ''}`,
    )
  }
  if (!allRead && !json) throw new CommandError('Some files cannot be read.')
}
