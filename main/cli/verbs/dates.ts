/** `artel dates`: JSON Lines in, the dates read from each text out. No model. */
import { z } from 'zod'
import { readDates } from '../../tools/dates'
import { readJsonLines, writeLine } from '../json-lines'
import { CommandError } from '../usage'

const DatesInput = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  ref: z.string(),
  tz: z.string().nullish(),
  lang: z.enum(['en', 'ru']).nullish(),
})

export async function dates({ tz }: { tz: string | undefined }): Promise<void> {
  const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  for await (const { number, value } of readJsonLines(process.stdin)) {
    const line = DatesInput.safeParse(value)
    if (!line.success) throw new CommandError(`Line ${number} needs "id", "text" and "ref".`)
    const { id, text, ref, lang } = line.data
    const zone = line.data.tz ?? tz ?? machineZone
    try {
      const reading = readDates(text, { ref, tz: zone, ...(lang ? { lang } : {}) })
      const { start, end, grain, allDay, recurrence, matched, rest } = reading
      await writeLine(JSON.stringify({ id, start, end, grain, allDay, recurrence, matched, rest }))
    } catch (error) {
      // The text is never the cause: readDates does not throw for any text.
      throw new CommandError(
        `Line ${number}: "ref" ${ref} or "tz" ${zone} cannot be used (${error instanceof Error ? error.message : ''}).`,
      )
    }
  }
}
