import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { electronExecutable, officialElectron } from '../../../scripts/bootstrap/electron-official.mjs'
import { repositoryRoot } from '../../../scripts/bootstrap/paths.mjs'
import { findRuntime, installRuntime, type RuntimeSource } from '../../../scripts/bootstrap/runtime-store.mjs'
import { tempFolder } from '../../support/temp-folder'
import { zipFile } from './zip-file'

const version = '45.0.0'
const archiveName = `electron-v${version}-${process.platform}-${process.arch}.zip`
const archive = zipFile([{ name: electronExecutable(), content: 'program', mode: 0o100755 }])
const checksums = { [archiveName]: createHash('sha256').update(archive).digest('hex') }
const quiet = {
  note: () => undefined,
  step: <T>(_title: string, work: (progress: () => void) => Promise<T>) => work(() => undefined),
}

/** A mirror on this machine; Electron's downloader is pointed at it for one test. */
async function mirror(answer: RequestListener): Promise<void> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  onTestFinished(() => {
    vi.unstubAllEnvs()
    server.closeAllConnections()
    server.close()
  })
}

function source(options: { checksums?: Record<string, string>; connectMs?: number } = {}): RuntimeSource {
  return officialElectron({ root: repositoryRoot, version, report: quiet, checksums, ...options })
}

describe('officialElectron', () => {
  it('downloads, checks and unpacks what the mirror has', async () => {
    const asked: string[] = []
    await mirror((request, response) => {
      asked.push(request.url ?? '')
      response.end(archive)
    })
    const runtime = await installRuntime(tempFolder(), source())
    expect(readFileSync(runtime.executable, 'utf8')).toBe('program')
    expect(asked).toEqual([`/v${version}/${archiveName}`])
  })

  it('refuses a file with another checksum', async () => {
    await mirror((_request, response) => response.end(Buffer.concat([archive, Buffer.from('!')])))
    const store = tempFolder()
    await expect(installRuntime(store, source())).rejects.toThrow()
    expect(findRuntime(store, source())).toBeNull()
  })

  it('gives up quickly on a host that does not answer', async () => {
    await mirror(() => undefined)
    await expect(installRuntime(tempFolder(), source({ connectMs: 100 }))).rejects.toThrow(
      'no answer within 0.1 s',
    )
  })

  it('fails on a download that breaks off, and succeeds on the next try', async () => {
    let tries = 0
    await mirror((_request, response) => {
      tries += 1
      if (tries > 1) return response.end(archive)
      response.writeHead(200, { 'content-length': archive.length })
      return response.write(archive.subarray(0, 40), () => response.destroy())
    })
    const store = tempFolder()
    await expect(installRuntime(store, source())).rejects.toThrow()
    expect(readFileSync((await installRuntime(store, source())).executable, 'utf8')).toBe('program')
  })
})
