/**
 * Lets the command line reach the demo home of a running app: its address and one-time credentials, readable only by this person.
 * Removed when the app ends; a stale file is harmless, because nobody answers at its port.
 */
import { chmod, mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const SharedDemo = z.object({ url: z.string(), username: z.string(), password: z.string() })
export type SharedDemo = z.infer<typeof SharedDemo>

const fileIn = (profileDir: string): string => join(profileDir, 'demo-broker.json')

export async function shareDemo(profileDir: string, demo: SharedDemo): Promise<() => Promise<void>> {
  const file = fileIn(profileDir)
  await mkdir(dirname(file), { recursive: true })
  const text = JSON.stringify(demo)
  await writeFile(file, text, { mode: 0o600 })
  await chmod(file, 0o600).catch(() => undefined)
  return async () => {
    // A demo home that began meanwhile (another language) has its own there.
    if ((await readFile(file, 'utf8').catch(() => '')) === text) await unlink(file).catch(() => undefined)
  }
}

/** Null when no running app shares one. */
export async function findSharedDemo(profileDir: string): Promise<SharedDemo | null> {
  try {
    const demo = SharedDemo.parse(JSON.parse(await readFile(fileIn(profileDir), 'utf8')))
    return (await answers(new URL(demo.url))) ? demo : null
  } catch {
    return null
  }
}

function answers({ hostname, port }: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port), timeout: 300 })
    const finish = (isThere: boolean): void => {
      socket.destroy()
      resolve(isThere)
    }
    socket.once('connect', () => finish(true))
    socket.once('error', () => finish(false))
    socket.once('timeout', () => finish(false))
  })
}
