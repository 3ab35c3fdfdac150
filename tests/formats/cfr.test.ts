import { describe, expect, it } from 'vitest'
import { issuesOf, readFile } from './reading.ts'

const HEADERS =
  'Title,Date,Affiliations,Description,Response,Victims,Sponsor,Type,Category,Sources_1,Sources_2,Sources_3'

function row(cells: Record<string, string>): string {
  return HEADERS.split(',')
    .map((header) => `"${(cells[header] ?? '').replaceAll('"', '""')}"`)
    .join(',')
}

const read = (...rows: Record<string, string>[]) =>
  readFile([HEADERS, ...rows.map(row)].join('\n'), 'cyber-operations-incidents.csv')

const OPERATION = {
  Title: 'Targeting of a ministry',
  Date: '2020-05-25',
  Affiliations: 'Believed to be the work of a group ',
  Description: 'Somebody read its mail.',
  Victims: 'Ministry of Mail, Wherever',
  Sponsor: 'Iran (Islamic Republic of)',
  Type: 'Espionage',
  Category: 'Government, Private sector',
  Sources_1: 'https://example.org/a',
  Sources_2: 'mail to us',
}

describe('the Cyber Operations Tracker', () => {
  it('gives an attack and, where it names a sponsor, an accusation of it by nobody who is stated', async () => {
    const made = await read(OPERATION, { Title: 'Unsolved', Date: '2019-01-02' })
    expect(made.events).toEqual([
      {
        id: 'row-2',
        type: 'attack',
        date: '2020-05-25',
        dateNote: expect.stringContaining('does not say'),
        title: 'Targeting of a ministry',
        summary: 'Somebody read its mail.\n\nAffiliations: Believed to be the work of a group',
        by: ['iran-islamic-republic-of'],
        against: ['ministry-of-mail-wherever'],
        tags: ['Espionage', 'Government', 'Private sector'],
        citations: [{ source: 'example-org-a' }],
      },
      expect.objectContaining({
        type: 'accusation',
        date: '2020-05-25',
        by: ['not-stated'],
        against: ['iran-islamic-republic-of'],
        about: ['row-2'],
      }),
      expect.objectContaining({ id: 'row-3', by: ['not-stated'], citations: [{ source: 'file' }] }),
    ])
    expect(made.head).toMatchObject({ title: 'Cyber Operations Tracker' })
    expect(made.head['actors']).toContainEqual({
      id: 'iran-islamic-republic-of',
      name: 'Iran (Islamic Republic of)',
      country: 'IR',
      kind: 'state',
    })
    expect(issuesOf(made, 'unused-value')).toMatchObject([
      { value: '"mail to us"', cell: { row: 2, column: 'Sources_2' } },
    ])
    expect(made.report).toMatchObject({ read: 3, kept: 3 })
  })

  it.each([
    ['Denouncement   https://example.org/r', 'accusation', ['iran-islamic-republic-of']],
    ['Criminal charges   https://example.org/r', 'accusation', ['iran-islamic-republic-of']],
    ['Confirmation   https://example.org/r', 'accusation', undefined],
    ['Denial   https://example.org/r', 'rebuttal', undefined],
  ])('tells “%s” as what it is, by nobody and no earlier than the row', async (Response, type, against) => {
    const { events } = await read({ ...OPERATION, Response })
    expect(events[2]).toMatchObject({
      id: 'row-2-response-1',
      type,
      date: '2020-05-25/',
      dateNote: 'The table does not date responses.',
      by: ['not-stated'],
      about: ['row-2'],
      citations: [{ source: 'example-org-r' }],
    })
    expect(events[2]!['against']).toEqual(against)
  })

  it('reads several responses of a cell, and says which it has no place for', async () => {
    const made = await read(
      { ...OPERATION, Response: 'Denial   https://example.org/1,2, Criminal charges   https://example.org/3' },
      { ...OPERATION, Response: 'Unknown' },
      { ...OPERATION, Response: 'Hack back' },
      { ...OPERATION, Response: 'Denial' },
    )
    const responses = made.events.filter(({ id }) => String(id).includes('response'))
    expect(responses.map(({ type, citations }) => [type, citations])).toEqual([
      ['rebuttal', [{ source: 'example-org-1-2' }]],
      ['accusation', [{ source: 'example-org-3' }]],
      ['rebuttal', [{ source: 'example-org-a' }]],
    ])
    expect(issuesOf(made, 'unused-value')).toContainEqual(
      expect.objectContaining({ value: '"Hack back"', cell: { row: 4, column: 'Response' } }),
    )
  })

  it('takes a list for one only where each of it is a country', async () => {
    const { events, head } = await read({
      Title: 'x',
      Date: '2020-01-02',
      Sponsor: "China, Korea (Democratic People's Republic of)",
      Victims: 'Companies in the United States, Canada, and France.',
    })
    expect(events[0]).toMatchObject({
      by: ['china', 'korea-democratic-people-s-republic-of'],
      against: ['companies-in-the-united-states-canada-and-france'],
    })
    expect(head['actors']).toContainEqual(expect.objectContaining({ id: 'china', country: 'CN' }))
    const palestine = await read({ Title: 'x', Date: '2020-01-02', Sponsor: 'Palestine, State of', Victims: 'Israel,' })
    expect(palestine.events[0]).toMatchObject({ by: ['palestine-state-of'], against: ['israel'] })
  })

  it('reads dates that a spreadsheet has turned round where some of them prove how, and never guesses', async () => {
    const rows = (...dates: string[]) => read(...dates.map((Date) => ({ Title: 'x', Date })))
    expect((await rows('12/16/2020', '3/4/2020')).events.map(({ date }) => date)).toEqual(['2020-12-16', '2020-03-04'])
    const unproven = await rows('2020-01-02', '3/4/2020', '')
    expect(issuesOf(unproven, 'bad-date')).toMatchObject([{ value: '"3/4/2020"', cell: { row: 3, column: 'Date' } }])
    expect(issuesOf(unproven, 'missing-field')).toMatchObject([{ cell: { row: 4, column: 'Date' } }])
    expect(unproven.report).toMatchObject({ read: 3, kept: 1 })
  })
})
