import { describe, expect, it } from 'vitest'
import { loadFile } from '../reading.ts'
import { workOf } from './work.ts'

const TIMES = 4
/** 4 is linear, 16 is quadratic. */
const MOST = 6
const SIZE = 600

const times = (part: string) => (size: number) => part.repeat(size)
const table = (row: string, separator = ',') => {
  const header = ['date', 'title', 'by', 'url', 'tags'].join(separator)
  return (size: number) => `${header}\n${row.repeat(size)}`
}
/** One cell of that many parts. */
const cell = (column: number, part: string) => (size: number) => {
  const cells = ['2021-03-04', 'Title', 'Pier', '', '']
  cells[column] = part.repeat(size)
  return `date;title;by;url;tags\n${'2021;Other;Quay;;\n'.repeat(3)}${cells.join(';')}\n`
}
const OWN = 'id,type,date,title,by,by_names,source_ids,source_titles\n'
const CFR = 'Title,Date,Affiliations,Description,Response,Victims,Sponsor,Type,Category,Sources_1,Sources_2,Sources_3\n'
const EUREPOC = 'ID,name,start_date,end_date,receiver_name,attribution_date,attribution_basis\n'
const SLIDES = 'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Group\n'
const under = (header: string, row: string) => (size: number) => header + row.repeat(size)

const list = (make: (at: number) => object) => (size: number) => Array.from({ length: size }, (_, at) => make(at))
const campaign = (at: number) => ({
  type: 'campaign',
  id: `campaign--${at % 7}`,
  name: `C ${at}`,
  modified: `2021-01-01T00:00:${String(at % 60).padStart(2, '0')}Z`,
  first_seen: '2021-03-04T00:00:00Z',
  last_seen: at % 2 ? 'ongoing' : 'never',
})

/** Shapes of files by which a reader could be made to read its text again and again. */
const SHAPES: Readonly<Record<string, (size: number) => string>> = {
  'a quotation mark in each row that is not closed': table('2021-03-04,"open,Pier,,\n'),
  'one in the last column': table('2021-03-04,Title,Pier,,"open\n'),
  'one in each row of a sheet': table('2021-03-04\t"open\tPier\t\t\n', '\t'),
  'nothing but quotation marks': times('"'),
  'quotation marks and separators': table('",'),
  'quotation marks that close before letters': table('2021-03-04,"a"b,Pier,,\n'),
  'quotation marks behind backslashes': table('2021-03-04,"a \\"b\\", c",Pier,,\n'),
  'typographic quotation marks': table('2021-03-04,“a, b, c”,Pier,,\n'),
  'lines without anything': times('\n'),
  'carriage returns': table('2021-03-04,Title,Pier,,\r'),
  'rows without separators': table('Title\n'),
  'a cell of spaces': cell(1, ' '),
  'a cell of what cannot be seen': cell(2, '\u200B \u200E'),
  'a cell of digits': cell(0, '1'),
  'a cell of dates': cell(0, '2021-03-04 – '),
  'a cell of hyphens': cell(0, '-'),
  'a cell of brackets': cell(0, '(['),
  'a cell of addresses': cell(3, 'https://a.example/,'),
  'a cell of beginnings of addresses': cell(3, 'https://'),
  'a cell of lists': cell(4, 'a, '),
  'a cell of quotation marks': cell(1, '""'),
  'rows of dates in words': table('4 March 2021 to nobody knows,Title,Pier,,\n'),
  'our own rows, not closed': under(OWN, 'a,attack,2021,"open,p,Pier,s,S\n'),
  'rows of the CFR, not closed': under(CFR, 'A,3/4/2021,,"open,Denial,US,Iran,,,,,\n'),
  'rows of EuRepoC, not closed': under(EUREPOC, '1,A,2021-03-04,,"[open,,\n'),
  'slides as a table, not closed': under(SLIDES, '2021,3,4,,,,,,,"open,,,\n'),
  'tables in tables of HTML': times('<table><tr><td>2021</td><td>a'),
  'cells of HTML without end': (size) => `<table><tr><th>date<th>title${'<tr><td>2021<td>a'.repeat(size)}`,
  slides: (size) =>
    JSON.stringify({ events: list((at) => ({ unique_id: 'a', start_date: { year: at }, text: {} }))(size) }),
  'versions of few campaigns': (size) => JSON.stringify({ type: 'bundle', objects: list(campaign)(size) }),
  'attributes of MISP': (size) =>
    JSON.stringify({
      Event: { uuid: 'e', info: 'I', date: '2021', Attribute: list(() => ({ type: 'link', value: 'x' }))(size) },
    }),
  'clusters of MISP': (size) =>
    JSON.stringify({
      name: 'G',
      values: list((at) => ({ uuid: `${at}`, value: 'V', meta: { first_seen: 'x' } }))(size),
    }),
  'incidents of VERIS': (size) =>
    JSON.stringify(list((at) => ({ incident_id: `${at}`, timeline: { incident: { year: 9999 } }, victim: {} }))(size)),
  brackets: times('['),
}

describe(
  'reading a file of four times the size passes over about four times as many characters',
  { timeout: 60_000 },
  () => {
    it.each(Object.entries(SHAPES))('of %s', async (_shape, make) => {
      const read = (size: number) => workOf(() => loadFile(make(size), 'a file', { isTrial: true }))
      // What is made once, as the names of months, does not count.
      await read(SIZE)
      const small = await read(SIZE)
      expect((await read(SIZE * TIMES)) / small).toBeLessThan(MOST)
    })

    it('would count more of a search that begins anew', async () => {
      const search = async (size: number) => {
        const text = 'a'.repeat(size)
        for (let at = 0; at < size; at++) text.indexOf('b', at)
      }
      const small = await workOf(() => search(100))
      expect((await workOf(() => search(400))) / small).toBeGreaterThan(12)
    })
  },
)
