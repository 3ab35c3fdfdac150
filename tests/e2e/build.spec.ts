/** What holds of the files of the built app, without opening it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

const assets = join(import.meta.dirname, '../../dist/assets')
const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
const text = (name: string) => readFileSync(join(assets, name), 'utf8')

test('nothing imports the entry of the worker, which WebKit would evaluate once more', () => {
  const entries = scripts.filter((name) => name.startsWith('worker-'))
  expect(entries).toHaveLength(1)
  const importers = scripts.filter((name) =>
    new RegExp(`(?:from|import\\()\\s*["'\`]\\./${entries[0]!}`).test(text(name)),
  )
  expect(importers).toEqual([])
  // What it holds itself is only how the worker begins.
  expect(text(entries[0]!).length).toBeLessThan(2000)
})
