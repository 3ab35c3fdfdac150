import { describe, expect, it } from 'vitest'
import { parseDate } from '../../src/model/dates/parse-date.ts'
import { extentOf } from '../../src/scene/lanes/mark.ts'
import { timeScale } from '../../src/scene/scale.ts'

const DAY = 86_400_000
/** A leap year, two pixels a day. */
const year = { start: Date.UTC(2024, 0, 1), end: Date.UTC(2025, 0, 1) }
const scale = timeScale(year, 366 * 2)
const extent = (date: string) => extentOf(parseDate(date)!, scale)
const x = (month: number, day = 1) => ((Date.UTC(2024, month - 1, day) - year.start) / DAY) * 2

describe('the extent of a date', () => {
  it('is as wide as what was stated: a day, a month, a year', () => {
    expect(extent('2024-09-23')).toMatchObject({ x0: x(9, 23), x1: x(9, 24) })
    expect(extent('2024-09')).toMatchObject({ x0: x(9), x1: x(10) })
    expect(extent('2024')).toMatchObject({ x0: 0, x1: 732 })
  })

  it('ends sharply where a date is plainly stated', () => {
    for (const date of ['2024-09-23', '2024-09', '2024', '2024-03-01/2024-04-01']) {
      expect(extent(date)).toMatchObject({ left: { kind: 'sharp' }, right: { kind: 'sharp' } })
    }
  })

  it('fades over what an approximate or uncertain date allows', () => {
    expect(extent('2024-09~')).toMatchObject({ left: { kind: 'fade', px: 30 }, right: { kind: 'fade', px: 30 } })
    expect(extent('2024-09?').left.kind).toBe('fade')
  })

  it('fades over the month in which an interval begins or ends', () => {
    expect(extent('2024-02/2024-06-15')).toMatchObject({
      left: { kind: 'fade', px: expect.closeTo(29 * 2) as number },
      right: { kind: 'sharp' },
    })
  })

  it('does not fade where it is cut off, only where its date is in doubt', () => {
    expect(extent('2021~/2024-06-15')).toMatchObject({ x0: 0, left: { kind: 'sharp' } })
    expect(extent('2024-06-15/2027~')).toMatchObject({ x1: 732, right: { kind: 'sharp' } })
  })

  it('runs to the end of what is drawn where it has no end', () => {
    const ongoing = extent('2024-09/..')
    expect(ongoing.x1).toBe(732)
    expect(ongoing.right.kind).toBe('open')
  })

  it('runs out a little way where an end is unknown, or it has no beginning', () => {
    expect(extent('2024-09-01/')).toMatchObject({ x0: x(9), x1: x(9) + 28, right: { kind: 'open' } })
    expect(extent('../2024-09-01')).toMatchObject({ x1: x(9, 2), left: { kind: 'open' } })
    expect(extent('../2024-09-01').x0).toBe(x(9, 2) - 28)
  })

  it('is cut where the drawing ends', () => {
    expect(extent('2020/2030')).toMatchObject({ x0: 0, x1: 732 })
    expect(extent('1990')).toMatchObject({ x0: 0, x1: 0 })
  })
})
