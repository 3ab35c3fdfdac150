import { describe, expect, it } from 'vitest'
import { guessMapping } from '../../../src/formats/table/guess-mapping.ts'
import { parseTable, readTable, type Table } from '../../../src/formats/table/table.ts'
import { studyDates, tableDate } from '../../../src/formats/table/table-date.ts'
import type { TableMapping } from '../../../src/model/mapping.ts'
import { hasSharedFixtures, listFixtures, readFixture, readFixtureJson } from '../../shared-fixtures.ts'
import { issuesOf, loadFile, readFile, refusalOf } from '../reading.ts'

const TEXT = `Date,Title,Actor,Target,Tags,Link
2024-09-23,"Ministry accuses the command, again",Ministry,Command,a; b,https://example.org/1
2024-09~,Command denies it,Command,Ministry; Others,,javascript:alert(1)
soon,Nobody knows,,,,
`

const tableOf = (text: string): Table => ({ ...parseTable(text), encoding: null })
const guessed = (text: string, more: Partial<TableMapping> = {}) => ({ ...guessMapping(tableOf(text)), ...more })
const triedTable = async (content: string | Uint8Array, reading: Parameters<typeof loadFile>[2] = {}) => {
  const loaded = await loadFile(content, 'a file', reading)
  return loaded.ok ? null : (loaded.table ?? null)
}

