import { parseLevel1 } from '@edtf-ts/core'
import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startOfDay } from '../../../src/model/dates/calendar.ts'
import { parseDate } from '../../../src/model/dates/parse-date.ts'
import { BEGINNING, END, spanOf } from '../../../src/model/dates/time.ts'
import type { DatePoint } from '../../../src/model/dates/time.ts'
import { hasSharedFixtures, readFixtureJson } from '../../shared-fixtures.ts'
import { isMutation } from '../../mutation.ts'

function pointOf(text: string): DatePoint {
  const date = parseDate(text)
  if (date?.kind !== 'date') throw new Error(`${text} is no single date`)
  return date.at
}

function isoSpan(text: string): readonly [string, string] {
  const { start, end } = spanOf(parseDate(text)!)
  return [new Date(start).toISOString(), new Date(end).toISOString()]
}

const day = (iso: string) => `${iso}T00:00:00.000Z`

describe('a date', () => {
  it.each([
    ['2024-09-23', '2024-09-23', '2024-09-24', 'day'],
    ['2024-12-31', '2024-12-31', '2025-01-01', 'day'],
    ['2024-02-29', '2024-02-29', '2024-03-01', 'day'],
    ['2024-09', '2024-09-01', '2024-10-01', 'month'],
    ['2024', '2024-01-01', '2025-01-01', 'year'],
    ['0044-03-15', '0044-03-15', '0044-03-16', 'day'],
    ['0000', '0000-01-01', '0001-01-01', 'year'],
    ['202X', '2020-01-01', '2030-01-01', 'decade'],
    ['20XX', '2000-01-01', '2100-01-01', 'century'],
    ['2004-XX', '2004-01-01', '2005-01-01', 'year'],
    ['1985-04-XX', '1985-04-01', '1985-05-01', 'month'],
    ['1985-XX-XX', '1985-01-01', '1986-01-01', 'year'],
    ['2024-21', '2024-03-01', '2024-06-01', 'season'],
    ['2024-22', '2024-06-01', '2024-09-01', 'season'],
    ['2024-23', '2024-09-01', '2024-12-01', 'season'],
    ['2024-24', '2024-12-01', '2025-03-01', 'season'],
    ['-0043-03-15', '-000043-03-15', '-000043-03-16', 'day'],
    ['-0043-21', '-000043-03-01', '-000043-06-01', 'season'],
    ['-0043-24?', '-000043-12-01', '-000042-03-01', 'season'],
    ['-202X', '-002029-01-01', '-002019-01-01', 'decade'],
    ['-20XX', '-002099-01-01', '-001999-01-01', 'century'],
    ['Y20240', '+020240-01-01', '+020241-01-01', 'year'],
  ])('%s is from %s until %s, a %s', (text, start, end, precision) => {
    expect(isoSpan(text)).toEqual([day(start), day(end)])
    expect(pointOf(text)).toMatchObject({
      precision,
      approximate: false,
      uncertain: precision === 'season' && text.endsWith('?'),
      offset: null,
    })
  })

  it.each([
    ['2024-09~', true, false],
    ['2024?', false, true],
    ['2024-09-23%', true, true],
    ['202X~', true, false],
    ['2024-24?', false, true],
    ['Y-170000002%', true, true],
    ['1985-XX-XX~', true, false],
  ])('%s keeps its qualifier', (text, approximate, uncertain) => {
    expect(pointOf(text)).toMatchObject({ approximate, uncertain })
  })

  it('may lie where Date does not reach', () => {
    expect(spanOf(parseDate('Y-13800000000')!).start).toBe(startOfDay(-13_800_000_000, 1, 1))
    expect(spanOf(parseDate('Y170000002')!).end).toBe(startOfDay(170_000_003, 1, 1))
  })

  it('beyond all spans is none', () => {
    expect(parseDate('Y31688738506')).not.toBeNull()
    expect(parseDate('Y99999999999')).toBeNull()
    expect(parseDate('Y-99999999999')).toBeNull()
  })

  it.each([
    '2024-13',
    '2024-00',
    '2024-09-31',
    '2024-09-00',
    '2023-02-29',
    '-0000',
    '-0000-01',
    '2024-25',
    '2024-20',
    '2024-21-01',
    '2024-9-3',
    '24',
    '20240',
    '2XXX',
    'XXXX',
    '2004-1X',
    '2004-06-1X',
    '2004-XX-05',
    '20X4',
    'Y2024',
    'Y02024',
    'Y1e9',
    '?2024',
    '2024-09?-23',
    '2024~?',
    '2024-13~',
    '-2023-02-29',
    '2024 ',
    ' 2024',
    '２０２４',
    '',
    'Sept 2024',
    '[2024]',
    '{2024}',
    '2024-09-23^',
    'null',
  ])('%j is not one', (text) => {
    expect(parseDate(text)).toBeNull()
  })

  it('of any length is read in no time', () => {
    expect(parseDate('2'.repeat(10_000_000))).toBeNull()
    expect(parseDate(`2024${'~'.repeat(60)}`)).toBeNull()
  })

  it.skipIf(isMutation)('is remembered, and forgotten when there are too many', () => {
    const known = parseDate('2024-09')
    parseDate('2024-10')
    expect(parseDate('2024-09')).toBe(known)
    expect(parseDate('nonsense')).toBeNull()
    expect(parseDate('nonsense')).toBeNull()
    const first = parseDate('1001-01-01')
    for (let offset = 0; offset < 21_000; offset += 1) parseDate(`Y${100_000 + offset}`)
    expect(parseDate('1001-01-01')).not.toBe(first)
    expect(parseDate('1001-01-01')).toEqual(first)
  })

  it('is plain JSON', () => {
    for (const text of ['2024', '2024-09-23T14:05-00:00', '../2024']) {
      expect(JSON.parse(JSON.stringify(parseDate(text)))).toEqual(parseDate(text))
    }
  })
})

