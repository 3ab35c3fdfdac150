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

  it('takes what stands between typographic quotation marks for one cell, and says so', async () => {
    const quotes = ['“no, never”', '«no, never»', '„no, never“', '“no, never"']
    const made = await read(
      `date,title,by\n${quotes.map((said) => `2021-03-04,${said},Pier`).join('\n')}\n${'2021,yes,Pier\n'.repeat(5)}`,
    )
    expect(made.events.map(({ title }) => title).slice(0, 5)).toEqual([...quotes, 'yes'])
    expect(issuesOf(made, 'malformed-quote').map(({ cell }) => cell?.row)).toEqual([2, 3, 4, 5])
    expect(issuesOf(made, 'ragged-row')).toEqual([])
  })

  it('whose headers have a quotation mark that is not closed says so, and keeps its columns', async () => {
    const text = 'date,"title,by\n2021-03-04,a,Pier\n2021-03-05,b,Quay\n'
    expect(await columnsOf(text)).toMatchObject({ date: ['date'], title: ['title'], by: ['by'] })
    expect(issuesOf(await read(text), 'malformed-quote')).toMatchObject([{ cell: { row: 1, column: 'title' } }])
  })

  it.each([
    ['numbers', '2021-03-04,One,Pier\n2021-03-05,Two,Quay\n'],
    ['words', '4 March 2021,One,Pier\n5 March 2021,Two,Quay\n'],
    ['months', 'May 2021,One,Pier\nJune 2021,Two,Quay\n'],
    ['Chinese', '2021年3月4日,One,Pier\n2021年3月5日,Two,Quay\n'],
  ])('without headers loses no row to them where its dates are %s', async (_, text) => {
    const { headers, total, mapping } = await preview(text)
    expect({ headers, total, headerRow: mapping.headerRow }).toEqual({
      headers: ['A', 'B', 'C'],
      total: 2,
      headerRow: 0,
    })
  })

  it('has headers where these are dates above numbers', async () => {
    expect((await preview('who,May 2021,June 2021\nPier,3,4\nQuay,5,6\n')).mapping.headerRow).toBe(1)
  })

  it('of Markdown has no row of dashes', async () => {
    const made = await read(
      '| date | title | by |\n|---|:--|---:|\n| 2021-03-04 | One | Pier |\n| 2021 | Two | Quay |\n',
    )
    expect(made.events).toMatchObject([{ title: 'One' }, { title: 'Two' }])
    expect(made.report.leftOut).toBe(0)
  })

  it('has no tags, titles and notes that stand for nothing', async () => {
    const made = await read('date,title,tags,note,by\n2021,n/a,ports; NA,-,Pier\n2022,Two,none,seen,Quay\n')
    expect(made.events).toMatchObject([
      { title: 'Pier', tags: ['ports'], citations: [{ source: 'file' }] },
      { title: 'Two', citations: [{ source: 'file', note: 'seen' }] },
    ])
    expect(issuesOf(made, 'not-stated').map(({ value }) => value)).toEqual(['"n/a"', '"NA"', '"-"', '"none"'])
  })

  it('is UTF-16 without a mark where its characters are Chinese', async () => {
    const text = '日期,标题,主体\n二〇二一年三月四日,网络攻击,国家安全部\n'
    const bytes = Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]))
    expect((await read(bytes)).events).toMatchObject([{ date: '2021-03-04', title: '网络攻击' }])
  })

  it('has nobody called by a placeholder, however it is dressed', async () => {
    const nobody = ['Unknown.', '(unknown)', '[n.d.]', '– –', 'N / A', 'not disclosed', 'TBC', '不明。', '暂无']
    const made = await read(
      `date;title;actor\n${[...nobody, 'Anonymous'].map((name) => `2021;x;${name}`).join('\n')}\n`,
    )
    expect(made.head['actors']).toMatchObject([{ name: 'Not stated' }, { name: 'Anonymous' }])
  })

  it('knows countries by short names and by names in other languages', async () => {
    const names = ['USA', 'UK', 'PRC', 'the Netherlands', '台灣', '中国', 'Deutschland', 'Россия', 'Côte d’Ivoire']
    const made = await read(
      `date;actor;actor country\n${names.map((name) => `2021;Office of ${name};${name}`).join('\n')}\n`,
    )
    const codes = (made.head['actors'] as { country: string }[]).map(({ country }) => country)
    expect(codes).toEqual(['US', 'GB', 'CN', 'NL', 'TW', 'CN', 'DE', 'RU', 'CI'])
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
    ['headers without rows', 'date,title,by\n', 'foreign-file', 'headers'],
    ['a calendar', 'BEGIN:VCALENDAR\nVERSION:2.0\n', 'foreign-file', 'calendar'],
    ['a bibliography', '@article{a,\n title={X, Y},\n}\n', 'foreign-file', 'bibliography'],
    ['an e-mail', 'From: a@example.org\nTo: b@example.org\n\nHello, you\n', 'foreign-file', 'mail'],
    ['a text document', '{\\rtf1\\ansi hello}', 'foreign-file', 'rtf'],
    ['a video', '\0\0\0 ftypisom', 'foreign-file', 'video'],
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
