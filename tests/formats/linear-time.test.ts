import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainLine, plainText } from '../../src/formats/import/plain-text.ts'
import { createLocator } from '../../src/model/json/locate.ts'
import { quoteFinder } from '../../src/model/quotes/quote.ts'
import { rawDataset, rawEvent } from '../model/sample.ts'
import { growthOf, LINEAR } from './growth.ts'
import { loadFile } from './reading.ts'

const times = (text: string) => (size: number) => text.repeat(Math.ceil(size / text.length))
const rows = (header: string, row: (cell: string) => string, cell: string) => (size: number) =>
  `${header}\n${row(times(cell)(size))}\n`

const CFR = 'Title,Date,Affiliations,Description,Response,Victims,Sponsor,Type,Category,Sources_1,Sources_2,Sources_3'
const EUREPOC = 'ID,name,start_date,end_date,receiver_name,attribution_date,attribution_basis'

const slide = (text: string) =>
  JSON.stringify({ events: [{ start_date: { year: 2021 }, text: { headline: text, text } }] })
const issues = (count: number) =>
  JSON.stringify({ timeline: { date: Array.from({ length: count }, () => ({ startDate: 'never', headline: 'A' })) } })
const repeats = (count: number) =>
  JSON.stringify(rawDataset({ events: [rawEvent({ tags: Array.from({ length: count }, () => 'same') })] }))
const unknown = (count: number) =>
  JSON.stringify(
    rawDataset({ events: Array.from({ length: count }, (_, at) => rawEvent({ id: `e${at}`, colour: 1 })) }),
  )
const chain = (count: number) =>
  JSON.stringify(
    rawDataset({
      actors: [
        ...(rawDataset() as { actors: object[] }).actors,
        ...Array.from({ length: count }, (_, at) => ({
          id: `p${at}`,
          name: `P${at}`,
          country: null,
          partOf: `p${at + 1}`,
        })),
        { id: `p${count}`, name: 'P', country: null },
      ],
    }),
  )

describe('reading takes time linear in', { timeout: 120_000 }, () => {
  it.each<[string, number, (size: number) => string]>([
    ['spaces in a slide', 40_000, (size) => slide(times(' ')(size))],
    ['comments without an end in a slide', 40_000, (size) => slide(times('<!--')(size))],
    ['tags without an end in a slide', 40_000, (size) => slide(times('<br ')(size))],
    ['issues in nested JSON', 1000, issues],
    ['repeated values of one event', 4000, repeats],
    ['events with an unknown field', 2000, unknown],
    ['a chain of actors', 1000, chain],
    [
      'commas in a cell of the CFR',
      20_000,
      rows(CFR, (cell) => `A,1/2/2020,,B,"${cell}x","${cell}x",Iran,,"${cell}",,,`, ', '),
    ],
    ['quotes in a cell of EuRepoC', 20_000, rows(EUREPOC, (cell) => `1,A,2021-01-01,,"[${cell}",,`, `'""`)],
    [
      'quotes with backslashes in a cell of EuRepoC',
      20_000,
      rows(EUREPOC, (cell) => `1,A,2021-01-01,,"['${cell}",,`, '\\'),
    ],
  ])('%s', async (_what, size, make) => {
    expect(await growthOf(make, (text) => loadFile(text), size)).toBeLessThan(LINEAR)
  })
})

describe('looking through text takes time linear in', { timeout: 120_000 }, () => {
  it('quotes that are nowhere', async () => {
    const words = Array.from({ length: 20_000 }, (_, at) => (at * 7919) % 1000).join(' ')
    const askAll = (count: number) => {
      const find = quoteFinder(words)
      for (let at = 0; at < count; at++) find({ exact: `${(at * 7919) % 1000} is not there ${at}` })
    }
    expect(await growthOf((count) => count, askAll, 2000)).toBeLessThan(LINEAR)
  })

  it('paths into one long list', async () => {
    const make = (count: number) => JSON.stringify({ a: { b: Array.from({ length: count }, (_, at) => ({ at })) } })
    const locateAll = (text: string) => {
      const locate = createLocator(text)
      const count = text.split('at').length - 1
      for (let at = 0; at < count; at++) locate(['a', 'b', at, 'at'])
    }
    expect(await growthOf(make, locateAll, 4000)).toBeLessThan(LINEAR)
  })

  it('any text of HTML, whatever is repeated in it', async () => {
    const part = fc.constantFrom(
      '<',
      '<!--',
      '-->',
      '</p',
      '<br',
      '>',
      ' ',
      '\n',
      '\r',
      '\t',
      '&',
      '&#1',
      ';',
      'a',
      '\u00a0',
      '<a href="',
    )
    const pumped = fc.tuple(
      fc.array(part, { maxLength: 3 }),
      fc.array(part, { minLength: 1, maxLength: 3 }),
      fc.array(part, { maxLength: 3 }),
    )
    await fc.assert(
      fc.asyncProperty(pumped, async ([before, pump, after]) => {
        const make = (size: number) => before.join('') + times(pump.join(''))(size) + after.join('')
        expect(await growthOf(make, (text) => [plainText(text), plainLine(text)], 20_000)).toBeLessThan(LINEAR)
      }),
      { numRuns: 25 },
    )
  })
})
