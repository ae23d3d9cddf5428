import { fileURLToPath } from 'node:url'
import n from 'eslint-plugin-n'
import vue from 'eslint-plugin-vue'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

const typescript = ['**/*.ts', '**/*.vue']
const scripts = ['**/*.mjs', '**/*.cjs', 'eslint.config.js']

/** Found by reading the code alone, in TypeScript and JavaScript alike. */
const everywhere = {
  eqeqeq: ['error', 'always'],
  'no-console': 'error',
  'no-constant-binary-expression': 'error',
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-param-reassign': 'error',
  'no-self-compare': 'error',
  'no-template-curly-in-string': 'error',
  'no-unmodified-loop-condition': 'error',
  'no-useless-rename': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
}

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: the name is then the same everywhere.',
}
const noSkippedTest = {
  selector:
    'CallExpression > MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo)$/]',
  message: 'A test that does not run promises nothing. Use skipIf with its condition, or delete it.',
}

/** Layout is prettier's. */
const vueLayout = [
  'first-attribute-linebreak',
  'html-closing-bracket-newline',
  'html-closing-bracket-spacing',
  'html-indent',
  'html-quotes',
  'html-self-closing',
  'max-attributes-per-line',
  'multiline-html-element-content-newline',
  'mustache-interpolation-spacing',
  'no-multi-spaces',
  'no-spaces-around-equal-signs-in-attribute',
  'singleline-html-element-content-newline',
]

export default defineConfig([
  {
    ignores: [
      'out/',
      'dist/',
      'coverage/',
      'test-results/',
      '.cache/',
      'node_modules/',
      'training/',
      'resources/',
      'bench/data/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: [...typescript, ...scripts], rules: everywhere },

  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        // The one that includes all the others' files: one program instead of three.
        project: './tsconfig.test.json',
        tsconfigRootDir: fileURLToPath(new URL('.', import.meta.url)),
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-restricted-syntax': ['error', noDefaultExport],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'electron',
              importNames: ['ipcMain', 'ipcRenderer'],
              message: 'The bridge has one door on each side: main/ipc/router.ts and preload/index.ts.',
            },
          ],
        },
      ],
    },
  },
  { files: ['main/ipc/router.ts', 'preload/index.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['main/lib/log.ts', 'main/cli/**'], rules: { 'no-console': 'off' } },

  {
    files: ['**/*.vue'],
    extends: [vue.configs['flat/recommended']],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      ...Object.fromEntries(vueLayout.map((rule) => [`vue/${rule}`, 'off'])),
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-emits-declaration': ['error', 'type-based'],
      'vue/define-props-declaration': ['error', 'type-based'],
      'vue/multi-word-component-names': 'off',
      'vue/no-v-html': 'error',
      // Plain TypeScript does not see the types of imported .vue files; vue-tsc does, and runs in the same check.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'no-restricted-syntax': 'off',
    },
  },

  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport, noSkippedTest],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['*.config.ts', '**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // vitest takes a file's global set-up from its default export.
    files: ['test/**/global-setup.ts'],
    rules: { 'no-restricted-syntax': ['error', noSkippedTest] },
  },

  {
    files: scripts,
    extends: [n.configs['flat/recommended-module']],
    rules: {
      'no-console': 'off',
      // These run before and beside the published package, from the repository, and are meant to end the process.
      'n/no-process-exit': 'off',
      'n/no-unpublished-import': 'off',
      'n/no-missing-import': 'off',
      'n/hashbang': 'off',
      'n/no-unsupported-features/node-builtins': ['error', { version: '>=20.18.0' }],
    },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
])