describe('a table', () => {
  it('is not opened before someone has said what its columns mean, but what would come of it is told', async () => {
    expect(await refusalOf(TEXT)).toMatchObject({ kind: 'unmapped-table' })
    const table = await triedTable(TEXT)
    expect(table).toMatchObject({
      headers: ['Date', 'Title', 'Actor', 'Target', 'Tags', 'Link'],
      total: 3,
      mapping: { columns: { date: 0, title: 1, by: 2, against: 3, tags: 4, url: 5 }, separator: ';', dayOrder: null },
      asksDayOrder: false,
      report: { read: 3, kept: 2, leftOut: 1 },
    })
    expect(table!.report.issues[0]).toMatchObject({
      kind: 'bad-date',
      cell: { row: 4, column: 'Date' },
      value: '"soon"',
    })
    expect(await triedTable(TEXT, { mapping: table!.mapping, isTrial: true })).toEqual(table)
  })

  it('is read by the separator that its first line names for Excel', () => {
    const { headers, rows } = parseTable('sep=;\r\ndate;title, in words\r\n2024;x, y\r\n')
    expect(headers).toEqual(['date', 'title, in words'])
    expect(rows).toEqual([{ cells: ['2024', 'x, y'], row: 2 }])
  })

  it('becomes events, actors and sources by its mapping', async () => {
    const made = await readFile(TEXT, 'claims.csv', guessed(TEXT, { type: 'accusation' }))
    expect(made.events.slice(0, 2)).toEqual([
      {
        id: 'row-2',
        type: 'accusation',
        date: '2024-09-23',
        title: 'Ministry accuses the command, again',
        by: ['ministry'],
        against: ['command'],
        tags: ['a', 'b'],
        citations: [{ source: 'example-org-1' }],
      },
      {
        id: 'row-3',
        type: 'accusation',
        date: '2024-09~',
        title: 'Command denies it',
        by: ['command'],
        against: ['ministry', 'others'],
        citations: [{ source: 'file' }],
      },
    ])
    expect(issuesOf(made, 'unused-value')).toMatchObject([{ value: '"javascript:alert(1)"', cell: { row: 3 } }])
    expect(made.report).toMatchObject({ read: 3, kept: 2 })
  })

  it('says of which countries those are who speak and are spoken of, by code or by name, and stays with the first', async () => {
    const text = `date,title,actor,country,target,target country
2024,One,A; B,CN; tw,C,Russian Federation
2024,Two,A,US,C,Nowhere
2024,Three,A,,D,`
    const made = await readFile(text, 'a table', guessed(text))
    expect(made.head['actors']).toMatchObject([
      { name: 'A', country: 'CN' },
      { name: 'B', country: 'TW' },
      { name: 'C', country: 'RU' },
      { name: 'D', country: null },
    ])
    const { issues } = made.report
    expect(issues.filter(({ kind }) => kind === 'other-country')).toMatchObject([
      { cell: { row: 3, column: 'country' }, value: '"US"', hint: 'CN' },
    ])
    expect(issues.filter(({ kind }) => kind === 'unused-value').map(({ cell, value }) => [cell, value])).toEqual([
      [{ row: 3, column: 'target country' }, '"Nowhere"'],
    ])
    expect(issues.find(({ path }) => path === '$.country')).toMatchObject({ kind: 'assumed-value', hint: '1' })
  })

  it('tells a type by what its cells hold, and says where a title was made of something else', async () => {
    const text = 'date,Art,summary\n2024,accusation,They did it\n2024,rebuttal,They did not\n'
    expect(guessed(text).columns).toMatchObject({ type: 1, summary: 2 })
    const made = await readFile(text, 'a table', guessed(text))
    expect(issuesOf(made, 'assumed-value').map(({ path, value, hint }) => [path, value, hint])).toContainEqual([
      '$.title',
      '"the first words of the summary"',
      '2',
    ])
  })

  it('keeps its links between rows, its types and statuses', async () => {
    const text = `id;type;when;headline;by;responds to;about;status
a;Attack;2020;The attack;Them;;;Alleged
b;accusations;2021;The claim;Us;;a;disputed
c;rebuttal;2022;The denial;Them;b;;
d;gossip;2022;Hearsay;Them;b;;`
    const made = await readFile(text, 'links.csv', guessed(text))
    expect(made.events.map(({ type, status, about, respondsTo }) => ({ type, status, about, respondsTo }))).toEqual([
      { type: 'attack', status: 'alleged' },
      { type: 'accusation', status: 'disputed', about: ['a'] },
      { type: 'rebuttal', respondsTo: ['b'] },
      { type: 'gossip', respondsTo: ['b'] },
    ])
    expect(made.report).toMatchObject({ read: 4, kept: 3 })
  })

  it('asks for the order of day and month where nothing proves it, and never guesses', async () => {
    const text = 'date,title\n03/04/2024,One\n05/06/2024,Two\n'
    expect(await triedTable(text)).toMatchObject({ asksDayOrder: true, report: { kept: 0 } })
    const dated = async (dayOrder: TableMapping['dayOrder']) =>
      (await readFile(text, 'x', guessed(text, { dayOrder }))).events.map(({ date }) => date)
    expect(await dated('day-first')).toEqual(['2024-04-03', '2024-06-05'])
    expect(await dated('month-first')).toEqual(['2024-03-04', '2024-05-06'])
  })

  it.each([
    ['one day that is no month', ['03/04/2024', '31/12/2012'], { proven: 'day-first', isTwofold: true }],
    ['one in the second place', ['3/4/2024', '12/31/2012'], { proven: 'month-first', isTwofold: true }],
    ['days in both places', ['13/4/2024', '12/31/2012', '1/2/2024'], { proven: null, isTwofold: true }],
    ['the same number twice', ['5/5/2024'], { proven: null, isTwofold: false }],
    ['a day that there is not', ['31/02/2024', '3/4/2024'], { proven: null, isTwofold: true }],
    ['dates in EDTF', ['2024-03-04'], { proven: null, isTwofold: false }],
    ['a day with a time', ['3/4/2024 08:30', '9/23/2024 14:05'], { proven: 'month-first' }],
    ['a year of two digits', ['3/4/24', '9/23/24'], { proven: 'month-first' }],
  ])('takes %s for what it proves', (_what, cells, order) => {
    expect(studyDates(cells)).toMatchObject(order)
  })

  it.each([
    ['2024-09~', '2024-09~', ''],
    ['2024/9/3', '2024-09-03', ''],
    ['2024-09-23 00:00:00', '2024-09-23', ''],
    ['23.9.2024', '2024-09-23', ''],
    ['9/24/06', '9/24/06', ''],
    ['31/02/2024', '31/02/2024', ''],
    ['4.5', '4.5', ''],
    ['December 20, 2023', '2023-12-20', ''],
  ])('reads the cell %s as %s', (cell, date, note) => {
    expect(tableDate(cell, 'day-first')).toEqual({ date, note })
  })

  it('of months and years stays as precise as it is; ends before beginnings are told', async () => {
    const text = 'start date,end date,title\n2024-03,2024-05,One\n2024,,Two\n2024-05-06,2023-01-01,Three\n'
    const made = await readFile(text, 'x', guessed(text))
    expect(made.events.map(({ date }) => date)).toEqual(['2024-03/2024-05', '2024', '2024-05-06'])
    expect(issuesOf(made, 'end-before-start')).toMatchObject([{ cell: { row: 4 }, value: '"2023-01-01"' }])
  })

  it('keeps formulas, markup and the keys of objects as the text that they are', async () => {
    const text =
      'date,title,actor\n2024,=HYPERLINK("x"),__proto__\n2024,<img src=x onerror=alert(1)>,constructor\n2024,x,@SUM(A1)\n'
    const { events, head, report } = await readFile(text, 'x', guessed(text))
    expect(events.map(({ title }) => title)).toEqual(['=HYPERLINK("x")', '<img src=x onerror=alert(1)>', 'x'])
    expect((head['actors'] as { name: string }[]).map(({ name }) => name)).toEqual([
      '__proto__',
      'constructor',
      '@SUM(A1)',
    ])
    expect(report.kept).toBe(3)
  })

  it('gives each name an id of its own, in any script', async () => {
    const text = 'date,actor\n2024,国家安全部\n2024,A.B\n2024,A B\n2024,!\n2024,A.B'
    const { events } = await readFile(text, 'x', guessed(text))
    expect(events.flatMap(({ by }) => by)).toEqual(['国家安全部', 'a-b', 'a-b-2', 'actor', 'a-b'])
  })

  it('tells of rows that are shorter or longer than its headers, and of empty ones nothing', async () => {
    const text = 'date,title,actor\n2024,One\n\n2024,Two,Them,and more\n,,\n2024,Three,Them,\n'
    const made = await readFile(text, 'x', guessed(text))
    expect(made.report).toMatchObject({ read: 3, kept: 3 })
    expect(issuesOf(made, 'ragged-row').map(({ cell, value }) => [cell?.row, value])).toEqual([
      [2, '2'],
      [4, '4'],
    ])
  })

  it('without headers has letters for them', async () => {
    const table = await triedTable('China\tAccuse\tJapan\t2014-05-06\nIran\tDeny\tChina\t2014-05-07\n')
    expect(table).toMatchObject({
      headers: ['A', 'B', 'C', 'D'],
      total: 2,
      mapping: { columns: { date: 3 }, headerRow: 0 },
    })
  })

  it.each([
    ['Russian', 'Äàòà,Êòî\n2024-01-02,Ìèíèñòåðñòâî\n'],
    ['Chinese', 'ÈÕÆÚ,ÑÔÕß\n2024-01-02,Íâ½»²¿\n'],
    ['Japanese', '\u0093ú\u0095t,\u0094­\u008c¾\n2024-01-02,\u008aO\u0096±\n'],
  ])('whose headers are %s in another encoding is no picture', async (_language, bytes) => {
    expect((await triedTable(new Uint8Array(Buffer.from(bytes, 'latin1'))))!.encoding).toBe('windows-1252')
  })

  it('in another encoding is read in the likeliest, or in the one that was stated', async () => {
    const western = new Uint8Array(Buffer.from('date,title\n2024,Café\n', 'latin1'))
    expect(await triedTable(western)).toMatchObject({ encoding: 'windows-1252', rows: [['2024', 'Café']] })
    const cyrillic = new Uint8Array([...Buffer.from('date,title\n2024,'), 0xcf, 0xf0])
    const mapping = guessed('date,title\n2024,x', { encoding: 'windows-1251' })
    const made = await readFile(cyrillic, 'x', mapping)
    expect(made.events[0]!['title']).toBe('Пр')
    expect(issuesOf(made, 'assumed-value').at(-1)).toMatchObject({ path: '$.encoding', value: '"windows-1251"' })
    const wide = new Uint8Array(Buffer.from('date,title\n2024,Café\n', 'utf16le'))
    expect(await triedTable(wide)).toMatchObject({ rows: [['2024', 'Café']] })
  })
})

