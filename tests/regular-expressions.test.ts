import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { analyse } from 'scslre'
import { describe, expect, it, vi } from 'vitest'
import { parseSync } from 'vite'

const root = resolve(import.meta.dirname, '../src')

/** Files whose expressions may take more than linear time, and what bounds the text that they get. */
const BOUNDED: Readonly<Record<string, string>> = {
  'formats/import/date-points.ts': 'dates of at most 100 characters',
  'formats/import/read-date.ts': 'dates of at most 100 characters',
  'formats/import/times.ts': 'dates of at most 100 characters',
  'formats/import/not-stated.ts': 'words of at most 60 characters',
  'model/dates/suggest-date.ts': 'dates of at most 100 characters',
  'engine/clickhouse/load/schema.ts': 'statements of our own',
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .toSorted()

interface Expression {
  readonly source: string
  readonly flags: string
}

/** Every regular expression that is written out in a file. */
function expressionsIn(file: string): readonly Expression[] {
  const found: Expression[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { type, regex } = node as { readonly type?: string; readonly regex?: { pattern: string; flags: string } }
    if (type === 'Literal' && regex) found.push({ source: regex.pattern, flags: regex.flags })
    for (const child of Object.values(node)) visit(child)
  }
  visit(parseSync(file, readFileSync(join(root, file), 'utf8')).program)
  return found
}

/** The expressions that are put together while files are loaded. */
async function builtIn(paths: readonly string[]): Promise<readonly Expression[]> {
  const built: Expression[] = []
  // A module that another test has loaded would not be loaded again.
  vi.resetModules()
  // Loaded before, so that theirs are not among those of the files that import them.
  for (const path of Object.keys(BOUNDED).filter((path) => path.includes('/import/'))) await import(join(root, path))
  const Native = globalThis.RegExp
  globalThis.RegExp = new Proxy(Native, {
    construct(target, stated) {
      const expression = Reflect.construct(target, stated) as RegExp
      built.push(expression)
      return expression
    },
  })
  try {
    // The query asks for a module of its own, as another test may have loaded it.
    for (const path of paths) await import(`${join(root, path)}?anew`)
  } finally {
    globalThis.RegExp = Native
  }
  return built
}

/** Whether some text takes an expression more than linear time, also where it begins anew at each character. */
const isSuperLinear = ({ source, flags }: Expression) =>
  analyse({ source, flags }, { reportTypes: { Move: true } }).reports.length > 0

describe('a regular expression', () => {
  it('takes time linear in the length of its text, or gets short texts only', () => {
    const slow = files
      .filter((file) => !Object.hasOwn(BOUNDED, file))
      .flatMap((file) =>
        expressionsIn(file)
          .filter(isSuperLinear)
          .map(({ source }) => `${file}: /${source}/`),
      )
    expect(slow).toEqual([])
  })

  it('that is put together is held to the same', async () => {
    const building = files.filter((file) => readFileSync(join(root, file), 'utf8').includes('new RegExp('))
    const built = await builtIn(building.filter((file) => !Object.hasOwn(BOUNDED, file)))
    expect(built.length).toBeGreaterThan(2)
    expect(built.filter(isSuperLinear).map(({ source }) => source)).toEqual([])
  })

  it.each(Object.keys(BOUNDED))('that may be slow stands in %s', (file) => {
    expect(expressionsIn(file).some(isSuperLinear)).toBe(true)
  })

  it.each([
    ['\\s+$', true],
    ['\\S\\s*\\n\\s*\\S', true],
    ['(a+)+b', true],
    ['^\\s+', false],
  ])('/%s/ is known to be slow: %s', (source, isSlow) => {
    expect(isSuperLinear({ source, flags: '' })).toBe(isSlow)
  })
})
