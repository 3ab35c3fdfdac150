import { describe, expect, it } from 'vitest'
import { parseDate } from '../../src/model/dates/parse-date.ts'
import { hasSharedFixtures, readFixture } from '../shared-fixtures.ts'
import { issuesOf, readFile, refusalOf, type MadeDataset } from './reading.ts'

const slide = (more: object = {}) => ({ start_date: { year: '2020' }, text: { headline: 'A slide' }, ...more })
const asThree = (...events: unknown[]) => JSON.stringify({ events })

describe('TimelineJS', () => {
  it('states dates no more precisely than the slide does', async () => {
    const { events } = await readFile(
      asThree(
        slide({ start_date: { year: '-13800000000' } }),
        slide({ start_date: { year: 602, month: '', day: '' } }),
        slide({ start_date: { year: '622', month: '08', day: '9' } }),
        slide({ start_date: { year: '2000', month: '1', hour: '6' }, end_date: { year: '2001' } }),
      ),
    )
    expect(events.map(({ date }) => date)).toEqual(['Y-13800000000', '0602', '0622-08-09', '2000-01/2001'])
    expect(events.every(({ date }) => parseDate(date as string) !== null)).toBe(true)
  })

  it('reads months that are words', async () => {
    const { events } = await readFile(
      asThree(
        slide({ start_date: { year: '2021', month: 'March', day: '4' }, end_date: { year: 2021, month: 'mai' } }),
      ),
    )
    expect(events[0]).toMatchObject({ date: '2021-03-04/2021-05' })
  })

  it('keeps a time of day and the display date as a note: they name no time zone', async () => {
    const { events } = await readFile(
      asThree(
        slide({
          start_date: { year: '2000', month: '1', day: '5', hour: '6', minute: '45' },
          display_date: 'one <i>morning</i>',
        }),
      ),
    )
    expect(events[0]).toMatchObject({ date: '2000-01-05', dateNote: 'one morning, 6:45' })
  })

  it('takes the type from a group that is one of our words, and says where it took none', async () => {
    const made = await readFile(asThree(slide({ group: 'Rebuttals' }), slide({ group: 'Elsewhere' }), slide()))
    expect(made.events.map(({ type }) => type)).toEqual(['rebuttal', 'attack', 'attack'])
    expect(made.events.map(({ tags }) => tags)).toEqual([['Rebuttals'], ['Elsewhere'], undefined])
    expect(issuesOf(made, 'assumed-value').map(({ value, hint }) => [value, hint])).toEqual([
      ['"Not stated"', '3'],
      ['"attack"', '2'],
    ])
  })

  it('shows HTML as the text that it shows', async () => {
    const { events } = await readFile(
      asThree(
        slide({
          text: {
            headline: 'One<br/>two &amp; <script>alert(1)</script>three',
            text: '<p>First.</p><p onclick="x()">1 &lt; 2 < 3 &#8212; <b>so</b></p>',
          },
        }),
      ),
    )
    expect(events[0]).toMatchObject({ title: 'One two & alert(1)three', summary: 'First.\n1 < 2 < 3 — so' })
  })

  it('titles a slide without a headline by the first of its other words', async () => {
    const { events } = await readFile(
      asThree(
        slide({ text: { text: `${'word '.repeat(40)}end` } }),
        slide({ text: {}, media: { url: 'https://example.org/a.png', caption: 'A picture' } }),
        slide({ text: {}, unique_id: 'mine' }),
      ),
    )
    expect(events.map(({ title }) => title)).toEqual([`${'word '.repeat(20).trim()}…`, 'A picture', 'mine'])
  })

  it('cites the file and what is shown; what is no web address is never a link', async () => {
    const made = await readFile(
      asThree(
        slide({ media: { url: '//example.org/a', credit: 'Somebody' } }),
        slide({ media: { url: 'javascript:alert(1)' } }),
        slide({ media: { url: '<blockquote>Words</blockquote>' } }),
      ),
      'mine.json',
    )
    expect(made.head['sources']).toEqual([
      { id: 'file', title: 'mine.json' },
      { id: 'example-org-a', title: 'Somebody', url: 'https://example.org/a' },
    ])
    expect(issuesOf(made, 'unused-value').map(({ path, value }) => [path, value])).toEqual([
      ['$.events[1]', '"javascript:alert(1)"'],
      ['$.events[2]', '"<blockquote>Words</blockquote>"'],
    ])
  })

  it('leaves out a slide without a usable date, and says where it is in the file', async () => {
    const text = `{"events": [\n${[slide(), slide({ start_date: { year: 'soon' } }), slide({ start_date: {} }), null]
      .map((event) => JSON.stringify(event))
      .join(',\n')}]}`
    const { report } = await readFile(text)
    expect(report).toMatchObject({ read: 4, kept: 1, leftOut: 3 })
    expect(report.issues.slice(0, 3)).toMatchObject([
      { kind: 'bad-date', path: '$.events[1].start_date', line: 3, value: '"soon"' },
      { kind: 'missing-field', path: '$.events[2].start_date', line: 4 },
      { kind: 'wrong-type', path: '$.events[3]', line: 5 },
    ])
  })

  it('uses no end that lies before the beginning, and says so', async () => {
    const made = await readFile(asThree(slide({ end_date: { year: '2019' } })))
    expect(made.events[0]!['date']).toBe('2020')
    expect(issuesOf(made, 'end-before-start')).toMatchObject([{ path: '$.events[0].end_date', value: '"2019"' }])
  })

  it('takes nothing from keys that objects have by nature', async () => {
    const text = '{"events":[{"__proto__":{"unique_id":"evil"},"start_date":{"year":"2020"},"constructor":{"x":1}}]}'
    const { events, report } = await readFile(text)
    expect(events[0]).toMatchObject({ id: 'slide-1' })
    expect(report.kept).toBe(1)
  })

  it('refuses a timeline without slides', async () => {
    expect(await refusalOf('{"events": [], "eras": [{"start_date": {}}]}')).toMatchObject({ kind: 'nothing-to-import' })
  })
})

