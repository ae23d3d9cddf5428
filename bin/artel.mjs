#!/usr/bin/env node
/**
 * The `artel` command. Prepares what is missing (npm packages, the build) with messages on stderr, then runs the command line core,
 * which is main/cli built for plain Node. An installed copy has no sources: there is nothing to prepare.
 */
import { existsSync } from 'node:fs'

if (existsSync(new URL('../main/cli', import.meta.url))) {
  const { prepareCommandLine } = await import('../scripts/bootstrap/bootstrap.mjs')
  try {
    await prepareCommandLine()
  } catch (error) {
    if (error?.name !== 'SetupError') throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}
await import('../out/main/cli.js')
