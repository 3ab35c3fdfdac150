import { describe, expect, it } from 'vitest'
import { DatasetBuilder } from '../../src/formats/import/dataset-builder.ts'
import { stampedDate, stampedSpan } from '../../src/formats/import/timestamps.ts'
import { hasSharedFixtures, listFixtures, readFixture } from '../shared-fixtures.ts'
import { issuesOf, readFile, refusalOf, type MadeDataset } from './reading.ts'

const id = (type: string, number: number) => `${type}--00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const object = (type: string, number: number, more: object = {}) => ({ type, id: id(type, number), ...more })
const bundle = (...objects: unknown[]) => JSON.stringify({ type: 'bundle', id: id('bundle', 0), objects })
const related = (number: number, kind: string, from: string, to: string, more: object = {}) =>
  object('relationship', number, { relationship_type: kind, source_ref: from, target_ref: to, ...more })

const AUTHOR = object('identity', 1, { name: 'The author', identity_class: 'organization' })
const ACTOR = object('threat-actor', 1, { name: 'The group', aliases: ['The group', 'Other name'] })
const CAMPAIGN = object('campaign', 1, {
  name: 'The campaign',
  description: 'What it was.',
  first_seen: '2015-12-01T05:00:00.000Z',
  last_seen: '2016-01-01T05:00:00.000Z',
})

describe('a timestamp', () => {
  it.each([
    ['2015-12-01T05:00:00.000Z', '2015-12'],
    ['2023-01-31T23:00:00.000Z', '2023-02'],
    ['2024-12-31T16:00:00Z', '2025-01'],
    ['2013-02-19T00:00:00.000000Z', '2013-02-19'],
    ['2016-12-17T05:00:00Z', '2016-12-17'],
    ['2016-12-17T22:00:00Z', '2016-12-17T22:00:00Z'],
    ['2006-06-01T18:13:15.684Z', '2006-06-01T18:13:15.684Z'],
    ['2006-06-01', '2006-06-01'],
    ['soon', 'soon'],
  ])('%s states %s', (stamp, date) => {
    expect(stampedDate(stamp)).toBe(date)
  })

  it('that begins or ends an interval states a day at most', () => {
    const spanFrom = (first: string, last: string) => {
      const at = (text: string) => ({ text, place: { path: [] } })
      return stampedSpan(new DatasetBuilder('b.json', {}), at(first), at(last))
    }
    expect(spanFrom('2016-01-08T12:50:40.123Z', '')).toBe('2016-01-08/')
    expect(spanFrom('2015-12-01T05:00:00Z', '2016-01-03T01:02:03Z')).toBe('2015-12/2016-01-03')
    expect(spanFrom('2015-12-01T05:00:00Z', '2015-12-01T05:00:00Z')).toBe('2015-12')
  })
})

describe('STIX', () => {
  it('reads campaigns as attacks of those they are attributed to, with the months that midnights stand for', async () => {
    const attributed = related(1, 'attributed-to', CAMPAIGN.id, ACTOR.id, {
      created_by_ref: AUTHOR.id,
      created: '2020-02-03T04:05:06Z',
    })
    const aimed = related(2, 'targets', CAMPAIGN.id, AUTHOR.id)
    const { head, events, report } = await readFile(bundle(CAMPAIGN, AUTHOR, ACTOR, attributed, aimed), 'b.json')
    expect(events).toEqual([
      {
        id: CAMPAIGN.id,
        type: 'attack',
        title: 'The campaign',
        summary: 'What it was.',
        date: '2015-12/2016-01',
        dateNote: '2015-12-01T05:00:00.000Z / 2016-01-01T05:00:00.000Z',
        by: [ACTOR.id],
        against: [AUTHOR.id],
        citations: [{ source: 'file' }],
      },
      {
        id: attributed.id,
        type: 'accusation',
        title: 'The campaign attributed to The group',
        date: '/2020-02-03',
        dateNote: 'created 2020-02-03T04:05:06Z',
        by: [AUTHOR.id],
        against: [ACTOR.id],
        about: [CAMPAIGN.id],
        citations: [{ source: 'file' }],
      },
    ])
    expect(head['actors']).toMatchObject([{ name: 'The author', kind: 'organization' }, { aliases: ['Other name'] }])
    expect(report).toMatchObject({ read: 2, kept: 2 })
  })

  it('dates an attribution by the report that holds it, and reads reports, notes and strong disagreement', async () => {
    const attributed = related(1, 'attributed-to', CAMPAIGN.id, ACTOR.id)
    const report = object('report', 1, {
      name: 'The report',
      published: '2016-05-04T00:00:00Z',
      object_refs: [attributed.id, ACTOR.id, CAMPAIGN.id],
      created_by_ref: AUTHOR.id,
      external_references: [
        { source_name: 'web', url: 'https://example.org/report' },
        { source_name: 'bad', url: 'javascript:x' },
      ],
    })
    const note = object('note', 1, {
      content: 'It was them.',
      authors: ['Jo'],
      created: '2016-06-07T08:09:10Z',
      object_refs: [ACTOR.id],
    })
    const opinion = object('opinion', 1, {
      opinion: 'strongly-disagree',
      explanation: 'It was not us.',
      created: '2016-07-08T09:10:11Z',
      object_refs: [report.id],
      created_by_ref: ACTOR.id,
    })
    const agrees = object('opinion', 2, { opinion: 'agree', object_refs: [report.id] })
    const made = await readFile(bundle(AUTHOR, ACTOR, CAMPAIGN, attributed, report, note, opinion, agrees))
    const [, accusation, told, noted, denied] = made.events
    expect(accusation).toMatchObject({ date: '2016-05-04', by: [AUTHOR.id] })
    expect(told).toMatchObject({ type: 'accusation', title: 'The report', against: [ACTOR.id], about: [CAMPAIGN.id] })
    expect(told!['citations']).toEqual([{ source: 'example-org-report' }, { source: 'bad' }])
    expect(noted).toMatchObject({ type: 'accusation', title: 'It was them.', by: ['jo'], date: '2016-06-07T08:09:10Z' })
    expect(denied).toMatchObject({
      type: 'rebuttal',
      by: [ACTOR.id],
      respondsTo: [report.id],
      summary: 'It was not us.',
    })
    expect(made.report.kept).toBe(5)
    expect(issuesOf(made, 'unused-value').map(({ value }) => value)).toEqual(['"javascript:x"', '"opinion agree"'])
  })

  it('leaves out what has no date or leads nowhere, and counts what it has no use for', async () => {
    const dateless = object('incident', 2, { name: 'Some day' })
    const dangling = related(1, 'attributed-to', id('campaign', 9), id('threat-actor', 9), {
      created: '2020-01-01T01:01:01Z',
    })
    const tools = [1, 2].map((number) => object('tool', number))
    const made = await readFile(bundle(CAMPAIGN, dateless, dangling, ...tools, 7, object('x-own', 1)))
    expect(made.report).toMatchObject({ read: 3, kept: 1, leftOut: 2 })
    expect(issuesOf(made, 'missing-field')).toMatchObject([{ path: '$.objects[1].first_seen' }])
    expect(issuesOf(made, 'unresolved-id')).toMatchObject([
      { path: '$.objects[2].target_ref' },
      { path: '$.objects[2].source_ref' },
    ])
    expect(issuesOf(made, 'unused-value').map(({ value, hint }) => [value, hint])).toEqual([
      ['"tool"', '2'],
      ['"number"', '1'],
      ['"x-own"', '1'],
    ])
  })

  it('tells what was revoked as withdrawn, and takes the latest of several versions', async () => {
    const earlier = { ...CAMPAIGN, name: 'Earlier', modified: '2016-01-01T00:00:00Z' }
    const later = { ...CAMPAIGN, modified: '2017-01-01T00:00:00Z', revoked: true, confidence: 85 }
    const made = await readFile(bundle(later, earlier))
    expect(made.events).toMatchObject([{ title: 'The campaign', status: 'withdrawn', confidence: 'high' }])
    expect(issuesOf(made, 'unused-value')).toMatchObject([
      { value: '"campaign (revoked)"', path: '$.objects[0].revoked' },
      { value: '"campaign (earlier version)"', path: '$.objects[1]' },
    ])
  })

  it('reads the country of an actor off its location', async () => {
    const place = object('location', 1, { country: 'nz' })
    const { head } = await readFile(bundle(CAMPAIGN, ACTOR, place, related(1, 'located-at', ACTOR.id, place.id)))
    expect(head['actors']).toMatchObject([
      { id: 'not-stated', country: null },
      { id: ACTOR.id, country: 'NZ' },
    ])
  })
})

describe.skipIf(!hasSharedFixtures)('STIX bundles of others', () => {
  const read = (name: string) => readFile(readFixture(name), name)
  const attacks = ({ events }: MadeDataset) => events.filter(({ type }) => type === 'attack')
  const datesOf = (made: MadeDataset) => Object.fromEntries(attacks(made).map(({ title, date }) => [title, date]))

  it('reads the 8 campaigns and 5 attributions of a large bundle, by the month', async () => {
    const made = await read('stix-attack-ics/ics-attack-18.1.json')
    expect(attacks(made)).toHaveLength(8)
    expect(made.events.filter(({ type }) => type === 'accusation')).toHaveLength(5)
    expect(made.report).toMatchObject({ read: 13, kept: 13 })
    expect(datesOf(made)).toMatchObject({
      'Maroochy Water Breach': '2000-02/2000-04',
      '2015 Ukraine Electric Power Attack': '2015-12/2016-01',
      'FrostyGoop Incident': '2024-01',
    })
    const unused = issuesOf(made, 'unused-value').reduce((sum, { hint }) => sum + Number(hint), 0)
    // All of 1,826 but 8 campaigns, 5 attributions, 16 intrusion sets and an identity.
    expect(unused).toBe(1826 - 8 - 5 - 17)
  })

  it('reads 52 bundles of one campaign each, 55 with those of the large one', async () => {
    const names = listFixtures('stix-attack-campaigns').filter((name) => name.endsWith('.json'))
    const all = await Promise.all(names.map((name) => read(`stix-attack-campaigns/${name}`)))
    const few = all.flatMap(attacks)
    expect(few).toHaveLength(52)
    expect(few.every(({ date }) => /^\d{4}-\d\d(\/\d{4}-\d\d)?$/.test(date as string))).toBe(true)
    expect(few.filter(({ date }) => !(date as string).includes('/'))).toHaveLength(6)
    const ics = attacks(await read('stix-attack-ics/ics-attack-18.1.json'))
    expect(new Set([...few, ...ics].map(({ id }) => id)).size).toBe(55)
  })

  it('reads the examples of the specification', async () => {
    const apt1 = await read('stix-oasis/apt1.json')
    expect(apt1.events.map(({ type, date }) => [type, date])).toEqual(
      Array.from({ length: 8 }, () => ['accusation', '2013-02-19']),
    )
    const defining = await read('stix-oasis/defining-campaigns-threat-actors-intrusion-sets.json')
    expect(datesOf(defining)).toEqual({
      'Operation Bran Flakes': '2016-01-08/',
      'Operation Raisin Bran': '2016-02-07/',
    })
    expect(defining.report).toMatchObject({ read: 8, kept: 8 })
    expect(await refusalOf(readFixture('stix-oasis/sighting-of-observed-data.json'))).toMatchObject({
      kind: 'nothing-to-import',
    })
  })
})
