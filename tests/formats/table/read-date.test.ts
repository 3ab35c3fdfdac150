import { describe, expect, it } from 'vitest'
import { NO_HABITS } from '../../../src/formats/import/date-habits.ts'
import { readDate } from '../../../src/formats/import/read-date.ts'
import { habitsOf, studyDates } from '../../../src/formats/table/table-date.ts'
import { parseDate } from '../../../src/model/dates/parse-date.ts'

const SAID = { dayOrder: null, century: null, calendar: '', zone: '' } as const
const column = (cells: readonly string[]) => {
  const habits = habitsOf(studyDates(cells), SAID)
  return cells.map((cell) => readDate(cell, habits).date)
}

describe('a date as people and programs write it', () => {
  it.each([
    ['23 Sep 2024', '2024-09-23'],
    ['September 24, 2024', '2024-09-24'],
    ['Sept. 2024', '2024-09'],
    ['Friday, March 5, 2021', '2021-03-05'],
    ['3. Mai 2020', '2020-05-03'],
    ['1er mai 2020', '2020-05-01'],
    ['23 сентября 2024', '2024-09-23'],
    ['2024年9月23日', '2024-09-23'],
    ['2024年10月', '2024-10'],
    ['二〇二四年九月二十三日', '2024-09-23'],
    ['民國113年9月25日', '2024-09-25'],
    ['令和6年9月23日', '2024-09-23'],
    ['20240923', '2024-09-23'],
    ['20240923.0', '2024-09-23'],
    ['2019.0', '2019'],
    ['‎23/09/2024', '2024-09-23'],
    ['2024‑09‑26', '2024-09-26'],
    ['２０２４／０９／３０', '2024-09-30'],
    ['2024-09-23 14:05:00+00:00', '2024-09-23T14:05:00+00:00'],
    ['2024-09-24 08:30:00+08', '2024-09-24T08:30:00+08:00'],
    ['2024-09-25 08:30:00 UTC', '2024-09-25T08:30:00Z'],
    ['2021-03-04T10:05:37.123456Z', '2021-03-04T10:05:37.123Z'],
    ['Thu Mar 04 10:05:39 +0000 2021', '2021-03-04T10:05:39+00:00'],
    ['Thu, 04 Mar 2021 10:05:39 GMT', '2021-03-04T10:05:39Z'],
    ['1646148255', '2022-03-01T15:24:15Z'],
    ['1646148255123', '2022-03-01T15:24:15Z'],
    ['June 2015 - July 2016', '2015-06/2016-07'],
    ['May – June 2012', '2012-05/2012-06'],
    ['3–5 March 2021', '2021-03-03/2021-03-05'],
    ['2024年9月23日至25日', '2024-09-23/2024-09-25'],
    ['2019–present', '2019/..'],
    ['Q3 2021', '2021-07/2021-09'],
    ['c. 2014', '2014~'],
    ['2010s', '201X'],
    ['2020-21', '2020/2021'],
    ['2024/25', '2024/2025'],
    ['Mar 4, 2021', '2021-03-04'],
    ['Mar 4–May 6, 2021', '2021-03-04/2021-05-06'],
    ['Mar. 4 to 6, 2021', '2021-03-04/2021-03-06'],
    ['March 4 & 5, 2021', '2021-03-04/2021-03-05'],
    ['March/April 2021', '2021-03/2021-04'],
    ['2021/03/04-2021/05/06', '2021-03-04/2021-05-06'],
    ['2021-03-04/06', '2021-03-04/2021-03-06'],
    ['2021-03/05', '2021-03/2021-05'],
    ['2010-present', '2010/..'],
    ['2021-03-04 to unknown', '2021-03-04/'],
    ['before March 2020', '../2020-02'],
    ['after 31 Dec 2019', '2020-01-01/..'],
    ['2021-W01', '2021-01-04/2021-01-10'],
    ['2020W53', '2020-12-28/2021-01-03'],
    ['1Q2021', '2021-01/2021-03'],
    ['second half of 2021', '2021-07/2021-12'],
    ['2021年上半年', '2021-01/2021-06'],
    ['2021年第三季度', '2021-07/2021-09'],
    ['2021年春', '2021-21'],
    ['20世纪90年代', '199X'],
    ['2021年3月4日（木）', '2021-03-04'],
    ['2021-03-00', '2021-03'],
    ['2021-xx-xx', '2021'],
    ['2021-03-04Z', '2021-03-04'],
    ['2021-03-04*', '2021-03-04'],
    ['2021-03-04 [1]', '2021-03-04'],
    ['2021-03-04¹', '2021-03-04'],
    ["'2021-03-04", '2021-03-04'],
    ['44 BC', '-0043'],
    ['c. 500 BCE', '-0499~'],
    ['15 March 44 B.C.', '-0043-03-15'],
    ['AD 100', '0100'],
    ['公元前44年', '-0043'],
    ['4 марта 2021 г.', '2021-03-04'],
    ['४ मार्च २०२१', '2021-03-04'],
    ['٤ مارس ٢٠٢١', '2021-03-04'],
    ['4 de março de 2021', '2021-03-04'],
    ['1614852335123456789', '2021-03-04T10:05:35Z'],
  ])('that has one reading is read: %j is %s', (text, date) => {
    expect(parseDate(date)).not.toBeNull()
    expect(readDate(text).date).toBe(date)
  })

  it.each(['03/04/2024', '9/24/06', '23.09.24', 'Sep-24', '201001', '113/09/23', '1130926'])(
    'that has two is left as it is: %j',
    (text) => expect(readDate(text).date).toBe(text),
  )

  it.each([
    '2021.5',
    '2021.1',
    '31/02/2024',
    '2024-13-40',
    'soon',
    'around Easter',
    '12 May',
    '4.5',
    '39479',
    'Monday',
    '2021030410',
    '0000-00-00',
    '2021-W54',
    'March 32, 2021',
    '۱۴۰۰/۰۱/۰۲',
    '0 BC',
    'FY2021',
  ])('that has none is not read: %j', (text) => expect(parseDate(readDate(text).date)).toBeNull())

  it.each([
    ['2024-09-23 14:05', '2024-09-23', '14:05:00'],
    ['9/23/2024 2:05 PM', '2024-09-23', '14:05:00'],
    ['2024/9/23 8:30', '2024-09-23', '08:30:00'],
    ['2024年9月23日下午2:05', '2024-09-23', '14:05:00'],
    ['20240923141500', '2024-09-23', '14:15:00'],
    ['March 5th, 2021 at 3:15 pm EST', '2021-03-05', '15:15:00'],
    ['Mar 04 2021 10:05AM', '2021-03-04', '10:05:00'],
    ['4 mars 2021 à 10h05', '2021-03-04', '10:05:00'],
    ['March 5, 2021, 3 p.m.', '2021-03-05', '15:00:00'],
    ['4. März 2021, 14.05 Uhr', '2021-03-04', '14:05:00'],
  ])('with a time in no zone is a day with the time in its note: %j', (text, date, time) => {
    expect(readDate(text)).toEqual({ date, time, note: text })
  })

  it('is as precise as it is stated', () => {
    expect(readDate('mid-2021')).toEqual({ date: '2021', note: 'mid-2021' })
    expect(readDate('late May 2023')).toEqual({ date: '2023-05', note: 'late May 2023' })
    expect(readDate('2021年底')).toEqual({ date: '2021', note: '2021年底' })
    expect(readDate('2021-03-04 (announced)')).toEqual({ date: '2021-03-04', note: '2021-03-04 (announced)' })
  })

  it('is read in the zone, the century and the calendar that were said', () => {
    const said = (text: string, habits: object) => readDate(text, { ...NO_HABITS, ...habits }).date
    expect(said('2024-09-23 14:05', { zone: '+08:00' })).toBe('2024-09-23T14:05:00+08:00')
    expect(said('9/24/06', { century: '1900' })).toBe('1906-09-24')
    expect(said('113/09/23', { isRoc: true })).toBe('2024-09-23')
    expect(said('1130926', { isRoc: true })).toBe('2024-09-26')
  })
})

