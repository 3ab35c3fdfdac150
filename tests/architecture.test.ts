import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const repository = resolve(import.meta.dirname, '..')
const root = join(repository, 'src')

/** Which rooms (or single files, as `room/file`) a room may import, besides itself. ARCHITECTURE.md says the same. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  base: [],
  model: ['base'],
  formats: ['base', 'model'],
  engine: ['base', 'model'],
  'engine/client': ['base', 'model', 'engine'],
  'engine/clickhouse': ['base', 'model', 'engine'],
  'engine/clickhouse/load': ['base', 'model', 'engine', 'engine/memory', 'engine/clickhouse'],
  'engine/http': ['base', 'model', 'engine'],
  'engine/memory': ['base', 'model', 'engine'],
  'engine/worker': ['base', 'model', 'engine', 'engine/memory', 'formats'],
  scene: ['base', 'model', 'engine/query', 'engine/filter'],
  view: ['base', 'model', 'engine/query', 'engine/filter'],
  i18n: ['base', 'model'],
  ui: ['base', 'model', 'scene', 'view', 'i18n', 'engine/query', 'engine/filter', 'engine/engine'],
}

/** The floors of `ui`, lowest first. A room imports only rooms of lower floors; panels may import each other one way. */
const UI_FLOORS: readonly (readonly string[])[] = [
  ['context'],
  ['widgets'],
  ['events'],
  ['viewport'],
  ['commands'],
  [
    'as-of',
    'copies',
    'details',
    'export',
    'filters',
    'list',
    'local',
    'matrix',
    'overview',
    'palette',
    'reader',
    'report',
    'search',
    'share',
    'sides',
    'table',
    'timeline',
  ],
  ['app'],
  ['embed', 'saved'],
]

const PANELS = UI_FLOORS.findIndex((rooms) => rooms.includes('timeline'))

/** Files that join rooms together. */
const JOINTS = new Set([
  'main.tsx',
  'viewer.tsx',
  'start-worker.ts',
  'start-inline-worker.ts',
  'worker-policy.ts',
  'worker.ts',
  'service-worker.ts',
])

const MOST_FILES_IN_A_FOLDER = 25

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}

function roomOf(file: string): string {
  const parts = relative(root, file).split('/')
  const nested = [parts.slice(0, 3).join('/'), parts.slice(0, 2).join('/')]
  return nested.find((room) => room in MAY_IMPORT) ?? parts[0]!
}

/** The files that a file imports, types and parts loaded later included. */
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

/** The files of `src` that these load, at once or later, themselves included; nothing beyond those that `isEnd` names. */
function reachedFrom(entries: readonly string[], isEnd: (file: string) => boolean = () => false): string[] {
  const reached = new Set<string>()
  const waiting = entries.map((name) => join(root, name))
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const found = [file, `${file}.ts`].find((name) => statSync(name, { throwIfNoEntry: false })?.isFile())
    if (found === undefined || reached.has(found) || !/\.tsx?$/.test(found) || isEnd(found)) continue
    reached.add(found)
    waiting.push(...importsOf(found))
  }
  return [...reached].map((file) => relative(root, file))
}

const arrow = (from: string, to: string) => `${relative(root, from)} imports ${relative(root, to)}`

/** Groups of nodes that lead back to themselves (Tarjan's strongly connected components of more than one node). */
function circles(nodes: Iterable<string>, next: (node: string) => Iterable<string>): string[][] {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const found: string[][] = []
  const visit = (node: string) => {
    index.set(node, index.size)
    low.set(node, index.get(node)!)
    stack.push(node)
    for (const target of next(node)) {
      if (!index.has(target)) visit(target)
      if (stack.includes(target)) low.set(node, Math.min(low.get(node)!, low.get(target)!))
    }
    if (low.get(node) !== index.get(node)) return
    const circle = stack.splice(stack.indexOf(node))
    if (circle.length > 1) found.push(circle.map((file) => relative(root, file)).sort())
  }
  for (const node of nodes) if (!index.has(node)) visit(node)
  return found
}

