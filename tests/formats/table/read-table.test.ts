import { describe, expect, it } from 'vitest'
import { BLANK_MAPPING, type TableMapping } from '../../../src/model/mapping.ts'
import { issuesOf, loadFile, readFile } from '../reading.ts'

const preview = async (text: string | Uint8Array, mapping?: TableMapping) => {
  const loaded = await loadFile(text, 'a table', { mapping, isTrial: true })
  if (loaded.ok || !loaded.table) throw new Error('it is no table')
  return loaded.table
}
/** As it is guessed, with some of it said. */
const read = async (text: string | Uint8Array, said: Partial<TableMapping> = {}) => {
  const { mapping } = await preview(text)
  return readFile(text, 'a table', { ...mapping, ...said })
}
const columnsOf = async (text: string) => {
  const { mapping, headers } = await preview(text)
  return Object.fromEntries(
    Object.entries(mapping.columns).map(([field, column]) => [field, [column].flat().map((each) => headers[each])]),
  )
}
const datesOf = async (text: string, said: Partial<TableMapping> = {}) =>
  (await read(text, said)).events.map(({ date }) => date)

describe('a table of a stranger', () => {
  it('costs an end that cannot be read, not the event', async () => {
    const ends = ['2021-05-06', 'ongoing', 'heute', '至今', '?', 'n/a', '2021-13-40', '']
    const made = await read(`date,end,title\n${ends.map((end) => `2021-03-04,${end},x`).join('\n')}`)
    expect(made.events.map(({ date }) => date)).toEqual([
      '2021-03-04/2021-05-06',
      '2021-03-04/..',
      '2021-03-04/..',
      '2021-03-04/..',
      '2021-03-04/..',
      '2021-03-04',
      '2021-03-04',
      '2021-03-04',
    ])
    expect(made.report.leftOut).toBe(0)
    expect(issuesOf(made, 'bad-end')).toMatchObject([{ cell: { row: 8, column: 'end' }, value: '"2021-13-40"' }])
    expect(issuesOf(made, 'not-stated')).toMatchObject([{ cell: { row: 7, column: 'end' }, value: '"n/a"' }])
  })

  it('reads words for an end that has not come, however they are dressed', async () => {
    const words = [
      'Ongoing.',
      '(ongoing)',
      'present day',
      'to the present day',
      'N/A (ongoing)',
      'en curso.',
      '至今为止',
    ]
    const dates = await datesOf(`date;end;title\n${words.map((end) => `2021-03-04;${end};x`).join('\n')}`)
    expect(dates).toEqual(words.map(() => '2021-03-04/..'))
  })

  it('knows the end of what began at an unknown time', async () => {
    const text = 'start,end,title\n,2021-05-06,a\nunknown,2021-05-06 10:00,b\n0001-01-01,2021,c\n'
    expect(await datesOf(text)).toEqual(['/2021-05-06', '/2021-05-06', '/2021'])
  })

  it('keeps the beginning of a range in one cell whose end cannot be read', async () => {
    const made = await read('date,title\n2021-03-04/2021-13-40,a\n2021-03-04 to the thaw,b\n2021-03-04,c\n')
    expect(made.events.map(({ date }) => date)).toEqual(['2021-03-04', '2021-03-04', '2021-03-04'])
    expect(made.report.leftOut).toBe(0)
    expect(issuesOf(made, 'bad-end')).toMatchObject([
      { cell: { row: 2, column: 'date' }, value: '"2021-13-40"' },
      { cell: { row: 3, column: 'date' }, value: '"the thaw"' },
    ])
  })

  it('takes what spreadsheets and databases hold in place of a date for none', async () => {
    const made = await read('date,end,title\n2021,0000-00-00,a\n2021,0001-01-01,b\n2021,1899-12-30,c\n9999-12-31,,d\n')
    expect(made.events.map(({ date }) => date)).toEqual(['2021', '2021', '2021', undefined])
    expect(issuesOf(made, 'not-stated').map(({ value }) => value)).toEqual([
      '"0000-00-00"',
      '"0001-01-01"',
      '"1899-12-30"',
      '"9999-12-31"',
    ])
  })

  it('has nobody called NA, and Namibia only where nothing else is NA', async () => {
    const made = await read('date,actor,country,target\n2024,Office,NA,nan\n2024,NA,TW,-\n2024,None,,Office\n')
    expect(made.head['actors']).toMatchObject([
      { name: 'Office', country: null },
      { name: 'Taiwan', country: 'TW' },
      { name: 'Not stated' },
    ])
    expect(issuesOf(made, 'not-stated').map(({ value }) => value)).toEqual(['"NA"', '"nan"', '"NA"', '"-"', '"None"'])
    const windhoek = await read('date,actor,country\n2024,Ministry,NA\n2024,Office,ZA\n')
    expect(windhoek.head['actors']).toMatchObject([{ country: 'NA' }, { country: 'ZA' }])
  })

  it('keeps the order of times within a day, and says that they state no zone', async () => {
    const text =
      'date,title\n2021-03-04 10:05:35,Second\n2021-03-04 10:05:34,First\n2021-03-04 09:00,Earliest\n2021-03-03,Before\n'
    const made = await read(text)
    expect(made.events.map(({ title }) => title)).toEqual(['Earliest', 'First', 'Second', 'Before'])
    expect(issuesOf(made, 'local-time')).toMatchObject([{ hint: '3' }])
    expect((await datesOf(text, { zone: '+08:00' }))[1]).toBe('2021-03-04T10:05:34+08:00')
  })

  it('skips titles above its headers and reports them', async () => {
    const made = await read('"Claims, 2020",,\nin thousands,,\n,,\ndate,title,by\n2020-01-02,First,Pier\n')
    expect(made.events).toMatchObject([{ title: 'First', by: ['pier'] }])
    expect(issuesOf(made, 'unused-value').map(({ cell }) => cell?.row)).toEqual([1, 2])
  })

  it('is of parts of dates where these stand apart', async () => {
    const text = 'strtyr,strtmnth,strtday,endyear,endmnth,endday,sidea\n1902,5,7,1903,1,24,Pier\n1990,2,-9,,,,Pier\n'
    expect(await datesOf(text)).toEqual(['1902-05-07/1903-01-24', '1990-02'])
    expect(await datesOf('year,month,day,title\n2021,March,4,One\n')).toEqual(['2021-03-04'])
  })

  it('gives countries to those who speak, not to places, and takes them for the parties where nobody is named', async () => {
    expect(
      await columnsOf('Event Date\tSource Name\tSource Country\tCity\tCountry\n2024-01-01\tA\tJapan\tHanoi\tVietnam\n'),
    ).toMatchObject({
      by: ['Source Name'],
      byCountry: ['Source Country'],
    })
    expect(await columnsOf('date,actor,city,country\n2024,A,Hanoi,Vietnam\n')).not.toHaveProperty('byCountry')
    const made = await read(
      'date,title,country,target country\n2021,First,China,United States\n2021,Second,Atlantis,France\n',
    )
    expect(made.events.map(({ by, against }) => [by, against])).toEqual([
      [['china'], ['united-states']],
      [['atlantis'], ['france']],
    ])
  })

  it('has no actors that are flags, numbers or regions', async () => {
    expect(await columnsOf('date,actor,title\n2024,1,One\n2025,0,Two\n')).not.toHaveProperty('by')
    expect(await columnsOf('date,actor,title\n2024,Europe,One\n2025,Asia,Two\n')).not.toHaveProperty('by')
  })

  it('cites every address of a cell, in several columns too, and reports the words around them', async () => {
    const cells = [
      '"https://a.example/1, https://a.example/2"',
      'See https://a.example/3.',
      '[x](https://a.example/4)',
      'www.a.example',
    ]
    const made = await read(`date,title,link\n${cells.map((cell) => `2024,x,${cell}`).join('\n')}\n`)
    expect((made.head['sources'] as { url?: string }[]).map(({ url }) => url)).toEqual([
      'https://a.example/1',
      'https://a.example/2',
      'https://a.example/3',
      'https://a.example/4',
      undefined,
    ])
    expect(issuesOf(made, 'unused-value').map(({ value }) => value)).toEqual(['"See"', '"x"', '"www.a.example"'])
    expect(await columnsOf('date,t,s_1,s_2\n2024,x,https://a.example/1,https://a.example/2\n')).toMatchObject({
      url: ['s_1', 's_2'],
    })
  })

  it('joins rows with one id where they tell the same day', async () => {
    const text =
      'id,date,title,actor\n1,2024-01-01,One,A\n1,2024-01-01,One,B\n2,2024-01-02,Two,A\n1,2024-01-01,Other,C\n'
    const made = await read(text)
    expect(made.events).toMatchObject([{ id: '1', by: ['a', 'b', 'c'] }, { id: '2' }])
    expect(issuesOf(made, 'joined-rows')).toMatchObject([{ hint: '2' }])
    expect(issuesOf(made, 'unused-value')).toMatchObject([{ value: '"Other"', cell: { row: 5 } }])
  })

  it('becomes statements, deeds and answers where its rows tell all three', async () => {
    const text =
      'who,did it,what,whom,when,answered,answer\nMinistry,Group,Break-in,Bank,2024-09-23,Spokesman,It denies all\nMinistry,Group,Theft,Bank,2024-09-24,,no\n'
    const made = await read(text, {
      columns: { by: 0, accused: 1, title: 2, against: 3, date: 4, answerBy: 5, answer: 6 },
    })
    expect(
      made.events.map(({ type, date, by, against, about, respondsTo }) => ({
        type,
        date,
        by,
        against,
        about,
        respondsTo,
      })),
    ).toEqual([
      { type: 'accusation', date: '2024-09-23', by: ['ministry'], against: ['group'], about: ['row-2-attack'] },
      { type: 'attack', date: '../2024-09-23', by: ['group'], against: ['bank'] },
      { type: 'rebuttal', date: '2024-09-23/', by: ['spokesman'], against: ['ministry'], respondsTo: ['row-2'] },
      { type: 'accusation', date: '2024-09-24', by: ['ministry'], against: ['group'], about: ['row-3-attack'] },
      { type: 'attack', date: '../2024-09-24', by: ['group'], against: ['bank'] },
    ])
    expect(made.report).toMatchObject({ read: 5, kept: 5 })
  })

  it('is read as was said: constants, words for types, mended values, a separator of a field', async () => {
    const text = 'date,art,against,tags\nEaster,Vorwurf,"A, B",x;y\n2024,Angriff,C,z\n'
    const made = await read(text, {
      columns: { date: 0, type: 1, against: 2, tags: 3 },
      types: { Vorwurf: 'accusation', Angriff: 'attack' },
      mended: { date: { Easter: '2024-03-31' } },
      constants: { by: 'Ministry' },
      separator: ';',
      separators: { against: ',' },
    })
    expect(made.events).toMatchObject([
      { date: '2024-03-31', type: 'accusation', by: ['ministry'], against: ['a', 'b'], tags: ['x', 'y'] },
      { date: '2024', type: 'attack', by: ['ministry'], against: ['c'] },
    ])
  })

  it('lists what was not read, each value once', async () => {
    const { unread } = await preview('date,title\nsoon,One\nsoon,Two\nlater,Three\n2024,Four\n')
    expect(unread).toEqual([
      { field: 'date', value: 'soon', count: 2 },
      { field: 'date', value: 'later', count: 1 },
    ])
  })

  it('is UTF-8 where most of it is, and says where it is broken', async () => {
    const whole = Buffer.from('date,title\n2024,國安部\n2025,資通電軍\n')
    const broken = Buffer.concat([whole.subarray(0, 16), Buffer.from([0xe5]), whole.subarray(16)])
    const made = await read(broken)
    expect(made.events[1]).toMatchObject({ title: '資通電軍' })
    expect(issuesOf(made, 'broken-text')).toMatchObject([{ cell: { row: 2, column: 'title' } }])
  })

  it('is guessed anew when its shape is said', async () => {
    const bytes = Buffer.from([...Buffer.from('date;'), 0xcf, 0xf0, ...Buffer.from('\n2024;x\n')])
    const table = await preview(bytes, {
      ...BLANK_MAPPING,
      encoding: 'windows-1251',
      cellSeparator: ';',
      isGuess: true,
    })
    expect(table).toMatchObject({
      headers: ['date', 'Пр'],
      encoding: 'windows-1251',
      mapping: { columns: { date: 0 } },
    })
  })

  it('tells columns of one name apart', async () => {
    expect((await preview('Date,Who,,Who\n2024,A,x,B\n')).headers).toEqual(['Date', 'Who', '', 'Who (D)'])
  })

  it('is read beyond its beginning, row by row', async () => {
    const rows = Array.from(
      { length: 15_000 },
      (_, at) => `2024-01-02,${`Claim number ${at} of a long table. `.repeat(10)},Office ${at % 7}`,
    )
    const loaded = await loadFile(`date,title,by\n${rows.join('\n')}\n`, 'a table', {
      mapping: { ...BLANK_MAPPING, columns: { date: 0, title: 1, by: 2 } },
    })
    expect(loaded).toMatchObject({ ok: true, report: { read: 15_000, kept: 15_000 } })
  })
})

describe('a file without a table', () => {
  it.each([
    ['nothing', '', 'empty-file', undefined],
    ['white space', ' \n \n', 'empty-file', undefined],
    ['one column', 'title\nOne\nTwo\n', 'one-column', undefined],
    ['a PDF', '%PDF-1.7\n1, 2\n3, 4\n', 'foreign-file', 'pdf'],
    ['a zip archive', 'PK\u0003\u0004\u0014\u0000,\n,', 'foreign-file', 'zip'],
    ['a web page', '<!doctype html><p>Hello, there,\nyou, all', 'foreign-file', 'html'],
    ['a map', '{"type":"FeatureCollection","features":[]}', 'foreign-file', 'geojson'],
    ['reviews of claims', '{"@type":"ClaimReview","claimReviewed":"x"}', 'foreign-file', 'claimreview'],
  ])('says that it is %s', async (_what, text, kind, hint) => {
    const loaded = await loadFile(text)
    expect(loaded).toMatchObject({ ok: false, issue: hint === undefined ? { kind } : { kind, hint } })
  })
})
