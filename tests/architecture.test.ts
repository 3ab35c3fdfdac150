import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../src')

/** Which rooms (or single files, as `room/file`) a room may import, besides itself. The README's map says the same. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  base: [],
  model: ['base'],
  formats: ['base', 'model'],
  engine: ['base', 'model'],
  'engine/client': ['base', 'model', 'engine'],
  'engine/clickhouse': ['base', 'model', 'engine'],
  'engine/memory': ['base', 'model', 'engine'],
  'engine/worker': ['base', 'model', 'engine', 'engine/memory', 'formats'],
  scene: ['base', 'model', 'engine/query', 'engine/filter'],
  view: ['base', 'model', 'engine/query', 'engine/filter'],
  i18n: ['base', 'model'],
  ui: ['base', 'model', 'scene', 'view', 'i18n', 'engine/query', 'engine/filter', 'engine/engine'],
}

/** Debt, each with its reason. Meant to stay empty. */
const EXCEPTIONS: ReadonlySet<string> = new Set()

/** Files that join rooms together. */
const JOINTS = new Set([
  'main.tsx',
  'viewer.tsx',
  'start-worker.ts',
  'start-inline-worker.ts',
  'worker-policy.ts',
  'worker.ts',
])

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}

function roomOf(file: string): string {
  const [first, second] = relative(root, file).split('/')
  const nested = `${first}/${second}`
  return nested in MAY_IMPORT ? nested : first!
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^'?]+)(?:\?[^']*)?'/g)].map((match) =>
    resolve(dirname(file), match[1]!),
  )
}

function isAllowed(room: string, target: string): boolean {
  const targetRoom = roomOf(target)
  if (room === targetRoom) return true
  const file = relative(root, target).replace(/\.tsx?$/, '')
  return MAY_IMPORT[room]!.some((allowed) => allowed === targetRoom || allowed === file)
}

describe('the rooms', () => {
  const files = sources(root).filter((file) => !JOINTS.has(relative(root, file)))

  it('are all in the table', () => {
    expect(files.map(roomOf).filter((room) => !(room in MAY_IMPORT))).toEqual([])
  })

  it('import only what the table allows', () => {
    const faults = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith(root) && !isAllowed(roomOf(file), target))
        .map((target) => `${relative(root, file)} imports ${relative(root, target)}`),
    )
    expect(faults.filter((fault) => !EXCEPTIONS.has(fault))).toEqual([])
  })

  it('keep React in ui, the address bar in view/sync-url, and d3-zoom in one file', () => {
    const holders = (pattern: RegExp) =>
      sources(root)
        .filter((file) => pattern.test(readFileSync(file, 'utf8')))
        .map((file) => relative(root, file))
    expect(
      holders(/from 'react/).filter((file) => !file.startsWith('ui/') && file !== 'main.tsx' && file !== 'viewer.tsx'),
    ).toEqual([])
    expect(holders(/\b(?:history|location)\.(?:pushState|replaceState|search)/)).toEqual(
      holders(/\b(?:history|location)\.(?:pushState|replaceState|search)/).filter(
        (file) => file === 'view/sync-url.ts',
      ),
    )
    expect(holders(/zoom\(\)|from 'd3-zoom'/).length).toBeLessThanOrEqual(1)
  })
})
