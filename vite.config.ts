import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
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
  plugins: [react(), policyInPage, noFetching],
  build: { target: 'es2023', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  worker: { format: 'es' },
  server: { host: '127.0.0.1' },
})
