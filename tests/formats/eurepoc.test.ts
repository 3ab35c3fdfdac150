import { describe, expect, it } from 'vitest'
import { countryCodeOf } from '../../src/formats/import/country-codes.ts'
import { hasSharedFixtures, readFixture } from '../shared-fixtures.ts'
import { issuesOf, readFile } from './reading.ts'

const HEADERS =
  'ID,name,start_date,end_date,incident_type,receiver_name,receiver_country,initiator_name,initiator_country,attribution_date,attribution_basis,attributing_actor,attributing_country,attributed_initiator,attributed_initiator_country,political_response_date,political_response_type,political_response_country,political_response_actor,sources_url'

/** A row of which only some cells are filled. */
function row(cells: Record<string, string>): string {
  return HEADERS.split(',')
    .map((header) => `"${(cells[header] ?? '').replaceAll('"', '""')}"`)
    .join(',')
}

const read = (...rows: Record<string, string>[]) => readFile([HEADERS, ...rows.map(row)].join('\n'), 'eurepoc.csv')

describe('the table of incidents of EuRepoC', () => {
  it('gives attacks, the accusations about them, and the responses of both sides', async () => {
    const { events, head, report } = await read({
      ID: '7',
      name: 'An incident',
      start_date: '2020-05-06',
      end_date: '2020-05-07',
      incident_type: 'Data theft; Disruption',
      receiver_country: "['Germany']",
      initiator_name: '["The group\'s name"]',
      initiator_country: "['Iran, Islamic Republic of']",
      attribution_date: '2020-06-01; 2020-07-01',
      attribution_basis: 'Contested attribution; Media-based attribution',
      attributing_actor: 'Ministry; Not available',
      attributing_country: 'Germany; Germany',
      attributed_initiator: 'The other group; Not available',
      attributed_initiator_country: 'Iran, Islamic Republic of; Iran, Islamic Republic of',
      political_response_date: '2020-08-01 00:00:00',
      political_response_type: 'State Actors: Stabilizing measures',
      political_response_country: 'Germany',
      sources_url: "['https://example.org/a', 'ftp://example.org/b']",
    })
    expect(events).toMatchObject([
      {
        id: 'incident-7',
        type: 'attack',
        date: '2020-05-06/2020-05-07',
        attribution: 'disputed',
        by: ['the-group-s-name'],
      },
      { type: 'accusation', date: '2020-06-01', by: ['ministry'], against: ['the-other-group'], about: ['incident-7'] },
      { type: 'accusation', date: '2020-07-01', by: ['germany'], against: ['iran-islamic-republic-of'] },
      { id: 'incident-7-political-response-1', type: 'accusation', date: '2020-08-01', by: ['germany'] },
    ])
    expect(events[0]).toMatchObject({ against: ['germany'], tags: ['Data theft', 'Disruption'] })
    expect(head['actors']).toContainEqual({ id: 'the-group-s-name', name: "The group's name", country: 'IR' })
    expect(head['sources']).toEqual([
      { id: 'example-org-a', title: 'https://example.org/a', url: 'https://example.org/a' },
    ])
    expect(report).toMatchObject({ read: 4, kept: 4 })
  })

  it('tells a response of the accused country as a rebuttal', async () => {
    const { events } = await read({
      ID: '1',
      start_date: '2020-01-01',
      attribution_basis: 'Attacker confirms',
      initiator_country: "['Russia']",
      political_response_date: '2020-02-02',
      political_response_country: 'Russia',
    })
    expect(events).toMatchObject([
      { type: 'attack', occurrence: 'admitted', attribution: 'admitted', by: ['russia'] },
      { type: 'rebuttal', by: ['russia'], about: ['incident-1'] },
    ])
  })

  it('never swaps an end before the beginning, and leaves out what has no date, with its place', async () => {
    const made = await read(
      { ID: '1', start_date: '2020-05-06', end_date: '2019-01-01' },
      { ID: '2', attribution_basis: 'Media-based attribution', attribution_date: 'NaT' },
    )
    expect(made.events[0]).toMatchObject({ date: '2020-05-06', dateNote: '2020-05-06 – 2019-01-01' })
    expect(issuesOf(made, 'end-before-start')).toMatchObject([{ cell: { row: 2 } }])
    expect(issuesOf(made, 'missing-field')).toMatchObject([{ cell: { row: 3, column: 'start_date' } }])
    expect(issuesOf(made, 'bad-date')).toMatchObject([{ cell: { row: 3, column: 'attribution_date' }, value: '"NaT"' }])
    expect(made.report).toMatchObject({ read: 3, kept: 1 })
  })

  it('reads dates in the order that a spreadsheet has saved them in', async () => {
    const made = await read(
      { ID: '1', start_date: '3/4/2021', end_date: '9/23/2021' },
      { ID: '2', start_date: '5/6/2021', attribution_basis: 'A report', attribution_date: '6/7/2021' },
    )
    expect(made.events.map(({ date }) => date)).toEqual(['2021-03-04/2021-09-23', '2021-05-06', '2021-06-07'])
  })

  it('reads the day 0 of a month as the month', async () => {
    expect((await read({ ID: '1', start_date: '2021-03-00' })).events[0]).toMatchObject({ date: '2021-03' })
  })
})

it.each([
  ['Iran, Islamic Republic of', 'IR'],
  ["Korea, Democratic People's Republic of", 'KP'],
  ['Germany', 'DE'],
  ['Moldova (the Republic of)', 'MD'],
  ['Bolivia, Plurinational State of', 'BO'],
  ['Korea (the Republic of)', 'KR'],
  ['Congo', undefined],
  ['constructor', undefined],
])('the country %s has the code %s', (name, code) => {
  expect(countryCodeOf(name)).toBe(code)
})

describe.skipIf(!hasSharedFixtures)('the tables of EuRepoC as they are', () => {
  it('keep every incident that has a date', { timeout: 60_000 }, async () => {
    const made = await readFile(readFixture('eurepoc/EuRepoC_Global_Database_1.1.csv'), 'eurepoc.csv')
    const attacks = made.events.filter(({ type }) => type === 'attack')
    expect(attacks).toHaveLength(1643)
    expect(attacks.filter(({ date }) => typeof date === 'string' && !date.startsWith('/'))).toHaveLength(1627)
    expect(made.report.counts['end-before-start']).toBe(83)
    expect(made.report.counts['bad-date'] ?? 0).toBeLessThanOrEqual(2)
    expect(made.report.kept + made.report.leftOut).toBe(made.events.length)
  })

  it('keep the 1,715 attributions that have a date, and report the 928 others', async () => {
    const made = await readFile(readFixture('eurepoc/EuRepoC_Attribution_dataset_1.1.csv'), 'attributions.csv')
    expect(made.report).toMatchObject({ read: 2643, kept: 1715, leftOut: 928 })
    expect(made.report.counts['missing-field']).toBe(928)
    const tagged = (tag: string) => made.events.filter(({ tags }) => (tags as string[]).includes(tag))
    expect(tagged('Contested attribution')).toHaveLength(26)
    expect(tagged('Attacker confirms')).toHaveLength(749)
    expect(made.report.counts).not.toHaveProperty('misplaced-field')
    expect(made.report.issues[0]).toMatchObject({ cell: { row: 2, column: 'attribution_date' } })
  })
})
