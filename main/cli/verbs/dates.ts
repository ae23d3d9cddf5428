/** `artel dates`: JSON Lines in, the dates read from each text out. No model. */
import { z } from 'zod'
import { readDates } from '../../tools/dates'
import { eachJsonLine, writeLine } from '../json-lines'
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
  await eachJsonLine(process.stdin, async (value) => {
    const line = DatesInput.safeParse(value)
    if (!line.success) throw new CommandError('needs "id", "text" and "ref".')
    const { id, ...asked } = line.data
    const { start, end, grain, allDay, recurrence, matched, rest } = read(asked, tz ?? machineZone)
    await writeLine(JSON.stringify({ id, start, end, grain, allDay, recurrence, matched, rest }))
  })
}

function read(
  { text, ref, tz, lang }: Omit<z.infer<typeof DatesInput>, 'id'>,
  usualZone: string,
): ReturnType<typeof readDates> {
  const zone = tz ?? usualZone
  try {
    return readDates(text, { ref, tz: zone, ...(lang ? { lang } : {}) })
  } catch (error) {
    // The text is never the cause: readDates does not throw for any text.
    const why = error instanceof Error ? error.message : ''
    throw new CommandError(`"ref" ${ref} or "tz" ${zone} cannot be used (${why}).`)
  }
}
