import { describe, expect, it } from 'vitest'
import { NO_FILTER } from '../../src/engine/filter.ts'
import { BEGINNING, END } from '../../src/model/dates/time.ts'
import { relationsOf } from '../../src/scene/links/relations.ts'
import { gapPxOf, layOutSides, walkSides } from '../../src/scene/sides.ts'
import { engineOf, type Sketch } from './draw-picture.ts'

const DAY = 86_400_000

/** The rows of China on the left and Taiwan on the right. */
function rowsOf(sketches: readonly Sketch[]) {
  const engine = engineOf(sketches)
  const parties = ['CN', 'TW'].map((value) => ({ field: 'country' as const, value }))
  const span = { start: BEGINNING, end: END }
  const { rows: events } = engine.answer({ kind: 'spoken', filter: NO_FILTER, span, parties, offset: 0, limit: 100 })
  const ids = events.map(({ id }) => id)
  const { links, ends } = engine.answer({ kind: 'links', filter: NO_FILTER, ids, limit: 100 })
  const relations = relationsOf(links, ends)
  const codes = { left: 'CN', right: 'TW' }
  return layOutSides({
    events,
    speaks: ({ by }, column) => by.some((actor) => actor.startsWith(codes[column])),
    isAccused: ({ against }, column) => against.some((actor) => actor.startsWith(codes[column])),
    answersOf: (id) => (relations.get(id) ?? []).flatMap(({ kind, other }) => (kind === 'answers' ? [other.id] : [])),
  })
}

const told = (rows: ReturnType<typeof rowsOf>) =>
  rows.map(({ left, right }) => [left.map(({ id }) => id).join(' '), right.map(({ id }) => id).join(' ')])

const accusation = (id: string, date: string, by = 'CN-mss', against = 'TW-moda'): Sketch => ({
  id,
  type: 'accusation',
  date,
  by,
  against,
})
const answer = (id: string, date: string, to: string, by = 'TW-moda'): Sketch => ({
  id,
  type: 'rebuttal',
  date,
  by,
  respondsTo: [to],
})

describe('two sides in rows', () => {
  it('face an answer that comes next with what it answers', () => {
    const rows = rowsOf([accusation('a', '2024-01-01'), answer('r', '2024-01-03', 'a')])
    expect(told(rows)).toEqual([['a', 'r']])
    expect(rows[0]!.silent).toBeNull()
  })

  it('keep the order of time where something else was said before the answer', () => {
    const rows = rowsOf([
      accusation('a', '2024-01-01'),
      accusation('b', '2024-01-02'),
      answer('r', '2024-01-03', 'a'),
      answer('s', '2024-01-04', 'r', 'CN-mss'),
    ])
    expect(told(rows)).toEqual([
      ['a', ''],
      ['b', ''],
      ['s', 'r'],
    ])
  })

  it('share a row where they begin at the same time', () => {
    const rows = rowsOf([accusation('a', '2024-01-01'), accusation('b', '2024-01-01', 'TW-moda', 'CN-mss')])
    expect(told(rows)).toEqual([['a', 'b']])
    expect(rows[0]!.gap).toBeNull()
  })

  it('show how long nothing was said, each doubling as much wider', () => {
    const rows = rowsOf([accusation('a', '2024-01-01'), accusation('b', '2024-01-08'), accusation('c', '2024-03-08')])
    expect(rows.map(({ gap }) => gap && gap / DAY)).toEqual([null, 7, 60])
    expect([0, 0.9, 1, 3, 7, 63, 1e6].map((days) => gapPxOf(days * DAY))).toEqual([0, 0, 11, 22, 33, 66, 110])
    expect(gapPxOf(null)).toBe(0)
  })

  it('measure a gap from the last that was said in the row before', () => {
    const rows = rowsOf([accusation('a', '2024-01-01'), answer('r', '2024-01-03', 'a'), accusation('b', '2024-01-04')])
    expect(rows.at(-1)!.gap).toBe(DAY)
  })

  it('say who has not answered, and only of whom was accused', () => {
    const rows = rowsOf([
      accusation('a', '2024-01-01'),
      accusation('b', '2024-01-02', 'TW-moda', 'CN-mss'),
      accusation('c', '2024-01-03', 'CN-mss', 'US-x'),
    ])
    expect(rows.map(({ silent }) => silent)).toEqual(['right', 'left', null])
  })

  it('hold no more than a row can, and lose nothing', () => {
    const rows = rowsOf(Array.from({ length: 20 }, (_, at) => accusation(`e${at + 10}`, '2024')))
    expect(rows.map(({ left }) => left.length)).toEqual([8, 8, 4])
    expect(rows.map(({ gapPx }) => gapPx)).toEqual([0, 0, 0])
    expect(new Set(rows.map(({ key }) => key)).size).toBe(3)
  })

  it('can be walked through time and across', () => {
    const rows = rowsOf([
      accusation('a', '2024-01-01'),
      answer('r', '2024-01-03', 'a'),
      accusation('b', '2024-02-01'),
      accusation('c', '2024-03-01'),
    ])
    const walk = (from: string, ...keys: readonly string[]) =>
      keys.reduce((at, key) => walkSides(rows, at, key)?.id ?? at, from)
    expect(walk('a', 'ArrowRight')).toBe('r')
    expect(walk('r', 'ArrowLeft')).toBe('a')
    expect(walk('a', 'ArrowDown', 'ArrowDown', 'ArrowDown')).toBe('c')
    expect(walk('c', 'ArrowRight')).toBe('r')
    expect(walk('c', 'ArrowDown')).toBe('c')
    expect(walk('b', 'End', 'Home')).toBe('a')
    expect(walkSides(rows, 'a', 'x')).toBeNull()
  })
})
