/** Playwright's `test` over the app with pseudo-locales in the places of the Chinese ones, built once per worker. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { serving } from '../../server/serving.ts'
import { test as base } from './test.ts'

const root = join(import.meta.dirname, '../../..')

export const test = base.extend<{ readonly baseURL: string }, { readonly pseudoSite: string }>({
  pseudoSite: [
    // Playwright reads from the first parameter what a fixture needs.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const outDir = mkdtempSync(join(tmpdir(), 'claimline-pseudo-'))
      const configFile = join(root, 'vite.pseudo.config.ts')
      await build({ root, configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } })
      const { origin, close } = await serving({ site: outDir })
      await use(`${origin}/`)
      await close()
      rmSync(outDir, { recursive: true })
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ pseudoSite }, use) => use(pseudoSite),
})

export { expect } from './test.ts'
