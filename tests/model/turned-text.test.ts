import { describe, expect, it } from 'vitest'
import { readDataset } from '../../src/model/check/read-dataset.ts'
import { rawDataset, rawEvent } from './sample.ts'

const turnedIn = (document: object) =>
  readDataset(JSON.stringify(document)).report.issues.filter(({ kind }) => kind === 'turned-text')

describe('text that turns around what follows it', () => {
  it('is kept with a warning that says where, and does not turn the warning', () => {
    const title = 'Report \u202Efdp.exe'
    const { dataset } = readDataset(JSON.stringify(rawDataset({ events: [rawEvent({ about: [], title })] })))
    expect(dataset!.events[0]!.title).toBe(title)
    expect(turnedIn(rawDataset({ events: [rawEvent({ about: [], title })] }))).toMatchObject([
      { path: '$.events[0].title', hint: 'U+202E', value: String.raw`"Report \u202efdp.exe"` },
    ])
  })

  it.each([
    ['a tag', { tags: ['a\u202D'] }, '$.events[0].tags[0]'],
    ['a note', { citations: [{ source: 'article', note: '\u202Ea' }] }, '$.events[0].citations[0].note'],
  ])('is found in %s', (_name, change, path) => {
    expect(turnedIn(rawDataset({ events: [rawEvent({ about: [], ...change })] }))).toMatchObject([{ path }])
  })

  it('is found in the names of actors and the titles of sources', () => {
    const actors = [{ id: 'mss', name: 'M\u202ESS', country: 'CN' }]
    const sources = [{ id: 'article', title: '\u202DA' }]
    const events = [rawEvent({ by: ['mss'], against: [], about: [], citations: [{ source: 'article' }] })]
    expect(turnedIn(rawDataset({ actors, sources, events })).map(({ path }) => path)).toEqual([
      '$.actors[0].name',
      '$.sources[0].title',
    ])
  })

  it('is not what scripts that run from right to left need', () => {
    const title = 'اتهام \u202Bعربي\u202C \u2067עברית\u2069'
    expect(turnedIn(rawDataset({ events: [rawEvent({ about: [], title })] }))).toEqual([])
  })
})