describe('the rooms', () => {
  const all = sources(root)
  const files = all.filter((file) => !JOINTS.has(relative(root, file)))

  it('are all in the table', () => {
    expect(files.map(roomOf).filter((room) => !(room in MAY_IMPORT))).toEqual([])
  })

  it('import only what the table allows', () => {
    const faults = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith(root) && !isAllowed(roomOf(file), target))
        .map((target) => arrow(file, target)),
    )
    expect(faults).toEqual([])
  })

  it('have no circle of imports, not even of types or of parts loaded later', () => {
    const known = new Set(all)
    expect(circles(all, (file) => importsOf(file).filter((target) => known.has(target)))).toEqual([])
  })

  it('hold at most 25 files in a folder', () => {
    const folders = ['src', 'cli', 'tools', 'server', 'tests', 'bench'].flatMap((name) => {
      const top = join(repository, name)
      return [...new Set(sources(top).map((file) => dirname(file)))].filter((folder) => !/node_modules/.test(folder))
    })
    const full = folders.filter(
      (folder) => readdirSync(folder).filter((name) => /\.(?:tsx?|css)$/.test(name)).length > MOST_FILES_IN_A_FOLDER,
    )
    expect(full.map((folder) => relative(repository, folder))).toEqual([])
  })

  it('keep React in ui, the address bar in view/sync-url, and d3-zoom in one file', () => {
    const holders = (pattern: RegExp) =>
      all.filter((file) => pattern.test(readFileSync(file, 'utf8'))).map((file) => relative(root, file))
    expect(
      holders(/from 'react/).filter((file) => !file.startsWith('ui/') && file !== 'main.tsx' && file !== 'viewer.tsx'),
    ).toEqual([])
    expect(holders(/\b(?:history|location)\.(?:pushState|replaceState|search)/)).toEqual(['view/sync-url.ts'])
    expect(holders(/zoom\(\)|from 'd3-zoom'/).length).toBeLessThanOrEqual(1)
  })

  it('keep SQL and the schema of queries out of the page, and its engine in the worker', () => {
    const reached = reachedFrom(['main.tsx', 'viewer.tsx', 'start-worker.ts', 'worker.ts', 'start-inline-worker.ts'])
    const onServer = reached.filter((file) => /^engine\/(?:clickhouse\/|query-schema)/.test(file))
    expect(onServer).toEqual([])
    const onPage = reachedFrom(['main.tsx'], (file) => file.endsWith('/worker.ts'))
    expect(onPage).toContain('engine/http/open-remote.ts')
    expect(onPage.filter((file) => file.startsWith('engine/memory/'))).toEqual([])
  })

  it('take words from the language of the page, never from the folder of one', () => {
    const faults = files
      .filter((file) => roomOf(file) !== 'i18n')
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => /i18n\/en\//.test(target))
          .map((target) => arrow(file, target)),
      )
    expect(faults).toEqual([])
  })

  it('are imported by the command line and the server, never the other way, and tests by nobody', () => {
    const outside = ['cli', 'tools', 'server'].flatMap((name) => sources(join(repository, name)))
    const reached = [...all, ...outside].flatMap((file) =>
      importsOf(file)
        .filter(
          (target) => target.startsWith(join(repository, 'tests')) || (all.includes(file) && !target.startsWith(root)),
        )
        .map((target) => `${relative(repository, file)} imports ${relative(repository, target)}`),
    )
    expect(reached).toEqual([])
  })
})

describe('the floors of ui', () => {
  const ui = join(root, 'ui')
  const files = sources(ui)
  const roomIn = (file: string) => relative(ui, file).split('/')[0]!
  const floorOf = (room: string) => UI_FLOORS.findIndex((rooms) => rooms.includes(room))
  const arrows = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => target.startsWith(`${ui}/`) && roomIn(target) !== roomIn(file))
      .map((target) => ({ file, target, from: roomIn(file), to: roomIn(target) })),
  )

  it('have every room', () => {
    expect(files.map(roomIn).filter((room) => floorOf(room) === -1)).toEqual([])
  })

  it('are imported downwards only', () => {
    const faults = arrows.filter(({ from, to }) =>
      floorOf(from) === PANELS ? floorOf(to) > PANELS : floorOf(to) >= floorOf(from),
    )
    expect(faults.map(({ file, target }) => arrow(file, target))).toEqual([])
  })

  it('hold no panels that import each other', () => {
    const next = (room: string) => arrows.filter(({ from }) => from === room).map(({ to }) => to)
    expect(circles(UI_FLOORS[PANELS]!, (room) => next(room).filter((to) => floorOf(to) === PANELS))).toEqual([])
  })
})
