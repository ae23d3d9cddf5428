/**
 * Who may import whom. The rules are those of ARCHITECTURE.md; each is an error.
 */
const { existsSync, readdirSync } = require('node:fs')
const { join } = require('node:path')

/**
 * Lowest first: a layer may use those before it. Layers in one row are equals. The composition root lies under ipc and app, because
 * the command line stands on it too and must do without Electron.
 */
const layers = [
  ['lib'],
  ['storage'],
  ['tools', 'llm'],
  ['specialists'],
  ['dispatcher'],
  ['compose\\.ts'],
  ['ipc', 'app'],
]
const entries = '^main/(index\\.ts|cli/)'
const pathOf = (layer) => `^main/${layer}${layer.endsWith('.ts') ? '$' : '/'}`

const upward = layers.map((row, rank) => ({
  name: `main-${row.join('-').replace('\\.ts', '')}-only-downwards`,
  comment:
    'Inside main imports go downwards: ipc, app > compose > dispatcher > specialists > tools, llm > storage > lib.',
  from: { path: row.map(pathOf) },
  to: {
    path: [
      entries,
      ...layers
        .slice(rank + 1)
        .flat()
        .map(pathOf),
    ],
  },
}))

/** One door per dependency: the only places that may import it. Types count. */
const doors = {
  'node-llama-cpp': ['^main/llm/llama-runtime\\.ts$'],
  electron: ['^main/index\\.ts$', '^main/app/', '^main/ipc/', '^preload/', '^test/'],
  mqtt: ['^main/tools/mqtt/', '^test/(integration|e2e|support)/'],
  aedes: ['^main/tools/mqtt/', '^main/tools/demo/', '^test/(integration|support)/'],
  'ical\\.js': ['^main/tools/calendar/', '^test/'],
  '@photostructure/sqlite': ['^main/storage/history/', '^test/'],
  'bonjour-service': ['^main/tools/mqtt/find-brokers\\.ts$', '^test/'],
  chokidar: ['^main/tools/calendar/', '^main/storage/'],
  atomically: ['^main/storage/', '^main/tools/calendar/'],
  suncalc: ['^main/tools/rules/sun\\.ts$'],
  pino: ['^main/lib/log\\.ts$'],
  'playwright-core': ['^test/(e2e|support)/', '^test/unit/renderer/harness/'],
  'axe-core': ['^test/e2e/', '^test/unit/renderer/harness/'],
  'vue-i18n': ['^renderer/', '^test/unit/renderer/'],
  yauzl: ['^scripts/bootstrap/', '^test/unit/bootstrap/'],
  '@electron/': ['^scripts/bootstrap/', '^test/unit/bootstrap/'],
}
const oneDoor = Object.entries(doors).map(([dependency, path]) => ({
  name: `one-door-for-${dependency.replace(/[\\/]/g, '')}`,
  comment: `${dependency.replace(/\\/g, '')} has one door, so that everything else runs and is tested without it.`,
  from: { pathNot: path },
  to: { path: `(^|/)node_modules/${dependency}${dependency.endsWith('/') ? '' : '/'}` },
}))

/** Folders that show one face, index.ts; main/cli is an entry point instead, and the languages of the window check each other page by page. */
const faces = ['contract', 'main', 'renderer']
  .flatMap((top) => foldersWithIndex(top))
  .filter((folder) => folder !== 'main' && folder !== 'main/cli' && !folder.startsWith('renderer/i18n/'))
function foldersWithIndex(folder) {
  if (!existsSync(folder)) return []
  const inner = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const here = existsSync(join(folder, 'index.ts')) ? [folder] : []
  return [...here, ...inner.flatMap(({ name }) => foldersWithIndex(`${folder}/${name}`))]
}
const throughTheFace = faces.map((folder) => ({
  name: `through-the-face-of-${folder.replaceAll('/', '-')}`,
  comment: `${folder} has an index.ts; the rest of it is its own business.`,
  from: { path: '^(contract|main|preload|renderer)/', pathNot: `^${folder}/` },
  to: { path: `^${folder}/`, pathNot: `^${folder}/index\\.ts$` },
}))

const rules = [
  {
    name: 'contract-is-pure',
    comment: 'contract imports only itself and zod: both sides of the bridge load it.',
    from: { path: '^contract/' },
    to: { pathNot: ['^contract/', '(^|/)node_modules/zod/'] },
  },
  {
    name: 'processes-meet-in-contract',
    comment: 'main, preload and renderer never import each other, not even types.',
    from: { path: '^(main|preload|renderer)/' },
    to: { path: '^(main|preload|renderer)/', pathNot: '^$1/' },
  },
  {
    name: 'renderer-has-no-node',
    comment: 'The window is sandboxed: what it needs of the machine goes through window.artel.',
    from: { path: '^renderer/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'product-needs-no-scripts',
    from: { path: '^(contract|main|preload|renderer)/' },
    to: { path: '^(scripts|test|bench|training)/' },
  },
  ...upward,
  {
    name: 'cli-needs-no-window',
    comment: 'The command line runs under plain Node.',
    from: { path: '^main/cli/' },
    to: { path: '^main/(app|ipc|index\\.ts)' },
  },
  {
    name: 'specialists-are-strangers',
    comment: 'A specialist never imports another one; what they share lies beside them.',
    from: { path: '^main/specialists/([^/]+)/' },
    to: { path: '^main/specialists/[^/]+/', pathNot: '^main/specialists/$1/' },
  },
  {
    name: 'dispatcher-sees-the-interface',
    comment: 'The dispatcher knows specialists through the registry and the Specialist interface.',
    from: { path: '^main/dispatcher/' },
    to: { path: '^main/specialists/[^/]+/' },
  },
  {
    name: 'tools-need-no-model',
    from: { path: '^main/tools/' },
    to: { path: '^main/llm/' },
  },
  {
    name: 'llm-knows-no-product',
    comment: 'Inference knows prompts and completions, not homes and calendars.',
    from: { path: '^main/llm/' },
    to: { path: ['^main/tools/', '^contract/domain/(batch|calendar|home|settings)\\.ts$'] },
  },
  ...oneDoor,
  ...throughTheFace,
  {
    name: 'no-cycles',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment: 'A module that nothing needs is dead code.',
    from: {
      orphan: true,
      pathNot: ['\\.d\\.ts$', '\\.json$', '\\.config\\.(ts|js)$', '^test/', '^scripts/[^/]+\\.mjs$'],
    },
    to: {},
  },
  {
    name: 'installed-and-declared',
    comment: 'Only what package.json names.',
    from: { path: '^(contract|main|preload|renderer|scripts|test)/' },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'main-runs-on-dependencies',
    comment: 'What main imports at run time must be in "dependencies": the packaged app has nothing else.',
    from: { path: '^main/' },
    to: {
      dependencyTypes: ['npm-dev'],
      dependencyTypesNot: ['type-only', 'npm'],
      pathNot: '(^|/)node_modules/electron/',
    },
  },
  {
    name: 'resolvable',
    from: { pathNot: '\\.vue$' },
    to: { couldNotResolve: true },
  },
]

module.exports = {
  forbidden: rules.map((rule) => ({ ...rule, severity: 'error' })),
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.test.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.vue', '.mjs', '.js', '.cjs', '.d.ts', '.json'],
    },
  },
}
