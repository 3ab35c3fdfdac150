import { describe, expect, it } from 'vitest'
import { withCopies } from '../../src/engine/client/own-copies.ts'
import { memoryEngineOf } from '../../src/engine/memory/memory-engine.ts'
import { readDataset } from '../../src/model/check/read-dataset.ts'
import type { OwnCopy } from '../../src/model/own-copy.ts'

const source = { title: 'A page', published: '2024' }
const event = {
  type: 'accusation',
  date: '2024-09-23',
  title: 'It accuses',
  summary: 'It does.',
  by: ['a'],
  against: [],
}
const { dataset, report } = readDataset(
  JSON.stringify({
    format: 'claimline/2',
    title: 'A dispute',
    actors: [{ id: 'a', name: 'A', country: null }],
    sources: [
      { ...source, id: 'page' },
      { ...source, id: 'shipped', text: 'Shipped words.' },
    ],
    events: [
      {
        ...event,
        id: 'e1',
        citations: [
          { source: 'page', locator: { start: 'they stand', end: 'behind it' } },
          { source: 'page', quote: { exact: 'said  twice' } },
          { source: 'shipped', quote: { exact: 'Shipped' } },
        ],
      },
      { ...event, id: 'e2', date: '2024-09-24', citations: [{ source: 'page', quote: { exact: 'nowhere' } }] },
    ],
  }),
)
const TEXT = 'Here They stand firmly behind it. It was said twice, said twice.'
const plain = memoryEngineOf(dataset!, report)
const shelved = (...copies: readonly OwnCopy[]) =>
  withCopies(plain, () => Promise.resolve(new Map(copies.map((copy) => [copy.source, copy]))))
const engine = shelved({ source: 'page', name: 'page.html', text: TEXT })

describe('a source whose text the user has', () => {
  it('is searched for quotes and locators of an event, each with its state', async () => {
    const answer = await engine.run<'event'>({ kind: 'event', id: 'e1' })
    const told = answer!.citations.map(({ source, match, located }) => [source.hasText, match?.state, located?.state])
    expect(told).toEqual([
      [true, undefined, 'exact'],
      [true, 'ambiguous', undefined],
      [true, 'exact', undefined],
    ])
    const [{ start, end }] = answer!.citations[0]!.located!.passages as [{ start: number; end: number }]
    expect(TEXT.slice(start, end)).toBe('They stand firmly behind it')
  })

  it('is read like one that is shipped, with what was not found in it', async () => {
    const answer = await engine.run<'source'>({ kind: 'source', id: 'page' })
    expect(answer).toMatchObject({ text: TEXT, head: { hasText: true }, missing: ['e2'] })
    expect(answer!.passages.map(({ start, end, state }) => [TEXT.slice(start, end), state])).toEqual([
      ['They stand firmly behind it', 'exact'],
      ['said twice', 'ambiguous'],
      ['said twice', 'ambiguous'],
    ])
  })

  it('changes nothing of a source that is shipped, nor of any other answer', async () => {
    const with2 = shelved({ source: 'shipped', name: '', text: 'Other words.' })
    for (const query of [
      { kind: 'source', id: 'shipped' },
      { kind: 'event', id: 'e1' },
      { kind: 'event', id: 'none' },
      { kind: 'summary' },
    ] as const)
      expect(await with2.run(query)).toEqual(await plain.run(query))
  })
})
