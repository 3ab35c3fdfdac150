import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../src/model/dates/calendar.ts'
import { parseDate } from '../../src/model/dates/parse-date.ts'
import {
  firstResponse,
  firstResponseTime,
  isAnswered,
  responseBits,
  responsesIn,
  responseTime,
  silenceBits,
} from '../../src/model/response.ts'
import { RESPONSE_STATES } from '../../src/model/event.ts'
import { BEGINNING, END } from '../../src/model/dates/time.ts'

const between = (from: string, to: string) => responseTime(parseDate(from)!, parseDate(to)!)

describe('the response to an accusation', () => {
  it('is each stance of each answer, and what is not coded is an answer', () => {
    const met =
      responseBits('rebuttal', 'denies') | responseBits('rebuttal', null) | responseBits('rebuttal', 'declines')
    expect(responsesIn(met)).toEqual(['denies', 'declines', 'answered'])
    expect(firstResponse(met)).toBe(RESPONSE_STATES.indexOf('denies'))
  })

  it('is countered by an accusation, which may also have a stance', () => {
    expect(responsesIn(responseBits('accusation', null))).toEqual(['countered'])
    expect(responsesIn(responseBits('accusation', 'denies'))).toEqual(['denies', 'countered'])
  })

  it('tells missing research from silence, and neither is an answer', () => {
    expect(responsesIn(silenceBits(true))).toEqual(['none-found'])
    expect(responsesIn(silenceBits(false))).toEqual(['not-sought'])
    expect([silenceBits(true), silenceBits(false), 0].map(isAnswered)).toEqual([false, false, false])
    expect(isAnswered(responseBits('rebuttal', 'declines'))).toBe(true)
  })
})

describe('the time to a response', () => {
  it('between two days is exact', () => {
    expect(between('2024-09-23', '2024-09-24')).toEqual({ min: DAY, max: DAY })
    expect(between('2024-09-23', '2024-09-23')).toEqual({ min: 0, max: 0 })
    expect(between('2024-02-28', '2024-03-01')).toEqual({ min: 2 * DAY, max: 2 * DAY })
  })

  it('between two date-times is exact to the instant', () => {
    expect(between('2024-09-23T10:00Z', '2024-09-23T20:30+08:00')).toEqual({ min: 2.5 * HOUR, max: 2.5 * HOUR })
    expect(between('2024-09-23T10:00Z', '2024-09-23T10:01:30Z')).toEqual({ min: 1.5 * MINUTE, max: 1.5 * MINUTE })
  })

  it('between a date-time and a day counts days, on the clock of the date-time', () => {
    expect(between('2024-09-23T01:00+08:00', '2024-09-24')).toEqual({ min: DAY, max: DAY })
    expect(between('2024-09-22T23:00-05:00', '2024-09-24')).toEqual({ min: 2 * DAY, max: 2 * DAY })
    expect(between('2024-09-23', '2024-09-23T23:59:59Z')).toEqual({ min: 0, max: 0 })
  })

  it('is a range where a date is', () => {
    expect(between('2024-09', '2024-11')).toEqual({ min: 32 * DAY, max: 90 * DAY })
    expect(between('2024-09-23', '2024-10')).toEqual({ min: 8 * DAY, max: 38 * DAY })
    expect(between('2024-09-01/2024-09-03', '2024-09-05/2024-09-06')).toEqual({ min: 2 * DAY, max: 5 * DAY })
  })

  it('does not begin before the accusation where the dates allow both', () => {
    expect(between('2024-09', '2024-09')).toEqual({ min: 0, max: 29 * DAY })
    expect(between('2024', '2024-01-01')).toEqual({ min: 0, max: 0 })
  })

  it('is negative where the dates allow nothing else', () => {
    expect(between('2024-09-23', '2024-09-20')).toEqual({ min: -3 * DAY, max: -3 * DAY })
    expect(between('2024-09', '2024-07')).toEqual({ min: -91 * DAY, max: -32 * DAY })
  })

  it('has no limit where an end is open or unknown', () => {
    expect(between('2024-09-23', '2024-10-01/..')).toEqual({ min: 8 * DAY, max: END })
    expect(between('../2024-09-23', '2024-10-01')).toEqual({ min: 8 * DAY, max: END })
    expect(between('2024-09-23/', '2024-10-01')).toEqual({ min: 0, max: 8 * DAY })
    expect(between('2024/..', '../2023')).toEqual({ min: BEGINNING, max: -1 * DAY })
  })

  it('is never the wrong way round', () => {
    const date = fc
      .constantFrom(
        '2024',
        '2024-09',
        '2024-09-23',
        '2023-11/2024-04',
        '../2024',
        '2024/',
        '202X',
        '2024-09-23T10:00Z',
        '2024-21',
      )
      .map((text) => parseDate(text)!)
    fc.assert(
      fc.property(date, date, (a, b) => {
        const { min, max } = responseTime(a, b)
        expect(min).toBeLessThanOrEqual(max)
        expect(responseTime(b, a).max >= 0 || max >= 0).toBe(true)
      }),
    )
  })

  it('is that of the first response, whichever it may have been', () => {
    const accusation = parseDate('2024-09-01')!
    const dates = (...texts: string[]) => texts.map((text) => parseDate(text)!)
    expect(firstResponseTime(accusation, [])).toBeNull()
    expect(firstResponseTime(accusation, dates('2024-09-05', '2024-09-03'))).toEqual({ min: 2 * DAY, max: 2 * DAY })
    expect(firstResponseTime(accusation, dates('2024-09', '2024-09-10'))).toEqual({ min: 0, max: 9 * DAY })
  })
})
