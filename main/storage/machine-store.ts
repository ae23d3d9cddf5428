/** What was measured about this machine: the best thread count, valid for one processor and core count. */
import { cpus } from 'node:os'
import { z } from 'zod'
import type { Log } from '../lib/log'
import { jsonFile } from './json-file'

const Machine = z.object({ cpu: z.string(), threads: z.number().int().min(0) })

export interface MachineStore {
  /** 0 when nothing was measured on this processor yet. */
  load(): Promise<number>
  save(threads: number): Promise<void>
}

export function machineStore(file: string, log: Log): MachineStore {
  const cpu = `${cpus()[0]?.model ?? 'unknown'} x${cpus().length}`
  const store = jsonFile<z.infer<typeof Machine>>(file, Machine, () => ({ cpu, threads: 0 }), log)
  return {
    load: async () => {
      const known = await store.read()
      return known.cpu === cpu ? known.threads : 0
    },
    // Measuring again next time is no loss.
    save: async (threads) => store.write({ cpu, threads }).catch(() => undefined),
  }
}
