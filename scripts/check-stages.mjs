/** The checks of `npm run check`: types, lint, format, boundaries between folders, dead code. No warning is let through. */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { elapsed } from './bootstrap/progress.mjs'
import { repositoryRoot } from './bootstrap/paths.mjs'
import { runCommand } from './bootstrap/run-command.mjs'

/** @typedef {{ title: string, tool: string, args: string[] }} Check  `tool` is a path inside node_modules. */

/** @param {'node' | 'web' | 'test' | 'scripts'} side @param {string} tool @returns {Check} */
function types(side, tool) {
  const buildInfo = join('node_modules', '.cache', 'types', `${side}.tsbuildinfo`)
  return {
    title: `types (${side})`,
    tool,
    args: ['-p', `tsconfig.${side}.json`, '--noEmit', '--incremental', '--tsBuildInfoFile', buildInfo],
  }
}

/** @type {Check[]} The slow ones first, so that two at a time end together. */
const checks = [
  { title: 'lint', tool: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  types('web', 'vue-tsc/bin/vue-tsc.js'),
  types('test', 'vue-tsc/bin/vue-tsc.js'),
  types('node', 'typescript/bin/tsc'),
  types('scripts', 'typescript/bin/tsc'),
  { title: 'format', tool: 'prettier/bin/prettier.cjs', args: ['--check', '.', '--log-level', 'warn'] },
  {
    title: 'boundaries',
    tool: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: [
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err',
      'contract',
      'main',
      'preload',
      'renderer',
      'test',
      'scripts',
    ],
  },
  { title: 'dead code', tool: 'knip/bin/knip.js', args: ['--no-progress'] },
]

/**
 * Runs all checks, two at a time, and prints a line for each; the output of those that failed follows theirs.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks() {
  const waiting = [...checks]
  const count = { passed: 0, failed: 0 }
  const worker = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const startedAt = Date.now()
      const tool = join(repositoryRoot, 'node_modules', check.tool)
      const env = { ...process.env, FORCE_COLOR: '0' }
      const { code, output } = await runCommand(process.execPath, [tool, ...check.args], {
        cwd: repositoryRoot,
        env,
      })
      count[code === 0 ? 'passed' : 'failed'] += 1
      process.stdout.write(
        `  ${code === 0 ? 'ok    ' : 'FAILED'} ${check.title} (${elapsed(Date.now() - startedAt)})\n`,
      )
      if (code !== 0) process.stdout.write(`${output.trimEnd().replace(/^/gm, '    ')}\n`)
    }
  }
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker))
  return count
}
