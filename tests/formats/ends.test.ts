import { describe, expect, it } from 'vitest'
import { issuesOf, readFile } from './reading.ts'

const slidesOf = (end: object) =>
  JSON.stringify({ events: [{ start_date: { year: 2021, month: 3, day: 4 }, end_date: end, text: { headline: 'A' } }] })
const oldSlides = (end: string) =>
  JSON.stringify({ timeline: { headline: 'T', date: [{ startDate: '2021,3,4', endDate: end, headline: 'A' }] } })
const sheet = (end: string) =>
  `Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media\n2021,3,4,,${end},,,,,A,,\n`
const galaxy = (last: string) =>
  JSON.stringify({
    name: 'G',
    values: [{ value: 'A', uuid: 'u', meta: { first_seen: '2021-03-04T00:00:00Z', last_seen: last } }],
  })
const campaign = (first: string, last: string) =>
  JSON.stringify({
    type: 'bundle',
    objects: [
      {
        type: 'campaign',
        id: `campaign--00000000-0000-4000-8000-000000000001`,
        name: 'A',
        first_seen: first,
        last_seen: last,
      },
    ],
  })
const eurepoc = (end: string) =>
  `ID,name,start_date,end_date,receiver_name,attribution_date,attribution_basis\n1,A,2021-03-04,${end},['B'],,\n`

describe('an end that cannot be read costs the end and not the event', () => {
  it.each([
    [
      'TimelineJS',
      slidesOf({ year: 2021, month: 6, day: 31 }),
      '2021-03-04',
      '"2021-6-31"',
      { path: '$.events[0].end_date', line: 1 },
    ],
    [
      'TimelineJS before it',
      oldSlides('2021,6,31'),
      '2021-03-04',
      '"2021-6-31"',
      { path: '$.timeline.date[0].endDate' },
    ],
    ['its spreadsheet', sheet('someday'), '2021-03-04', '"someday"', { cell: { row: 2, column: 'End Year' } }],
    ['MISP', galaxy('soon'), '2021-03-04/', '"soon"', { path: '$.values[0].meta.last_seen' }],
    [
      'STIX',
      campaign('2021-03-04T00:00:00Z', '2021-06-31T00:00:00Z'),
      '2021-03-04/',
      '"2021-06-31T00:00:00Z"',
      { path: '$.objects[0].last_seen' },
    ],
    ['EuRepoC', eurepoc('soon'), '2021-03-04', '"soon"', { cell: { row: 2, column: 'end_date' } }],
  ])('in %s', async (_format, text, date, value, place) => {
    const made = await readFile(text)
    expect(made.events[0]!['date']).toBe(date)
    expect(made.report).toMatchObject({ read: 1, kept: 1 })
    expect(issuesOf(made, 'bad-end')).toMatchObject([{ ...place, value }])
  })
})

describe('an end that has not come is open', () => {
  it.each(['present', 'Ongoing', '?', '至今'])('where it says %s', async (end) => {
    for (const text of [
      slidesOf({ year: end }),
      oldSlides(end),
      sheet(end),
      galaxy(end),
      campaign('2021-03-04T00:00:00Z', end),
      eurepoc(end),
    ]) {
      const made = await readFile(text)
      expect(made.events[0]!['date']).toBe('2021-03-04/..')
      expect(made.report.counts).not.toHaveProperty('bad-end')
    }
  })
})

describe('an end in words', () => {
  it.each([
    ['6 May 2021', '2021-03-04/2021-05-06'],
    ['2021-5-6', '2021-03-04/2021-05-06'],
  ])('is read where a timestamp is expected: %s', async (end, date) => {
    for (const text of [galaxy(end), campaign('2021-03-04T00:00:00Z', end), eurepoc(end)])
      expect((await readFile(text)).events[0]!['date']).toBe(date)
  })
})

describe('a beginning that cannot be read', () => {
  it('is reported by its own value, without the end', async () => {
    const made = await readFile(campaign('someday', '2021-03-04T00:00:00Z'))
    expect(issuesOf(made, 'bad-date')).toMatchObject([{ path: '$.objects[0].first_seen', value: '"someday"' }])
  })
})

describe('timestamps that stand for nothing', () => {
  const [NEVER, FOREVER] = ['1970-01-01T00:00:00.000Z', '5138-11-16T09:46:40.000Z']
  it.each([
    [NEVER, FOREVER, '/..', 2],
    ['2024-01-20T22:13:00.000Z', FOREVER, '2024-01-20/', 1],
    [NEVER, '2024-01-25T00:00:00.000Z', '/2024-01-25', 1],
    ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '/..', 2],
    ['1970-01-01T00:00:01Z', '1970-01-02T00:00:00Z', '1970-01-01/1970-01-02', 0],
  ])('from %s to %s are reported, and no dates', async (first, last, date, reported) => {
    const made = await readFile(campaign(first, last))
    expect(made.events[0]!['date']).toBe(date)
    expect(made.report.kept).toBe(1)
    expect(issuesOf(made, 'not-stated')).toHaveLength(reported)
  })
})
