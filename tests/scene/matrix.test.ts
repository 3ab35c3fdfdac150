import { describe, expect, it } from 'vitest'
import { NO_FILTER } from '../../src/engine/filter.ts'
import { layMatrix, type MatrixHead } from '../../src/scene/matrix.ts'
import { walkGrid } from '../../src/scene/walk-grid.ts'
import { engineOf, type Sketch } from './draw-picture.ts'

/** Each as often as it stands there: who accuses whom. */
const accusations = (pairs: string): readonly Sketch[] =>
  pairs.split(' ').map((pair, at) => {
    const [by, against] = pair.split('>')
    return { id: `e${at}`, type: 'accusation', date: '2024', by: by!, ...(against && { against }) }
  })

function matrixOf(pairs: string, ranking: 'count' | 'name' = 'count', limit = 10) {
  const answer = engineOf(accusations(pairs)).answer({ kind: 'matrix', filter: NO_FILTER, field: 'country' })
  const scene = layMatrix(answer, { ranking, limit, compare: (a, b) => (a < b ? -1 : 1) })
  const name = (head: MatrixHead) =>
    head.kind === 'side' ? head.side : head.kind === 'rest' ? `+${head.sides}` : 'all'
  return {
    scene,
    columns: scene.columns.map(name),
    rows: scene.rows.map(({ head, cells }) => [name(head), ...cells.map((cell) => cell?.counts[0] ?? null)]),
  }
}

describe('the matrix', () => {
  it('has a row for who speaks, a column for who is accused, and the totals first', () => {
    const { columns, rows } = matrixOf('CN>TW TW>CN TW>CN TW')
    expect(columns).toEqual(['all', 'CN', 'TW'])
    expect(rows).toEqual([
      ['all', null, 2, 1],
      ['TW', 3, 2, null],
      ['CN', 1, null, 1],
    ])
  })

  it('can go by name', () => {
    const { rows, columns } = matrixOf('US>CN US>TW US>CN CN>TW', 'name')
    expect(rows.map(([name]) => name)).toEqual(['all', 'CN', 'US'])
    expect(columns).toEqual(['all', 'CN', 'TW'])
  })

  it('counts together what has no row or column of its own, and says how many they are', () => {
    const { columns, rows } = matrixOf('CN>TW CN>TW CN>US CN>JP CN>FR TW>CN JP>CN', 'count', 2)
    expect(columns).toEqual(['all', 'CN', 'TW', '+3'])
    expect(rows).toEqual([
      ['all', null, 2, 2, 3],
      ['CN', 5, null, 2, 3],
      ['JP', 1, 1, null, null],
      ['TW', 1, 1, null, null],
    ])
  })

  it('rather shows one more than saying that there is one more', () => {
    expect(matrixOf('CN>TW CN>US CN>JP', 'count', 2).columns).toEqual(['all', 'JP', 'TW', 'US'])
  })

  it('tells the most accusations between any two', () => {
    expect(matrixOf('CN>TW CN>TW CN>US').scene.most).toBe(2)
  })
})

describe('walking through a grid', () => {
  const places = [
    { row: 0, column: 1 },
    { row: 0, column: 3 },
    { row: 1, column: 0 },
    { row: 3, column: 3 },
  ]
  it.each([
    ['ArrowRight', { row: 0, column: 3 }],
    ['ArrowLeft', null],
    ['ArrowDown', { row: 1, column: 0 }],
    ['ArrowUp', null],
    ['End', { row: 0, column: 3 }],
    ['Home', null],
    ['x', null],
  ])('goes by %s to the nearest place there', (key, to) => {
    expect(walkGrid(places, { row: 0, column: 1 }, key)).toEqual(to)
  })
})