describe('a date with a time of day', () => {
  it.each([
    ['2024-09-23T14:05Z', '2024-09-23T14:05:00.000Z', '2024-09-23T14:06:00.000Z', 'minute', 0],
    ['2024-09-23T14:05:06Z', '2024-09-23T14:05:06.000Z', '2024-09-23T14:05:07.000Z', 'second', 0],
    ['2024-09-23T14:05:06.57Z', '2024-09-23T14:05:06.570Z', '2024-09-23T14:05:06.571Z', 'millisecond', 0],
    ['2024-09-23T14:05:06.123456789Z', '2024-09-23T14:05:06.123Z', '2024-09-23T14:05:06.124Z', 'millisecond', 0],
    ['2024-09-23T01:05+08:00', '2024-09-22T17:05:00.000Z', '2024-09-22T17:06:00.000Z', 'minute', 480],
    ['2024-09-23T23:05-03:30', '2024-09-24T02:35:00.000Z', '2024-09-24T02:36:00.000Z', 'minute', -210],
    ['2024-09-23T14:05+08', '2024-09-23T06:05:00.000Z', '2024-09-23T06:06:00.000Z', 'minute', 480],
    ['1998-12-31T23:59:60Z', '1998-12-31T23:59:59.000Z', '1999-01-01T00:00:00.000Z', 'second', 0],
    ['1998-12-31T15:59:60.5-08:00', '1998-12-31T23:59:59.500Z', '1998-12-31T23:59:59.501Z', 'millisecond', -480],
    ['-0043-03-15T12:00Z', '-000043-03-15T12:00:00.000Z', '-000043-03-15T12:01:00.000Z', 'minute', 0],
  ])('%s is from %s until %s, to the %s', (text, start, end, precision, offset) => {
    expect(isoSpan(text)).toEqual([start, end])
    expect(pointOf(text)).toMatchObject({ precision, offset, approximate: false, uncertain: false })
  })

  it.each([
    '2024-09-23T14:05',
    '2024-09-23T14:05:06',
    '2024-09-23T14Z',
    '2024-09-23T24:00Z',
    '2024-09-23T14:60Z',
    '2024-09-31T14:05Z',
    '2024-13-01T14:05Z',
    '2024-00-01T14:05Z',
    '2024-09-00T14:05Z',
    '2024-09-23t14:05Z',
    '2024-09-23T14:05z',
    '2024-09-23 14:05Z',
    '2024-09-23T14:05+24:00',
    '2024-09-23T14:05+08:60',
    '2024-09-23T14:05:61Z',
    '2024-09-23T14:05:60Z',
    '2024-09-23T23:59:60+08:00',
    '2024-09-23T14:05Z~',
    '2024-09-23T14:05.5Z',
    '-0000-01-01T14:05Z',
    'x2024-09-23T14:05Z',
    '2024-09-23T14:05Zx',
  ])('%s is not one', (text) => {
    expect(parseDate(text)).toBeNull()
  })
})

