import { describe, expect, it } from 'vitest'
import { ISSUES_IN_FULL } from '../../src/model/issue.ts'
import { readDataset, readDatasetBytes } from '../../src/model/check/read-dataset.ts'
import { scanJson } from '../../src/model/json/scan-json.ts'
import { hasSharedFixtures, listFixtures, readFixture, readFixtureJson } from '../shared-fixtures.ts'
import { rawDataset, rawEvent } from './sample.ts'

describe('a hostile file', () => {
  const huge = 'x'.repeat(2_000_000)

  it.each([
    ['a long title', JSON.stringify(rawDataset({ title: huge })), 3],
    ['a long id', JSON.stringify(rawDataset({ events: [rawEvent({ id: huge, by: [huge], about: [] })] })), 0],
    [
      'a long quote',
      JSON.stringify(
        rawDataset({ events: [rawEvent({ about: [], citations: [{ source: 'article', quote: { exact: huge } }] })] }),
      ),
      1,
    ],
    [
      'a deep unknown field',
      JSON.stringify(rawDataset()).replace(
        '"tags":["disinformation"]',
        `"extra":${'['.repeat(50_000)}${']'.repeat(50_000)}`,
      ),
      3,
    ],
    [
      'a deep date',
      JSON.stringify(rawDataset()).replace('"2024-09-23"', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`),
      2,
    ],
    [
      'lone surrogates',
      String.raw`{"format":"claimline/1","title":"\ud800","actors":[{"id":"\udfff","name":"x","country":null}],"sources":[{"id":"s","title":"s"}],"events":[{"id":"\ud800","type":"attack","date":"2024","title":"\udc00","by":["\udfff"],"citations":[{"source":"s"}]}]}`,
      1,
    ],
    [
      'prototype keys',
      '{"format":"claimline/1","__proto__":{"title":"x"},"title":"t","actors":[],"sources":[],"events":[{"__proto__":{"id":"a"},"constructor":1}]}',
      0,
    ],
  ])('with %s does no harm', (_, text, kept) => {
    const { dataset, report } = readDataset(text)
    expect(report.kept).toBe(kept)
    expect(dataset!.events).toHaveLength(kept)
    expect(JSON.stringify(report).length).toBeLessThan(30_000 + 2 * (text.includes(`"id":"${huge}`) ? huge.length : 0))
  })

  it('nested without end is refused, or read in vain', () => {
    expect(readDataset('['.repeat(100_000)).report.counts).toEqual({ 'not-json': 1 })
    expect(readDataset(`${'['.repeat(100_000)}${']'.repeat(100_000)}`).report.counts).toEqual({ 'not-a-dataset': 1 })
  })

  it('full of errors is read to its end, and its report stays short', () => {
    const events = Array.from({ length: ISSUES_IN_FULL }, (_, index) =>
      rawEvent({ id: index, date: 'x', by: ['nobody'] }),
    )
    const { report } = readDataset(JSON.stringify(rawDataset({ events })))
    expect(report.issues).toHaveLength(ISSUES_IN_FULL)
    expect(report).toMatchObject({
      counts: { 'bad-date': ISSUES_IN_FULL, 'wrong-type': ISSUES_IN_FULL },
      kept: 0,
      leftOut: ISSUES_IN_FULL,
    })
  })
})

describe('scanning JSON', () => {
  it('minds neither depth nor length', () => {
    expect(scanJson('['.repeat(1_000_000))).toEqual({ offset: 1_000_000, expected: 'a value' })
    expect(scanJson(`"${'a'.repeat(1_000_000)}"`)).toBeNull()
    expect(scanJson(`"${String.raw`\n`.repeat(1_000_000)}"`)).toBeNull()
  })
})

describe('files that nobody here wrote', () => {
  it.skipIf(!hasSharedFixtures)('of the parsing corpus ends in a message, and never in a dataset', () => {
    const names = listFixtures('json-test-suite/test_parsing')
    expect(names.length).toBeGreaterThan(300)
    for (const name of names) {
      const { dataset, report } = readDatasetBytes(readFixture(`json-test-suite/test_parsing/${name}`))
      expect([name, dataset, report.issues.length]).toEqual([name, null, 1])
      if (name.startsWith('n_')) expect(['not-json', 'encoding', 'not-a-dataset']).toContain(report.issues[0]!.kind)
      if (name.startsWith('y_')) expect(report.issues[0]!.kind).toBe('not-a-dataset')
    }
  })

  it.skipIf(!hasSharedFixtures)('keeps every naughty string as it is, wherever it stands', () => {
    const strings = (readFixtureJson('naughty-strings/blns.json') as readonly string[]).filter((text) => text !== '')
    expect(strings.length).toBeGreaterThan(500)
    const distinct = [...new Set(strings)]
    const actors = distinct.map((text) => ({
      id: text,
      name: text,
      names: { en: text },
      country: null,
      aliases: [text],
    }))
    const sources = [{ id: 's', title: 'S', text: distinct.join('\n') }]
    const events = distinct.map((text) =>
      rawEvent({
        id: text,
        type: 'attack',
        about: [],
        responseSought: undefined,
        title: text,
        summary: text,
        by: [text],
        against: [],
        tags: [text],
        citations: [{ source: 's', note: text }],
      }),
    )
    const { dataset, report } = readDataset(JSON.stringify(rawDataset({ actors, sources, events })))
    expect(report).toMatchObject({ read: distinct.length, kept: distinct.length, leftOut: 0 })
    // Two of them turn text around.
    expect(Object.keys(report.counts)).toEqual(['turned-text'])
    expect(new Set(report.issues.map(({ event }) => event)).size).toBeLessThanOrEqual(3)
    expect(
      dataset!.events.map(({ id, title, summary, by, tags, citations }) => [
        id,
        title,
        summary,
        by[0],
        tags[0],
        citations[0]!.note,
      ]),
    ).toEqual(distinct.map((text) => Array.from({ length: 6 }, () => text)))
    expect(dataset!.head.actors.map(({ name, names }) => [name, names['en']])).toEqual(
      distinct.map((text) => [text, text]),
    )
  })
})
