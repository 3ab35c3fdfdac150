import { csvParseRows, dsvFormat } from 'd3'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasSharedFixtures, readFixtureJson } from '../shared-fixtures.ts'
import { rawDataset, rawEvent } from '../model/sample.ts'
import { readFile } from './reading.ts'
import { expectBack, expectSlides } from './round-trip.ts'
import { anyRead, datasetIn, writeAs } from './writing.ts'
import { runs } from '../runs.ts'

/** With a title, which every dataset that is written has. */
const anyWritten = anyRead.filter(({ events }) => events.length > 0)

describe('what is written and read again', () => {
  it.each(['claimline', 'csv', 'stix'] as const)(
    'as %s is what it was, but for what was said to be lost',
    { timeout: 120_000 },
    async (format) => {
      await fc.assert(
        fc.asyncProperty(anyWritten, (dataset) => expectBack(format, dataset)),
        { numRuns: runs(60) },
      )
    },
  )

  it(
    'as TimelineJS has the same slides, dates that its numbers cannot say as words',
    { timeout: 120_000 },
    async () => {
      await fc.assert(fc.asyncProperty(anyWritten, expectSlides), { numRuns: runs(60) })
    },
  )

  it('has nothing to say of what was lost where the format is our own', async () => {
    const { losses } = await writeAs('claimline', datasetIn(rawDataset()))
    expect(losses).toEqual({})
  })

  it('is known as ours when a spreadsheet wrote semicolons, and moved and emptied columns', async () => {
    const dataset = datasetIn(rawDataset())
    const { text } = await writeAs('csv', dataset)
    const rows = csvParseRows(text.slice(1)).map(([first, ...others]) => [...others.slice(0, -1), '', first!])
    const { head, events } = await readFile(dsvFormat(';').formatRows(rows))
    expect(events.map(({ id, date, tags }) => [id, date, tags ?? []])).toEqual(
      dataset.events.map(({ id, date, tags }) => [id, date.edtf, tags]),
    )
    expect(head['actors']).toHaveLength(4)
  })

  it.skipIf(!hasSharedFixtures)(
    'keeps every naughty string, in every field that holds words',
    { timeout: 60_000 },
    async () => {
      const strings = (readFixtureJson('naughty-strings/blns.json') as string[]).filter((text) => text.trim() !== '')
      const dataset = datasetIn(
        rawDataset({
          actors: strings.map((name, at) => ({ id: `a${at}`, name, country: null })),
          sources: strings.map((title, at) => ({ id: `s${at}`, title, publisher: `By ${title}` })),
          events: strings.map((text, at) =>
            rawEvent({
              id: text,
              title: text,
              summary: text,
              by: [`a${at}`],
              against: [],
              about: [],
              respondsTo: [],
              tags: [text],
              citations: [{ source: `s${at}`, note: text }],
            }),
          ),
        }),
      )
      expect(dataset.events.length).toBeGreaterThan(500)
      for (const format of ['claimline', 'csv', 'stix'] as const) await expectBack(format, dataset)
      await expectSlides(dataset)
    },
  )
})