describe.skipIf(!hasSharedFixtures)('TimelineJS files of others', () => {
  const read = (name: string) => readFile(readFixture(`timelinejs/${name}`), name)
  const dates = ({ events }: MadeDataset) => events.map(({ date }) => date as string)

  it('gives equal events for both versions of one timeline', async () => {
    const [two, three] = await Promise.all([read('houston-v2.json'), read('houston-v3.json')])
    expect(two.events).toEqual(three.events)
    expect(two.head['title']).toBe('Whitney Houston 1963 - 2012')
    expect(two.report).toMatchObject({ read: 18, kept: 18 })
    expect([dates(two)[0], dates(two).at(-1)]).toEqual(['1963-08-09', '2012-02-11'])
    expect(dates(two).filter((date) => date.length === 4)).toHaveLength(16)
  })

  it('reads every slide of the others', async () => {
    for (const [name, events] of [
      ['marktwain.json', 17],
      ['cosmo.json', 7],
      ['eras.json', 20],
      ['women_in_computing.json', 10],
    ] as const) {
      expect((await read(name)).report).toMatchObject({ read: events, kept: events })
    }
  })

  it('keeps years far beyond a Date, short years, ranges, and tells of eras', async () => {
    const cosmo = dates(await read('cosmo.json'))
    expect(cosmo[0]).toBe('Y-13800000000')
    expect(cosmo.at(-1)).toBe('-3500')
    expect(cosmo.filter((date) => date.includes('/'))).toEqual(['Y-538800000/Y-251902000'])
    const eras = await read('eras.json')
    expect(dates(eras).filter((date) => date.includes('/'))).toHaveLength(5)
    expect(issuesOf(eras, 'unused-value')).toMatchObject([{ path: '$.eras[0]', value: '"era"', hint: '3' }])
  })
})

describe.skipIf(!hasSharedFixtures)('the spreadsheet of TimelineJS', () => {
  it('gives the events of the JSON that was made of it', async () => {
    const [table, json] = await Promise.all(
      ['women_in_computing.csv', 'women_in_computing.json'].map((name) =>
        readFile(readFixture(`timelinejs/${name}`), 'women'),
      ),
    )
    expect(table!.events).toEqual(json!.events)
    expect(table!.head).toMatchObject({ title: json!.head['title'], sources: json!.head['sources'] })
    const dates = table!.events.map(({ date }) => date as string)
    expect(dates.filter((date) => date.includes('/'))).toEqual(['1815-12-10/1852-11-27', '1943-07/1946', '1956/1962'])
    expect(table!.report).toMatchObject({ read: 10, kept: 10 })
  })
})

describe('years before the first', () => {
  const dateOf = async (year: unknown, more: object = {}) => {
    const { events } = await readFile(
      JSON.stringify({ events: [{ start_date: { year }, text: { headline: 'A' } }], ...more }),
    )
    return events[0]!['date']
  }

  it.each([
    ['-44', '-0043'],
    [-551, '-0550'],
    ['-1', '0000'],
    ['\u221244', '-0043'],
    ['44 BCE', '-0043'],
    ['1', '0001'],
  ])('are those that TimelineJS shows: %s is %s', async (year, date) => {
    expect(await dateOf(year)).toBe(date)
  })

  it('are as they are numbered on the cosmological scale', async () => {
    expect(await dateOf('-3500', { scale: 'cosmological' })).toBe('-3500')
  })
})

describe('ids that a number cannot hold', () => {
  it('are read as their digits, so that no two are one', async () => {
    const slide = (digits: string) => `{"unique_id":${digits},"start_date":{"year":2021},"text":{"headline":"A"}}`
    const { events, report } = await readFile(
      `{"events":[${slide('901656910939770881')},${slide('901656910939770882')},${slide('7')}]}`,
    )
    expect(events.map(({ id }) => id)).toEqual(['901656910939770881', '901656910939770882', '7'])
    expect(report).toMatchObject({ kept: 3, leftOut: 0 })
  })
})
