import { describe, expect, it } from 'vitest'
import { lastUnitBefore } from '../../../src/model/dates/last-unit.ts'

const at = (text: string) => lastUnitBefore(Date.parse(text))

describe('the end of a day, of a minute, or of a millisecond', () => {
  it('is told by what comes after it', () => {
    expect(at('2024-10-04T00:00Z')).toBe(86_400_000)
    expect(at('2024-10-04T14:05Z')).toBe(60_000)
    expect(at('2024-10-04T14:05:06Z')).toBe(1)
    expect(at('1969-12-31T00:00Z')).toBe(86_400_000)
  })
})