describe('an interval', () => {
  it('reads its ends apart', () => {
    expect(parseDate('2023-10~/2024-03?')).toMatchObject({
      kind: 'interval',
      from: { precision: 'month', approximate: true, uncertain: false },
      to: { precision: 'month', approximate: false, uncertain: true },
    })
    expect(isoSpan('2023-11/2024-04')).toEqual([day('2023-11-01'), day('2024-05-01')])
  })

  it('may have an open or an unknown end', () => {
    expect(parseDate('../2024')).toMatchObject({ from: 'open', to: { precision: 'year' } })
    expect(parseDate('2024-09/')).toMatchObject({ from: { precision: 'month' }, to: 'unknown' })
    expect(parseDate('/..')).toMatchObject({ from: 'unknown', to: 'open' })
    expect(spanOf(parseDate('2024/..')!).end).toBe(END)
    expect(spanOf(parseDate('/2024')!).start).toBe(BEGINNING)
  })

  it('that certainly ends before it starts is none', () => {
    expect(parseDate('2024/2023')).toBeNull()
    expect(parseDate('2024-09-23/2024-09-22')).toBeNull()
    expect(parseDate('2024-24/2024-23')).toBeNull()
    expect(parseDate('2024-09-23/2024-09-23')).not.toBeNull()
    expect(parseDate('2024-09-23/2024-09')).not.toBeNull()
    expect(parseDate('2024-09-23/2024-08')).toBeNull()
  })

  it.each([
    '/',
    '2024/2025/2026',
    '2024//2025',
    '202X/2024',
    '2004-06-XX/2004-07-03',
    '2024-09-23T14:05Z/..',
    '2024/x',
    'x/2024',
    '.../2024',
    '2024/.',
  ])('%s is none', (text) => {
    expect(parseDate(text)).toBeNull()
  })
})

