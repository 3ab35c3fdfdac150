import { describe, expect, it } from 'vitest'
import { FIELDS, FIELD_NAMES } from '../../../src/model/field.ts'
import { parseDate } from '../../../src/model/dates/parse-date.ts'
import { BEGINNING, END, spanOf, spansMeet, statedSpan } from '../../../src/model/dates/time.ts'

describe('spans', () => {
  it('meet where they share an instant; their ends are exclusive', () => {
    expect(spansMeet({ start: 0, end: 2 }, { start: 1, end: 3 })).toBe(true)
    expect(spansMeet({ start: 0, end: 2 }, { start: 2, end: 3 })).toBe(false)
    expect(spansMeet({ start: 2, end: 3 }, { start: 0, end: 2 })).toBe(false)
    expect(spansMeet({ start: 0, end: 9 }, { start: 2, end: 3 })).toBe(true)
  })

  it('of dates reach over all that the dates allow', () => {
    expect(spanOf(parseDate('2023/2024')!)).toEqual({ start: Date.UTC(2023), end: Date.UTC(2025) })
    expect(spanOf(parseDate('../..')!)).toEqual({ start: BEGINNING, end: END })
    expect(JSON.parse(JSON.stringify([BEGINNING, END]))).toEqual([BEGINNING, END])
  })
})

describe('the fields', () => {
  it('are listed in the order of their table', () => {
    expect(FIELD_NAMES).toEqual(Object.keys(FIELDS))
    expect(FIELD_NAMES.filter((field) => FIELDS[field].sided)).toEqual(['country', 'actor'])
  })
})

describe('what was stated of a date', () => {
  const stated = (text: string) => statedSpan(parseDate(text)!)
  const years = (from: number, to: number) => ({ start: Date.UTC(from, 0, 1), end: Date.UTC(to, 0, 1) })

  it('is the date, or the time between both ends', () => {
    expect(stated('2024')).toEqual(years(2024, 2025))
    expect(stated('2022/2024')).toEqual(years(2022, 2025))
  })

  it('is the one end that was stated where the other is open or unknown', () => {
    expect(stated('../2024')).toEqual(years(2024, 2025))
    expect(stated('2024/')).toEqual(years(2024, 2025))
  })

  it('is nothing where neither was', () => {
    expect(statedSpan({ edtf: '../..', kind: 'interval', from: 'open', to: 'open' })).toBeNull()
  })
})
