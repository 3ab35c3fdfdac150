import { afterEach, describe, expect, it, vi } from 'vitest'
import { formatDate, formatEnd, formatResponseTime } from '../../src/i18n/dates.ts'
import type { DateOptions } from '../../src/i18n/dates.ts'
import { app } from '../../src/i18n/en/app.ts'
import { DAY, HOUR, MINUTE } from '../../src/model/dates/calendar.ts'
import { parseDate } from '../../src/model/dates/parse-date.ts'
import { END } from '../../src/model/dates/time.ts'

/** `Intl` puts narrow spaces around dashes in some versions. */
const tidy = (text: string) => text.replace(/\s+/g, ' ').replace(/ ?– ?/g, '–')
const words = app.dates
const print = (text: string, locale = 'en-GB', options: Partial<DateOptions> = {}) =>
  tidy(formatDate(parseDate(text)!, locale, { words, ...options }))

describe('a date in words', () => {
  it.each([
    ['2024-09-23', '23 September 2024'],
    ['2024-09', 'September 2024'],
    ['2024', '2024'],
    ['2024-09~', 'about September 2024'],
    ['2024?', 'possibly 2024'],
    ['2024%', 'possibly about 2024'],
    ['2024-21', 'spring 2024'],
    ['2024-22', 'summer 2024'],
    ['2024-23~', 'about autumn 2024'],
    ['2024-24', 'winter 2024–2025'],
    ['202X', '2020s'],
    ['202X~', 'about 2020s'],
    ['20XX', 'between 2000 and 2099'],
    ['-202X', 'between 2030 BC and 2021 BC'],
    ['1985-04-XX', 'April 1985'],
    ['1985-XX-XX', '1985'],
    ['-0043-03-15', '15 March 44 BC'],
    ['0044', '44'],
    ['Y170000002', '170,000,002'],
    ['Y-170000002', '170,000,003 BC'],
    ['2024-09-23T14:05Z', '23 September 2024, 14:05 UTC'],
    ['2024-09-23T00:05:06Z', '23 September 2024, 00:05:06 UTC'],
    ['2024-09-23T14:05:06.5Z', '23 September 2024, 14:05:06.500 UTC'],
    ['2024-09-23T01:05+08:00', '23 September 2024, 01:05 UTC+08:00'],
    ['2024-09-23T23:05-03:30', '23 September 2024, 23:05 UTC−03:30'],
  ])('%s is %j', (text, words) => {
    expect(print(text)).toBe(words)
  })

  it.each([
    ['2024-01-02/2024-01-10', '2–10 January 2024'],
    ['2023-11/2024-04', 'November 2023–April 2024'],
    ['2023/2024', '2023–2024'],
    ['2024-01-02/2024-02', 'from 2 January 2024 to February 2024'],
    ['2023?/2024', 'from possibly 2023 to 2024'],
    ['2023/2024~', 'from 2023 to about 2024'],
    ['2024-22/2024-23', 'from summer 2024 to autumn 2024'],
    ['Y-538800000/Y-251902000', 'from 538,800,001 BC to 251,902,001 BC'],
    ['2023-10~/2024-03~', 'between late 2023 and early 2024'],
    ['2023-06~/2024-03~', 'between about June 2023 and about March 2024'],
    ['2023-10~/2024-04~', 'between about October 2023 and about April 2024'],
    ['2023-10%/2024-03~', 'between possibly about October 2023 and about March 2024'],
    ['2023~/2024~', 'between about 2023 and about 2024'],
    ['2024-09/..', 'since September 2024'],
    ['2024-09~/..', 'since about September 2024'],
    ['2024-09/', 'from September 2024, end unknown'],
    ['../2024', 'in or before 2024'],
    ['../2024-09-23', 'on or before 23 September 2024'],
    ['/2024', 'until 2024, start unknown'],
    ['../..', 'at any time'],
    ['/..', 'since an unknown date'],
    ['../', 'until an unknown date'],
  ])('%s is %j', (text, words) => {
    expect(print(text)).toBe(words)
  })

  it('is in the order of the language', () => {
    expect(print('2024-09-23', 'en-US')).toBe('September 23, 2024')
    expect(print('2024-09', 'zh-Hant')).toBe('2024年9月')
  })

  it('with a time of day can be told on another clock, and then names the day there', () => {
    expect(print('2024-09-23T01:05+08:00', 'en-GB', { clock: 'utc' })).toBe('22 September 2024, 17:05 UTC')
    expect(print('2024-09-23T23:05-03:30', 'en-GB', { clock: 'utc' })).toBe('24 September 2024, 02:35 UTC')
    expect(print('2024-09-23', 'en-GB', { clock: 'utc' })).toBe('23 September 2024')
  })
})

