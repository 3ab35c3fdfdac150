import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeScale } from '../../src/scene/scale.ts'
import { ticksOf } from '../../src/scene/ticks.ts'

const MINUTE = 60_000
const YEAR = 365.2425 * 86_400_000
const between = (start: number, end: number, widthPx = 800) => ticksOf(timeScale({ start, end }, widthPx), 80)
const texts = (ticks: ReturnType<typeof between>) => ticks.map(({ instant }) => new Date(instant).toISOString())

describe('ticks', () => {
  it.each([
    ['ten years', Date.UTC(2015, 0, 1), Date.UTC(2025, 0, 1), 'year', '2018-01-01T00:00:00.000Z'],
    ['two years', Date.UTC(2023, 0, 1), Date.UTC(2025, 0, 1), 'month', '2023-04-01T00:00:00.000Z'],
    ['two weeks', Date.UTC(2024, 8, 1), Date.UTC(2024, 8, 15), 'day', '2024-09-03T00:00:00.000Z'],
    ['a day', Date.UTC(2024, 8, 1), Date.UTC(2024, 8, 2), 'hour', '2024-09-01T03:00:00.000Z'],
    ['ten minutes', Date.UTC(2024, 8, 1, 12), Date.UTC(2024, 8, 1, 12, 10), 'minute', '2024-09-01T12:01:00.000Z'],
  ])('stand where a person would put them over %s', (_, start, end, unit, second) => {
    const ticks = between(start, end)
    expect(ticks[0]!.unit).toBe(unit)
    expect(texts(ticks)[1]).toBe(second)
  })

  it('say where a larger unit begins', () => {
    const majors = between(Date.UTC(2023, 6, 1), Date.UTC(2025, 6, 1)).filter(({ isMajor }) => isMajor)
    expect(texts(majors)).toEqual(['2024-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z'])
  })

  it('run through centuries before our era', () => {
    const years = between(Date.UTC(-500, 0, 1), Date.UTC(2100, 0, 1)).map(({ instant }) =>
      new Date(instant).getUTCFullYear(),
    )
    expect(years).toEqual([-500, 0, 500, 1000, 1500, 2000])
  })

  it('reach beyond what Date can hold', () => {
    const ticks = between(-13.8e9 * YEAR, 0)
    expect(ticks.length).toBeGreaterThan(3)
    expect(ticks.every(({ unit }) => unit === 'year')).toBe(true)
  })

  it('keep their distance, stay inside, and are neither too many nor none', () => {
    const start = fc.integer({ min: Date.UTC(-2000, 0, 1), max: Date.UTC(2100, 0, 1) })
    const width = fc.double({ min: Math.log(20 * MINUTE), max: Math.log(3000 * YEAR), noNaN: true }).map(Math.exp)
    fc.assert(
      fc.property(start, width, (start, width) => {
        const ticks = between(start, start + width)
        expect(ticks.length).toBeLessThanOrEqual(15)
        expect(ticks.filter(({ xPx }) => xPx < 0 || xPx > 800)).toEqual([])
        // A month may be a tenth shorter than the mean one.
        const gaps = ticks.slice(1).map(({ xPx }, at) => xPx - ticks[at]!.xPx)
        expect(gaps.filter((gap) => gap < 80 * 0.85)).toEqual([])
      }),
    )
  })
})
