import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AsciiFinder } from '../../src/base/ascii-finder.ts'
import { runs } from '../runs.ts'

const encoder = new TextEncoder()

/** Letters of either case and the signs that differ from one another in the same bit. */
const text = fc.string({
  unit: fc.constantFrom('a', 'b', 'A', 'B', '@', '`', '[', '{', ' ', '0', '\x10'),
  maxLength: 12,
})

describe('a word in ASCII', () => {
  it('is found in bytes wherever it is in their text, in small letters', () => {
    const word = text.map((text) => text.toLowerCase()).filter((word) => word !== '')
    fc.assert(
      fc.property(word, text, text, text, (word, before, around, after) => {
        const bytes = encoder.encode(before + around + after)
        const isThere = new AsciiFinder(word).isIn(bytes, before.length, before.length + around.length)
        expect(isThere).toBe(around.toLowerCase().includes(word))
      }),
      { numRuns: runs(2000) },
    )
  })

  it('is found among other bytes', () => {
    const bytes = encoder.encode('Łódź: the ATTACK 攻撃')
    const finder = new AsciiFinder('attack')
    expect(finder.isIn(bytes, 0, bytes.length)).toBe(true)
    expect(finder.isIn(bytes, 0, bytes.length - 8)).toBe(false)
  })
})
