/** JSON Lines on stdin and stdout, with back-pressure: 2,000 lines or 2,000,000, memory stays flat. */
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { CommandError } from './usage'

/**
 * Hands each line of the input on, one after another. One that cannot be used (not JSON, or `use` throws a CommandError) is named on
 * stderr with its number and the rest goes on; that there was one is told at the end by a CommandError.
 */
export async function eachJsonLine(
  input: NodeJS.ReadableStream,
  use: (value: unknown) => Promise<void>,
): Promise<void> {
  let number = 0
  let unused = 0
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1
    if (line.trim() === '') continue
    try {
      await use(parsed(line))
    } catch (error) {
      if (!(error instanceof CommandError)) throw error
      unused += 1
      process.stderr.write(`Line ${number}: ${error.message}\n`)
    }
  }
  if (unused > 0) throw new CommandError(`Lines that could not be used: ${unused}.`)
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown
  } catch {
    throw new CommandError('not JSON.')
  }
}

export async function writeLine(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain')
}
