import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { followScroll, MOST_ROWS, placeAt, reveal, settle, chunkOf, type RowList } from '../../src/scene/row-window.ts'

const MILLION: RowList = { total: 1_000_000, rowPx: 58, roomPx: 700 }
const FEW: RowList = { total: 162, rowPx: 58, roomPx: 700 }

/** The row at the top of the sight, in parts of rows. */
const firstRow = ({ base, topPx }: { base: number; topPx: number }, { rowPx }: RowList) => base + topPx / rowPx

describe('a list of any length seen through a chunk of it', () => {
  it('makes room for no more rows than every browser has', () => {
    expect(chunkOf(FEW)).toBe(162)
    expect(chunkOf(MILLION) * 118).toBeLessThan(17_000_000)
  })

  it('scrolls a short list as it is', () => {
    expect(followScroll(FEW, { base: 0, topPx: 0 }, 8000)).toEqual({ base: 0, topPx: 8000 })
    expect(placeAt(FEW, 580)).toEqual({ base: 0, topPx: 580 })
  })

  it('moves pixel by pixel for a short way, and by share for a long one', () => {
    const place = placeAt(MILLION, 500_000 * 58)
    expect(followScroll(MILLION, place, place.topPx + 100)).toEqual({ base: place.base, topPx: place.topPx + 100 })
    const end = MOST_ROWS * 58 - 700
    expect(followScroll(MILLION, place, end)).toEqual({ base: 1_000_000 - MOST_ROWS, topPx: end })
    expect(followScroll(MILLION, place, 0)).toEqual({ base: 0, topPx: 0 })
  })

  it('reaches its first and last row', () => {
    expect(placeAt(MILLION, -5)).toEqual({ base: 0, topPx: 0 })
    const last = reveal(MILLION, { base: 0, topPx: 0 }, 999_999)
    expect(firstRow(last, MILLION) + 700 / 58).toBeCloseTo(1_000_000)
  })

  it('shows a row next to what is seen without moving more than it must', () => {
    const place = { base: 0, topPx: 0 }
    expect(reveal(FEW, place, 3)).toBe(place)
    expect(reveal(FEW, place, 12)).toEqual({ base: 0, topPx: 13 * 58 - 700 })
    expect(reveal(FEW, { base: 0, topPx: 600 }, 9)).toEqual({ base: 0, topPx: 522 })
  })

  it('settles, reveals and follows within the chunk, whatever came before', () => {
    const list = fc.record({
      total: fc.integer({ min: 1, max: 3_000_000 }),
      rowPx: fc.constantFrom(58, 118),
      roomPx: fc.integer({ min: 120, max: 1400 }),
    })
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(list, share, share, (list, at, row) => {
        const most = Math.max(0, list.total * list.rowPx - list.roomPx)
        const place = placeAt(list, Math.round(at * most))
        const settled = settle(list, place)
        expect(firstRow(settled, list)).toBeCloseTo(firstRow(place, list), 6)
        const wanted = Math.floor(row * (list.total - 1))
        const revealed = reveal(list, place, wanted)
        for (const { base, topPx } of [place, settled, revealed]) {
          expect(base).toBeGreaterThanOrEqual(0)
          expect(base).toBeLessThanOrEqual(list.total - chunkOf(list))
          expect(topPx).toBeGreaterThanOrEqual(0)
          expect(topPx).toBeLessThanOrEqual(Math.max(0, chunkOf(list) * list.rowPx - list.roomPx))
        }
        const first = firstRow(revealed, list)
        expect(wanted).toBeGreaterThanOrEqual(first - 1e-6)
        expect(wanted + 1).toBeLessThanOrEqual(first + list.roomPx / list.rowPx + 1e-6)
      }),
    )
  })
})
