import { describe, expect, it } from 'vitest'
import { DAY, MINUTE } from '../../src/model/dates/calendar.ts'
import type { SourceHead } from '../../src/model/event.ts'
import { parseDate } from '../../src/model/dates/parse-date.ts'
import { asOfScale, stepSaid } from '../../src/view/as-of.ts'

const source = (published: string | null): SourceHead => {
  const date = published === null ? null : parseDate(published)
  return { id: published ?? 'none', title: '', hasText: false, published: date, accessed: null, archived: [] }
}
const scaleOf = (...published: (string | null)[]) => asOfScale(published.map(source), null)!
const dayEnd = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day + 1)

describe('as of', () => {
  it('runs from the end of the first day on which something was said to that of the last', () => {
    const scale = scaleOf('2024-10-03', '2014-08-14', '2024-09')
    expect(scale.first).toBe(dayEnd(2014, 8, 14))
    expect(scale.latest).toBe(dayEnd(2024, 10, 3))
    expect(scale.last).toBe(scale.latest)
    expect(scale).toMatchObject({ unit: DAY, step: DAY })
  })

  it('goes from date to date on which something was said', () => {
    const scale = scaleOf('2024-10-03', '2024-10-03', '2024-09')
    expect(stepSaid(scale, scale.latest, -1)).toBe(dayEnd(2024, 9, 1))
    expect(stepSaid(scale, dayEnd(2024, 9, 1), -1)).toBeNull()
    expect(stepSaid(scale, dayEnd(2024, 9, 20), 1)).toBe(dayEnd(2024, 10, 3))
    expect(stepSaid(scale, scale.latest, 1)).toBeNull()
  })

  it('goes by minutes where everything was said within two days', () => {
    const scale = scaleOf('2024-10-03T10:00Z', '2024-10-03T12:30Z')
    expect(scale).toMatchObject({ unit: MINUTE, step: MINUTE })
    expect(scale.latest).toBe(Date.UTC(2024, 9, 3, 12, 31))
  })

  it('takes wider steps over centuries, and still reaches the last day', () => {
    const scale = scaleOf('1024-01-01', '2024-01-01')
    expect(scale.step).toBeGreaterThan(DAY)
    expect((scale.last - scale.first) % scale.step).toBe(0)
    expect(scale.last).toBeGreaterThanOrEqual(scale.latest)
    expect((scale.last - scale.first) / scale.step).toBeLessThanOrEqual(20_000)
  })

  it('counts the extent of the events in where a source states no date', () => {
    const scale = asOfScale([source('2024-01-05'), source(null)], {
      start: Date.UTC(2023, 0, 1),
      end: Date.UTC(2024, 5, 1),
    })!
    expect(scale.first).toBe(dayEnd(2023, 1, 1))
    expect(scale.latest).toBe(Date.UTC(2024, 5, 1))
  })

  it('is not to be had where nothing has a date', () => {
    expect(asOfScale([source(null)], null)).toBeNull()
    expect(asOfScale([], null)).toBeNull()
    expect(asOfScale([source('../2024')], null)).toBeNull()
  })
})
