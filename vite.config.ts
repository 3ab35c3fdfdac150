import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { viewerTemplate } from './scripts/viewer-template.ts'
import { META_POLICY } from './server/policy.ts'

/** Puts the policy into the built page. The development server injects styles, so it goes without. */
const policyInPage: Plugin = {
  name: 'claimline-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY }, injectTo: 'head-prepend' },
  ],
}

/** Citation.js can fetch, which no citation here needs: the modules it would do it with stay out of the page. */
const noFetching: Plugin = {
  name: 'claimline-no-fetching',
  enforce: 'pre',
  resolveId: (id) => (id === 'sync-fetch' || id === 'fetch-ponyfill' ? '\0no-fetching' : null),
  load: (id) => (id === '\0no-fetching' ? 'export default {}' : null),
}

export default defineConfig({
  // Runs from any folder of any static host.
  base: './',
  plugins: [react(), policyInPage, noFetching, viewerTemplate(noFetching)],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      // What the first picture needs is one file, which compresses better than several.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      checks: { pluginTimings: false },
    },
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1' },
})
