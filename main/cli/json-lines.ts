/** JSON Lines on stdin and stdout, with back-pressure: 2,000 lines or 2,000,000, memory stays flat. */
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { CommandError } from './usage'

export interface InputLine {
  readonly number: number
  readonly value: unknown
}

export async function* readJsonLines(input: NodeJS.ReadableStream): AsyncGenerator<InputLine> {
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1
    if (line.trim() === '') continue
    try {
      yield { number, value: JSON.parse(line) as unknown }
    } catch {
      throw new CommandError(`Line ${number} of the input is not JSON.`)
    }
  }
}

export async function writeLine(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain')
}
