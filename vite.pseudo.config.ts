/**
 * The app with pseudo-locales in the places of the Chinese ones: `npm run dev -- --config vite.pseudo.config.ts`, then
 * `?lang=zh-Hant` for long texts, `?lang=zh-Hans` for a page from right to left.
 */
import type { Plugin } from 'vite'
import { defineConfig } from 'vite'
import { pseudoLocales } from './tools/pseudo-locales/plugin.ts'
import config from './vite.config.ts'

/** What costs time in a build and shows nothing on screen. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'claimline-viewer',
  'claimline-compressed',
  'claimline-service-worker',
])

const isLeftOut = (plugin: unknown) => LEFT_OUT.has((plugin as Partial<Plugin> | null)?.name ?? '')

export default defineConfig({
  ...config,
  plugins: [pseudoLocales, ...(config.plugins ?? []).filter((plugin) => !isLeftOut(plugin))],
})
