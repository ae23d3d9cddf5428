/** What was measured about this machine: the best thread count, valid for one processor and core count, and for two weeks. */
import { cpus, loadavg } from 'node:os'
import { z } from 'zod'
import type { Log } from '../lib/log'
import { jsonFile } from './json-file'

const Machine = z.object({
  cpu: z.string(),
  threads: z.number().int().min(0),
  /** Milliseconds since 1970. */
  measuredAt: z.number().default(0),
})
const validMs = 14 * 24 * 60 * 60 * 1000

export interface MachineStore {
  /** 0 when nothing was measured on this processor lately. */
  load(): Promise<number>
  save(threads: number): Promise<void>
}

interface Surroundings {
  readonly now: () => number
  /** Processes that want to run, mean of the last minute; 0 where the system does not tell. */
  readonly load: () => number
}

export function machineStore(
  file: string,
  log: Log,
  { now, load }: Surroundings = { now: Date.now, load: () => loadavg()[0] ?? 0 },
): MachineStore {
  const cpu = `${cpus()[0]?.model ?? 'unknown'} x${cpus().length}`
  const empty = (): z.infer<typeof Machine> => ({ cpu, threads: 0, measuredAt: 0 })
  const store = jsonFile<z.infer<typeof Machine>>(file, Machine, empty, log)
  return {
    load: async () => {
      const known = await store.read()
      return known.cpu === cpu && now() - known.measuredAt < validMs ? known.threads : 0
    },
    save: async (threads) => {
      // With other programs on every core the count is theirs, not this machine's: measure again next time.
      if (load() > cpus().length * 1.5) return
      await store.write({ cpu, threads, measuredAt: now() }).catch(() => undefined)
    },
  }
}
