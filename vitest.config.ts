import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

/** One file at a time: the test owns a model, a display or a hot key. */
const serial = { fileParallelism: false, maxWorkers: 1 }

export default defineConfig({
  test: {
    coverage: {
      provider: 'v8',
      include: ['contract/**', 'main/**', 'renderer/**'],
      reportsDirectory: 'coverage',
    },
    projects: [
      {
        plugins: [vue()],
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          environment: 'node',
          // None of them waits for anything; a machine that is busy with something else does.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'model',
          include: ['test/model/**/*.test.ts'],
          environment: 'node',
          testTimeout: 600_000,
          hookTimeout: 120_000,
          ...serial,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.spec.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // A window on a busy machine is late by more than the one second that vitest waits by itself.
          expect: { poll: { timeout: 10_000 } },
          ...serial,
        },
      },
    ],
  },
})
