/** What a run of vitest amounts to, from the file its JSON reporter writes. */

/**
 * @typedef {{ passed: number, failed: number, skipped?: number }} Count
 * @typedef {{ status: string, assertionResults: { status: string }[] }} FileResult
 */

/**
 * @param {{ testResults: FileResult[] }} results
 * @param {number | null} code  vitest's exit code
 * @returns {Count}
 */
export function countResults({ testResults }, code) {
  const tests = testResults.flatMap((file) => file.assertionResults.map(({ status }) => status))
  const passed = tests.filter((status) => status === 'passed').length
  const failedTests = tests.filter((status) => status === 'failed').length
  // A file that could not even be loaded has no tests to count.
  const brokenFiles = testResults.filter((file) => {
    return file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')
  }).length
  const failed = failedTests + brokenFiles
  // Nothing failed and yet it complains: an error outside any test, or no tests at all.
  const complains = failed === 0 && (code !== 0 || passed === 0)
  return { passed, failed: complains ? 1 : failed, skipped: tests.length - passed - failedTests }
}
