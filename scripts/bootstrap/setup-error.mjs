/** Something the person can put right: shown as its message alone, without a stack. */
export class SetupError extends Error {
  /**
   * @param {string} message
   * @param {{ cause?: unknown }} [options]
   */
  constructor(message, options) {
    super(message, options)
    this.name = 'SetupError'
  }
}

/**
 * Runs a script's main function; a SetupError becomes one message and exit code 1.
 * @param {() => Promise<number>} main  Gives the exit code.
 */
export async function runMain(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