describe('against the libraries', () => {
  const two = (number: number) => String(number).padStart(2, '0')
  const years = fc.integer({ min: 100, max: 9999 }).map((year) => String(year).padStart(4, '0'))
  const months = fc.tuple(years, fc.integer({ min: 0, max: 14 })).map(([year, month]) => `${year}-${two(month)}`)
  const days = fc.tuple(months, fc.integer({ min: 0, max: 32 })).map(([month, date]) => `${month}-${two(date)}`)
  const loose = fc.tuple(years, fc.constantFrom('-XX', '-XX-XX', '-02-XX', '-12-XX')).map((parts) => parts.join(''))
  const digits = years
    .map((year) => [`${year.slice(0, 3)}X`, `${year.slice(0, 2)}XX`])
    .chain((texts) => fc.constantFrom(...texts))
  const point = fc.oneof(years, months, days, loose, digits)
  const qualified = fc.tuple(point, fc.constantFrom('', '~', '?', '%')).map((parts) => parts.join(''))

  it('accepts the same dates as @edtf-ts/core, with the same bounds', () => {
    fc.assert(
      fc.property(qualified, (text) => {
        const theirs = parseLevel1(text)
        const ours = parseDate(text)
        expect(ours !== null).toBe(theirs.success)
        if (!ours || !theirs.success) return
        expect([spanOf(ours).start, spanOf(ours).end - 1]).toEqual([
          Number(theirs.value.minMs),
          Number(theirs.value.maxMs),
        ])
      }),
    )
  })

  it('accepts the same plain dates and intervals as edtf, with the same bounds', () => {
    fc.assert(
      fc.property(fc.oneof(years, months, days), fc.oneof(years, months, days), (from, to) => {
        for (const text of [from, `${from}/${to}`]) {
          let theirs: { min: number; max: number } | null = null
          try {
            theirs = edtf(text)
          } catch {
            // It throws on what it does not accept.
          }
          const ours = parseDate(text)
          if (ours && theirs) expect([spanOf(ours).start, spanOf(ours).end - 1]).toEqual([theirs.min, theirs.max])
          // It knows no leap years.
          else if (!text.includes('/') && !text.endsWith('-02-29')) expect(ours).toBe(theirs)
          // It also refuses `2024-09-23/2024-09`, which need not end before it starts.
          else if (ours && text.includes('/'))
            expect(spanOf(parseDate(from)!).start).toBeGreaterThan(spanOf(parseDate(to)!).start)
        }
      }),
    )
  })

  it('never throws, whatever the text', () => {
    const letter = fc.constantFrom(...'0123456789-/X?~%.TZ:+YS^[]{} ')
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 14 }), (text) => {
        const ours = parseDate(text)
        if (ours) expect(spanOf(ours).start).toBeLessThan(spanOf(ours).end)
      }),
    )
  })
})

interface EdtfStrings {
  readonly validDatesByExactLevel: Readonly<Record<'0' | '1' | '2', readonly string[]>>
  readonly invalidDates: readonly string[]
  readonly invalidIntervals: readonly string[]
  readonly invalidDatetimes: readonly string[]
}
interface SchemaTests {
  readonly tests: readonly { readonly data: unknown; readonly valid: boolean }[]
}

describe.skipIf(!hasSharedFixtures)('against the collected strings', () => {
  const strings = hasSharedFixtures ? (readFixtureJson('dates/edtf-strings.json') as EdtfStrings) : null
  const levels = strings?.validDatesByExactLevel

  it('reads all of level 0 and 1 but times that lack an offset', () => {
    const refused = [...levels!['0'], ...levels!['1']].filter((text) => !parseDate(text))
    expect(refused).toEqual(['1985-04-12T23:20:30', '-1985-04-12T23:20:30'])
  })

  it('reads nothing of level 2 but a qualified season, which stands in an interval of level 1 too', () => {
    expect(levels!['2'].filter((text) => parseDate(text))).toEqual(['2011-23~'])
  })

  it('reads nothing invalid, but for intervals that need not end before they start, and of far years', () => {
    const { invalidDates, invalidIntervals, invalidDatetimes } = strings!
    expect([...invalidDates, ...invalidIntervals, ...invalidDatetimes].filter((text) => parseDate(text))).toEqual([
      '0000-01-03/0000-01',
      '0000-02/0000',
      'Y-61000/-2000',
      '2004-06-11%/2004-06~',
    ])
  })

  it.each([
    ['dates/rfc3339-date.json', ['2020-11-28T23:55:45Z', '-2020-01-01']],
    ['dates/rfc3339-date-time.json', ['1963-06-19t08:30:06.283185z', '1985-04-12T23:20:50+01']],
  ])('agrees with RFC 3339 in %s but where EDTF says otherwise', (file, exceptions) => {
    const cases = (readFixtureJson(file) as readonly SchemaTests[]).flatMap((group) => group.tests)
    const wrong = cases.filter(({ data, valid }) => typeof data === 'string' && (parseDate(data) !== null) !== valid)
    expect(wrong.map(({ data }) => data).filter((data) => !exceptions.includes(data as string))).toEqual([])
  })
})
