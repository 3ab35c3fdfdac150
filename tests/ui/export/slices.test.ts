import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slicesOf } from '../../../src/ui/export/slices.ts'

describe('pages of a picture', () => {
  it('end between rows', () => {
    expect(slicesOf(250, [40, 90, 110, 190], 100)).toEqual([
      { top: 0, height: 90 },
      { top: 90, height: 100 },
      { top: 190, height: 60 },
    ])
  })

  it('show everything once, and none is too tall', () => {
    const breaks = fc.array(fc.integer({ min: 0, max: 1000 })).map((all) => all.sort((a, b) => a - b))
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        breaks,
        fc.integer({ min: 10, max: 400 }),
        (height, breaks, most) => {
          let end = 0
          for (const slice of slicesOf(height, breaks, most)) {
            expect(slice.top).toBe(end)
            expect(slice.height).toBeGreaterThan(0)
            expect(slice.height).toBeLessThanOrEqual(most)
            end = slice.top + slice.height
          }
          expect(end).toBe(height)
        },
      ),
    )
  })
})
