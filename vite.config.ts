import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { compressedAssets, integrity } from './tools/finished-assets.ts'
import { compiledAtOnce, preloadedFonts } from './tools/first-load.ts'
import { licences, NOTICES } from './tools/licences.ts'
import { viewerTemplate } from './tools/viewer-template.ts'
import { META_POLICY } from './server/policy.ts'
import { serviceWorker } from './tools/service-worker.ts'

/** Puts the policy into the built page. The development server injects styles, so it goes without. */
const policyInPage: Plugin = {
  name: 'claimline-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY }, injectTo: 'head-prepend' },
  ],
}

/** The worker's start does not wait for the rest of the page's script, nor for its styles. */
const startFirst: Plugin = {
  name: 'claimline-start-first',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(_page, { bundle }) {
      const start = Object.values(bundle ?? {}).find(({ type, name }) => type === 'chunk' && name === 'start')
      if (start === undefined) throw new Error('nothing starts the worker')
      const attrs = { type: 'module', async: true, crossorigin: true, src: `./${start.fileName}` }
      // Behind the policy.
      return [{ tag: 'script', attrs, injectTo: 'head' }]
    },
  },
}

/** Citation.js can fetch, which no citation here needs: the modules it would do it with stay out of the page. */
const noFetching: Plugin = {
  name: 'claimline-no-fetching',
  enforce: 'pre',
  resolveId: (id) => (id === 'sync-fetch' || id === 'fetch-ponyfill' ? '\0no-fetching' : null),
  load: (id) => (id === '\0no-fetching' ? 'export default {}' : null),
}

const WORKER_ENTRY = /src\/worker\.ts/

export default defineConfig({
  // Runs from any folder of any static host.
  base: './',
  plugins: [
    react(),
    policyInPage,
    preloadedFonts,
    startFirst,
    noFetching,
    viewerTemplate(noFetching),
    compiledAtOnce,
    licences,
    integrity,
    serviceWorker,
    compressedAssets,
  ],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    license: { fileName: NOTICES },
    modulePreload: { polyfill: false },
    rollupOptions: {
      // What the first picture needs is one file, which compresses better than several; but for what starts the worker.
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', test: /src\/start-worker\.ts/, priority: 1 },
            { name: 'first', tags: ['$initial'] },
          ],
        },
      },
      checks: { pluginTimings: false },
    },
  },
  worker: {
    format: 'es',
    plugins: () => [compiledAtOnce],
    rollupOptions: {
      // Nothing may import the worker's entry: WebKit evaluates the entry of a module worker once more when a part that is
      // loaded later imports it, and two engines then answer. So the entry holds nothing but itself.
      output: {
        codeSplitting: { groups: [{ name: 'engine', test: (id) => !WORKER_ENTRY.test(id), tags: ['$initial'] }] },
      },
    },
  },
  server: { host: '127.0.0.1' },
})
