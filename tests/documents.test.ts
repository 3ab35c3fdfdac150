import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const repository = resolve(import.meta.dirname, '..')
const SKIPPED = /(?:^|\/)(?:node_modules|dist|coverage|reports|test-results|\.git)(?:\/|$)/

/** Paths of all documents of the repository. */
function documents(folder = repository): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (SKIPPED.test(relative(repository, path))) return []
    if (entry.isDirectory()) return documents(path)
    return entry.name.endsWith('.md') ? [path] : []
  })
}

/** Targets of relative links, without what follows `#`. */
function targetsOf(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^\w+:/.test(target))
}

describe('the documents', () => {
  const all = documents()

  it('link only to files that exist', () => {
    const broken = all.flatMap((path) =>
      targetsOf(readFileSync(path, 'utf8'))
        .filter((target) => !existsSync(resolve(dirname(path), target)))
        .map((target) => `${relative(repository, path)} links to ${target}`),
    )
    expect(broken).toEqual([])
  })

  it('include one for every room', () => {
    const rooms = ['src', 'src/formats', 'src/model', 'src/ui'].flatMap((folder) =>
      readdirSync(join(repository, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${folder}/${entry.name}`),
    )
    expect(rooms.filter((room) => !existsSync(join(repository, room, 'README.md')))).toEqual([])
  })
})
