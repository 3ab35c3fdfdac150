import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../src/engine/worker/load.ts'
import { NO_FILTER } from '../../src/engine/filter.ts'

const id = (type: string, number: number) => `${type}--00000000-0000-4000-8000-00000000000${number}`

function bundle(year: number, changes: { readonly name: string; readonly group?: string }): string {
  const modified = `${year}-01-01T00:00:00.000Z`
  const object = (type: string, number: number, more: object) => ({ type, id: id(type, number), modified, ...more })
  return JSON.stringify({
    type: 'bundle',
    objects: [
      object('intrusion-set', 1, { name: changes.group ?? 'Group' }),
      object('campaign', 1, { name: changes.name, first_seen: '2019-03-04T00:00:00Z' }),
      object('relationship', 1, {
        relationship_type: 'attributed-to',
        created: '2020-01-01T00:00:00Z',
        source_ref: id('campaign', 1),
        target_ref: id('intrusion-set', 1),
      }),
    ],
  })
}

async function opened(...files: readonly (readonly [name: string, text: string])[]) {
  const loaded = await loadDataset({
    origin: { kind: 'files', name: 'several', files: files.map(([name, text]) => ({ name, blob: new Blob([text]) })) },
    base: 'https://example.org/',
    signal: new AbortController().signal,
    onProgress: () => {},
    room: 2 ** 30,
    later: setImmediate,
  })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issue))
  const { head, events } = loaded.engine.excerpt(NO_FILTER)
  const titles = [...events].map(({ title }) => title)
  const names = head.actors.filter(({ id }) => id.includes('--')).map(({ name }) => name)
  return { titles, names, report: loaded.report }
}

const OLD = ['old.json', bundle(2020, { name: 'Old name', group: 'Old group' })] as const
const NEW = ['new.json', bundle(2022, { name: 'New name', group: 'New group' })] as const

describe('two versions of one object in two files', () => {
  it.each([
    ['the later first', [NEW, OLD]],
    ['the later last', [OLD, NEW]],
  ])('are one, as the later has it: %s', async (_order, files) => {
    const { titles, names, report } = await opened(...files)
    expect(titles).toEqual(['New name', 'New name attributed to New group'])
    expect(names).toEqual(['New group'])
    const told = report.issues.filter(({ kind }) => kind === 'older-version')
    expect(told.map(({ file, other }) => [file, other])).toEqual(
      Array.from({ length: 3 }, () => ['old.json', 'new.json']),
    )
    expect(report.counts).not.toHaveProperty('kept-apart')
  })

  it('that were changed at the same time are taken once', async () => {
    const other = bundle(2020, { name: 'Old name', group: 'Old group' }).replace('"bundle"', '"bundle" ')
    const { titles, report } = await opened(OLD, ['b.json', other])
    expect(titles).toHaveLength(2)
    expect(report.counts).not.toHaveProperty('older-version')
  })
})

describe('one file under two names', () => {
  it('is read once, and said to be', async () => {
    const { titles, report } = await opened(OLD, ['copy.json', OLD[1]])
    expect(titles).toHaveLength(2)
    expect(report).toMatchObject({ read: 2, kept: 2 })
    expect(report.issues.filter(({ kind }) => kind === 'same-file')).toMatchObject([
      { file: 'copy.json', other: 'old.json' },
    ])
  })
})