describe.skipIf(!hasSharedFixtures)('tables of others', () => {
  const read = (name: string) => readTable(readFixture(name))
  const csvkit = (name: string) => read(`csv-edge/csvkit/${name}`)

  it('are parsed as csv-spectrum expects', () => {
    const names = listFixtures('csv-edge/csv-spectrum/csvs').filter((name) => name.endsWith('.csv'))
    expect(names.length).toBe(11)
    for (const name of names) {
      // Those whose names say CR LF are stored with LF.
      const lf = new TextDecoder().decode(readFixture(`csv-edge/csv-spectrum/csvs/${name}`))
      const { headers, rows } = parseTable(name.includes('crlf') ? lf.replaceAll('\n', '\r\n') : lf)
      const objects = rows.map(({ cells }) => Object.fromEntries(headers.map((header, at) => [header, cells[at]])))
      expect(objects).toEqual(readFixtureJson(`csv-edge/csv-spectrum/json/${name.replace('.csv', '.json')}`))
    }
  })

  it('in every encoding, line end and delimiter give their cells', async () => {
    expect(csvkit('sniff_limit.csv')).toMatchObject({ headers: ['a', 'b', 'c'], rows: [{ cells: ['1', '2', '3'] }] })
    expect(csvkit('dummy.tsv')).toMatchObject({ headers: ['a', 'b', 'c'], rows: [{ cells: ['1', '2', '3'] }] })
    expect(csvkit('mac_newlines.csv').rows).toHaveLength(2)
    expect(csvkit('test_skip_lines.csv')).toMatchObject({ headers: ['a', 'b', 'c'], rows: [{ row: 5 }] })
    expect(csvkit('test_header_newline.csv').headers).toEqual(['start end', 'b', 'c'])
    expect(csvkit('test_latin1.csv')).toMatchObject({
      encoding: 'windows-1252',
      rows: [{}, { cells: ['4', '5', '©'] }],
    })
    expect(csvkit('test_no_leading_zeroes.csv').rows[0]!.cells[0]).toBe('01')
    for (const name of ['test_utf8.csv', 'test_utf8_bom.csv', 'test_utf16_big.csv', 'test_utf16_little.csv']) {
      const table = await triedTable(readFixture(`csv-edge/csvkit/${name}`))
      expect(['foo', 'a']).toContain(table!.headers[0])
      expect(table!.rows).toEqual([
        ['1', '2', '3'],
        ['4', '5', 'ʤ'],
      ])
    }
  })

  it('prove an order of day and month as a whole, or have dates that nobody may guess', async () => {
    const resignations = await triedTable(readFixture('fivethirtyeight/congressional_resignations.csv'))
    expect(resignations).toMatchObject({ asksDayOrder: false, report: { read: 615, kept: 615 } })
    const monuments = await triedTable(readFixture('fivethirtyeight/actions_under_antiquities_act.csv'))
    // Years of two digits; one bare year is a date, 7 cells are empty.
    expect(monuments!.report).toMatchObject({ read: 344, kept: 1, leftOut: 343 })
    expect(monuments!.report.counts).toMatchObject({ 'bad-date': 336, 'missing-field': 7 })
  })

  it('keep months and years as they are', async () => {
    const name = 'ukraine-cyber/paper_analysis_corpus.csv'
    const mapping = guessMapping(readTable(readFixture(name)))
    const { events, report } = await readFile(readFixture(name), name, mapping)
    const lengths = events.map(({ date }) => String(date).length)
    expect(report).toMatchObject({ read: 453, kept: 453 })
    expect([10, 7, 4].map((length) => lengths.filter((one) => one === length).length)).toEqual([402, 46, 5])
  })

  it('are read by the ten thousand, quotes within cells as they stand', async () => {
    const name = 'icews/icews_2005-2015_valid.txt'
    const guess = guessMapping(readTable(readFixture(name)))
    const { events, report } = await readFile(readFixture(name), name, {
      ...guess,
      columns: { by: 0, title: 1, against: 2, date: 3 },
    })
    expect(report).toMatchObject({ read: 46_275, kept: 46_275 })
    expect(events.filter(({ title }) => title === 'Accuse')).toHaveLength(1167)
  })
})

describe.skipIf(!hasSharedFixtures)('files that are no dataset', () => {
  it('are refused with a message, whatever they are', { timeout: 120_000 }, async () => {
    const names = listFixtures('json-test-suite/test_parsing').filter((name) => name.endsWith('.json'))
    expect(names).toHaveLength(318)
    for (const name of names)
      expect((await loadFile(readFixture(`json-test-suite/test_parsing/${name}`), name)).ok).toBe(false)
  })
})
