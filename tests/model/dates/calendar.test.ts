import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, civilDayOf, daysInMonth, startOfDay } from '../../../src/model/dates/calendar.ts'

const year = fc.integer({ min: -271_000, max: 275_000 })
const month = fc.integer({ min: 1, max: 12 })

describe('the calendar', () => {
  it('agrees with Date wherever Date reaches', () => {
    fc.assert(
      fc.property(year, month, fc.integer({ min: 1, max: 28 }), (y, m, d) => {
        const date = new Date(0)
        date.setUTCFullYear(y, m - 1, d)
        expect(startOfDay(y, m, d)).toBe(date.getTime())
      }),
    )
  })

  it('finds the day of any instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: -8.64e15, max: 8.64e15 }), (instant) => {
        const date = new Date(instant)
        expect(civilDayOf(instant)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        })
      }),
    )
  })

  it('goes on where Date ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), month, (y, m) => {
        expect(civilDayOf(startOfDay(y, m, 1))).toEqual({ year: y, month: m, day: 1 })
        expect(civilDayOf(startOfDay(y, m + 1, 1) - DAY)).toMatchObject({ year: y, month: m })
      }),
    )
  })

  it('knows leap years, also before the year 1', () => {
    expect([2024, 2023, 1900, 2000, 0, -4, -100].map((y) => daysInMonth(y, 2))).toEqual([29, 28, 28, 29, 29, 29, 28])
    expect(daysInMonth(2024, 12)).toBe(31)
  })
})
