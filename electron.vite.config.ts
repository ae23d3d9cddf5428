import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import { templatesPlugin } from './scripts/templates/templates-plugin'

// The oldest runtime the app must start in is Electron 33 (Node 20.18, Chromium 130); see scripts/bootstrap/electron-npm.mjs.
process.env['ELECTRON_MAJOR_VER'] = '33'

export default defineConfig({
  main: {
    plugins: [templatesPlugin('resources/templates')],
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          index: 'main/index.ts',
          cli: 'main/cli/index.ts',
          'llm-worker': 'main/llm/worker.ts',
        },
        // Chunks lie beside the entries: code finds llm-worker.js next to itself, whichever chunk it ends up in.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload may load nothing but `electron`: everything else goes inside, as CommonJS.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    build: {
      outDir: 'out/renderer',
      minify: true,
      rolldownOptions: { input: { index: 'renderer/index.html', bar: 'renderer/bar.html' } },
    },
    plugins: [vue()],
  },
})
