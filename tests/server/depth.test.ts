import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { isDeeperThan } from '../../server/engine/depth.ts'

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0

it('tells how deeply JSON is nested, whatever its strings hold', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: fc.constantFrom('"', '\\', '[', '{', ']', 'a') }), (value) => {
      const depth = depthOf(value)
      expect(isDeeperThan(JSON.stringify(value), depth)).toBe(false)
      if (depth > 0) expect(isDeeperThan(JSON.stringify(value), depth - 1)).toBe(true)
    }),
  )
})
