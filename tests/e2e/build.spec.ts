/** What holds of the files of the built app, without opening it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
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

/** Maximum bytes by gzip of what the first picture needs, by the beginning of the file's name. */
const FIRST_BUDGETS: Readonly<Record<string, number>> = {
  'index-': 138_000,
  'engine-': 61_000,
  'start-': 6_000,
  'worker-': 2_000,
  'rolldown-runtime-': 1_500,
}
const STYLE_BUDGET = 12_000
/** Maximum bytes by gzip of parts that are loaded later. */
const LATER_BUDGET = 20_000
/** Larger ones, each for one task: citations, other formats, workbooks, HTML tables, a language, PDF files. */
const LARGE_PARTS: Readonly<Record<string, number>> = {
  'bibtex-': 38_000,
  'foreign-formats-': 35_000,
  'dist-': 43_000,
  'pdf-text-': 146_000,
  'pdf-worker-': 386_000,
}

const gzipped = (name: string) => gzipSync(readFileSync(join(assets, name)), { level: 9 }).length

test('the notices of every library and font stand beside the app, and in what saved pages are made of', () => {
  const dist = join(assets, '..')
  const notices = readFileSync(join(dist, 'licences.txt'), 'utf8')
  // Of the page, of its fonts, of its worker, and of what is loaded later.
  for (const name of ['react-dom', '@fontsource-variable/source-sans-3', 'zod', 'hucre', '@citation-js/core']) {
    expect(notices).toMatch(new RegExp(`^${name} - [0-9.]+ [(]`, 'm'))
  }
  expect(notices).toContain('SIL OPEN FONT LICENSE')
  expect(readFileSync(join(dist, 'viewer.html'), 'utf8')).toContain('id="claimline-licences">Libraries and fonts')
})

test('the layers of the styles stand in their order, which no part that comes later changes', () => {
  const first = readdirSync(assets).find((name) => /^index-.*\.css$/.test(name))!
  const layers = [...text(first).matchAll(/@layer ([a-z]+)[{]/g)].map(([, name]) => name)
  expect(layers).toEqual(['base', 'page', 'panels', 'adaptations'])
  for (const name of readdirSync(assets).filter((name) => name.endsWith('.css') && name !== first)) {
    expect(text(name), name).toMatch(/^@layer (panels|adaptations)[{]/)
  }
})

test('the first picture and every later part stay within their budgets of bytes', () => {
  const isFirst = (name: string) => Object.keys(FIRST_BUDGETS).some((start) => name.startsWith(start))
  const budgetOf = (name: string) =>
    Object.entries({ ...FIRST_BUDGETS, ...LARGE_PARTS }).find(([start]) => name.startsWith(start))?.[1] ?? LATER_BUDGET
  expect(scripts.filter(isFirst)).toHaveLength(Object.keys(FIRST_BUDGETS).length)
  const beyond = scripts.filter((name) => gzipped(name) > budgetOf(name))
  expect(beyond.map((name) => `${name}: ${gzipped(name)} bytes, budget ${budgetOf(name)}`)).toEqual([])
  const styles = readdirSync(assets).filter((name) => /^index-.*\.css$/.test(name))
  expect(styles.filter((name) => gzipped(name) > STYLE_BUDGET)).toEqual([])
  expect(styles).toHaveLength(1)
})