describe.each([
  ['Asia/Taipei', '24 September 2024, 04:05 GMT+8'],
  ['America/New_York', '23 September 2024, 16:05 GMT-4'],
  ['Pacific/Kiritimati', '24 September 2024, 10:05 GMT+14'],
])('a reader in %s', (zone, local) => {
  const home = process.env['TZ']

  afterEach(() => {
    if (home === undefined) delete process.env['TZ']
    else process.env['TZ'] = home
  })

  it('sees a time on the own clock where asked for, and the same days and spans as everybody', async () => {
    process.env['TZ'] = zone
    vi.resetModules()
    const { formatDate: format } = await import('../../src/i18n/dates.ts')
    const { parseDate: parse } = await import('../../src/model/dates/parse-date.ts')
    expect(tidy(format(parse('2024-09-23T20:05Z')!, 'en-GB', { words, clock: 'reader' }))).toBe(local)
    expect(tidy(format(parse('2024-09-23T20:05Z')!, 'en-GB', { words }))).toBe('23 September 2024, 20:05 UTC')
    expect(format(parse('2024-09-23')!, 'en-GB', { words, clock: 'reader' })).toBe('23 September 2024')
    expect(format(parse('2024-01-01')!, 'en-GB', { words })).toBe('1 January 2024')
    expect(tidy(format(parse('2024-01-02/2024-01-10')!, 'en-GB', { words, clock: 'reader' }))).toBe('2–10 January 2024')
    for (const text of ['2024', '2024-09', '2024-09-23', '2024-21', '202X', '2024-09-23T20:05+08:00'])
      expect(parse(text)).toEqual(parseDate(text))
  })
})

describe('the end of a day, or a minute, in words', () => {
  it.each([
    [Date.UTC(2024, 9, 4), '3 October 2024'],
    [Date.UTC(2024, 9, 3, 14, 6), '3 October 2024, 14:05 UTC'],
    [Date.UTC(2024, 9, 3, 14, 5, 0, 1), '3 October 2024, 14:05 UTC'],
    [-4e20, '12,675,493,434 BC'],
    [4e20, '12,675,497,372'],
  ])('%d is the end of %s', (end, said) => {
    expect(tidy(formatEnd(end, 'en-GB', { words }))).toBe(said)
  })
})

describe('a response time in words', () => {
  it.each([
    [0, 0, 'the same day'],
    [DAY, DAY, '1 day later'],
    [12 * DAY, 12 * DAY, '12 days later'],
    [212 * DAY, 212 * DAY, '212 days later'],
    [6 * HOUR, 6 * HOUR, '6 hours later'],
    [90 * MINUTE, 90 * MINUTE, '90 minutes later'],
    [3.4 * DAY, 3.4 * DAY, '3 days later'],
    [60 * DAY, 120 * DAY, 'between 2 and 4 months later'],
    [2 * DAY, 9 * DAY, 'between 2 and 9 days later'],
    [0, 3 * DAY, 'within 3 days'],
    [0, 5 * HOUR, 'within 5 hours'],
    [0, DAY, 'within 1 day'],
    [70 * DAY, 75 * DAY, 'about 2 months later'],
    [370 * DAY, 800 * DAY, 'between 1 and 2 years later'],
    [5 * DAY, END, 'at least 5 days later'],
    [0, END, 'an unknown time later'],
    [-3 * DAY, -3 * DAY, '3 days earlier'],
    [-5 * DAY, -2 * DAY, 'between 2 and 5 days earlier'],
  ])('from %d to %d ms is %s', (min, max, said) => {
    expect(formatResponseTime({ min, max }, 'en-GB', words)).toBe(said)
  })
})
