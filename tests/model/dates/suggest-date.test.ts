import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDate } from '../../../src/model/dates/parse-date.ts'
import { dateHint, suggestDate } from '../../../src/model/dates/suggest-date.ts'

describe('a suggestion for a date', () => {
  it.each([
    ['Sept 2024', '2024-09'],
    ['sep. 2024', '2024-09'],
    ['September, 2024', '2024-09'],
    ['23 Sep 2024', '2024-09-23'],
    ['23rd of September 2024', '2024-09-23'],
    ['1st May 2024', '2024-05-01'],
    ['2nd May 2024', '2024-05-02'],
    ['4th-May-2024', '2024-05-04'],
    ['September 23, 2024', '2024-09-23'],
    ['Sept. 23rd 2024', '2024-09-23'],
    ['2024 Sep 23', '2024-09-23'],
    ['2024-Sep', '2024-09'],
    ['2024-9-3', '2024-09-03'],
    ['2024/09/23', '2024-09-23'],
    ['2024.09', '2024-09'],
    ['20240923', '2024-09-23'],
    ['2024年9月23日', '2024-09-23'],
    ['2024 年 9 月', '2024-09'],
    ['2024年', '2024'],
    ['2024年9月23號', '2024-09-23'],
    ['23/09/2024', '2024-09-23'],
    ['09/23/2024', '2024-09-23'],
    ['5.5.2024', '2024-05-05'],
    ['9/2024', '2024-09'],
    ['Spring 2024', '2024-21'],
    ['summer 2024', '2024-22'],
    ['fall 2024', '2024-23'],
    ['autumn 2024', '2024-23'],
    ['Winter 2024', '2024-24'],
    ['2020s', '202X'],
    ["the 2020's", '202X'],
    ['2024-09-23 14:05Z', '2024-09-23T14:05Z'],
    ['2024-09-23t14:05:06.5z', '2024-09-23T14:05:06.5Z'],
    ['2024-09-23T14:05 UTC', '2024-09-23T14:05Z'],
    ['2024-09-23 14:05 GMT', '2024-09-23T14:05Z'],
    ['2024-09-23 14:05 +0800', '2024-09-23T14:05+08:00'],
    ['2024-09-23T14:05 -03:30', '2024-09-23T14:05-03:30'],
    ['circa 2024', '2024~'],
    ['c. 2024', '2024~'],
    ['ca 2024', '2024~'],
    ['~2024', '2024~'],
    ['about September 2024', '2024-09~'],
    ['around 2024-09', '2024-09~'],
    ['approximately 2024', '2024~'],
    ['possibly 2024', '2024?'],
    ['perhaps Sept 2024', '2024-09?'],
    ['?2024', '2024?'],
    ['until 2024', '../2024'],
    ['up to Sept 2024', '../2024-09'],
    ['since September 2024', '2024-09/..'],
    ['from 2024', '2024/..'],
    ['2023–2024', '2023/2024'],
    ['2023—2024', '2023/2024'],
    ['2023-2024', '2023/2024'],
    ['2023 - 2024', '2023/2024'],
    ['2023..2024', '2023/2024'],
    ['Nov 2023 to Apr 2024', '2023-11/2024-04'],
    ['between Nov 2023 and Apr 2024', '2023-11/2024-04'],
    ['from 1 May 2024 until 3 May 2024', '2024-05-01/2024-05-03'],
    ['c. 2023 – c. 2024', '2023~/2024~'],
    ['2004-06-XX/2004-07-03', '2004-06/2004-07-03'],
    ['2024/ 2025', '2024/2025'],
    [' 2024-09-23 ', '2024-09-23'],
    ['２０２４-09', '2024-09'],
  ])('reads %j as %s', (text, date) => {
    expect(parseDate(text)).toBeNull()
    expect(suggestDate(text)).toBe(date)
  })

  it.each([
    '05/06/2024',
    '12/11/2024',
    '13/13/2024',
    '23/09/24',
    '0/5/2024',
    'Ju 2024',
    'Ma 2024',
    'Septober 2024',
    'S 2024',
    'Smarch 3, 2024',
    '31 June 2024',
    'Spring 3, 2024',
    '2024-13-13',
    'before 2024',
    'after 2024',
    'yesterday',
    '',
    '-',
    'circa',
    'about ?',
    'about 2024~',
    '2024–2023',
    'Sept 2024 or so',
    '2024 Sept 23 14:05',
    'from 2023/2024 to 2025',
    '[2024]',
    '202',
    'x20240923',
    '20240923x',
    '2024-09-23 25:05Z',
    'Sept 20245',
    '12024-9-3',
    '2024-9-3x',
    'xSept 2024',
    '1983-1984-1985',
  ])('has none for %j', (text) => {
    expect(suggestDate(text)).toBeNull()
  })

  it('is a date, or none, for any text, and takes no time', () => {
    const word = fc.constantFrom(
      'Sept',
      '2024',
      '23',
      '/',
      '-',
      ' ',
      '–',
      'about',
      'to',
      'from',
      'c.',
      '09',
      's',
      'of',
      ',',
      '年',
      '?',
      '~',
      'XX',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const suggested = suggestDate(words.join(''))
        if (suggested !== null) expect(parseDate(suggested)).not.toBeNull()
      }),
    )
    expect(suggestDate('from '.repeat(2_000_000))).toBeNull()
    expect(suggestDate(`from ${'from '.repeat(18)}2024`)).toBeNull()
  })
})

describe('a hint for a date', () => {
  it('shows where an offset is missing', () => {
    expect(dateHint('2024-09-23T14:05')).toBe('2024-09-23T14:05±hh:mm')
    expect(dateHint('2024-09-23T25:05')).toBeUndefined()
  })

  it('is the suggestion otherwise', () => {
    expect(dateHint('Sept 2024')).toBe('2024-09')
    expect(dateHint('whenever')).toBeUndefined()
    expect(dateHint('x'.repeat(1000))).toBeUndefined()
  })
})