describe('a column of dates', () => {
  it('of ranges has no months and no seasons', () => {
    expect(column(['2019-20', '2010-11', '2020-21'])).toEqual(['2019/2020', '2010/2011', '2020/2021'])
    expect(column(['2009-10', '2010-11', '2011-12'])).toEqual(['2009/2010', '2010/2011', '2011/2012'])
    expect(column(['2009-10', '2010-03'])).toEqual(['2009-10', '2010-03'])
  })

  it('whose dates prove an order holds the others to it', () => {
    expect(column(['Saturday, 03/04/2021', '03/04/2021 - 23/04/2021'])[0]).toBe('2021-04-03')
    expect(column(['3/4/2021 14:05', '9/23/2021'])[0]).toBe('2021-03-04')
    expect(column(['1999', '1998', '03/04/99', '25/12/99'])[2]).toBe('1999-04-03')
    expect(column(['03/04/2021', '23/04/2021', '04/23/2021'])[0]).toBe('03/04/2021')
  })

  it('whose years have two digits is asked for its order', () => {
    expect(studyDates(['03/04/21', '05/06/21'])).toMatchObject({ isTwofold: true, proven: null })
    expect(readDate('03/04/21', { ...NO_HABITS, order: 'day-first', century: '2000' }).date).toBe('2021-04-03')
  })

  it('of months behind a dot has months', () => {
    expect(column(['2019.01', '2021.05', '2021.10'])).toEqual(['2019-01', '2021-05', '2021-10'])
    expect(column(['2021.10'])).toEqual(['2021.10'])
  })

  it('of tenths has no months', () => {
    expect(column(['2019.0', '2021.10', '2021.5'])).toEqual(['2019', '2021.10', '2021.5'])
  })

  it('of days as spreadsheets count them has days', () => {
    expect(column(['39479', '39510', '40000.5'])).toEqual(['2008-02-01', '2008-03-03', '2009-07-06'])
  })

  it('shows the century of a year of two digits among years of four', () => {
    expect(column(['23 Sep 2024', '24 Sep 2024', '23-Sep-24'])).toEqual(['2024-09-23', '2024-09-24', '2024-09-23'])
    expect(column(['1930', '9/24/30', '9/25/30', '9/24/06'])[3]).toBe('9/24/06')
  })
})
