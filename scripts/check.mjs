/** `npm run check`: everything that can be said about the code without running it. */
import { preparePackages } from './bootstrap/bootstrap.mjs'
import { runMain } from './bootstrap/setup-error.mjs'
import { runChecks } from './check-stages.mjs'

await runMain(async () => {
  await preparePackages()
  const { passed, failed } = await runChecks()
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  return failed === 0 ? 0 : 1
})
