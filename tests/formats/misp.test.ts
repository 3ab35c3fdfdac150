import { describe, expect, it } from 'vitest'
import { hasSharedFixtures, readFixture } from '../shared-fixtures.ts'
import { issuesOf, readFile, refusalOf } from './reading.ts'

const galaxy = (...values: object[]) => JSON.stringify({ name: 'A galaxy', uuid: 'g', values })

describe('a MISP galaxy', () => {
  it('gives attacks where clusters have dates, and tells of those that have none', async () => {
    const made = await readFile(
      galaxy(
        {
          uuid: 'a',
          value: 'A campaign',
          description: '[Words](javascript:alert(1))',
          meta: {
            first_seen: '2015-12-01T05:00:00Z',
            last_seen: '2015-12-01T05:00:00Z',
            'cfr-suspected-victims': ['Norway'],
            refs: ['https://example.org/a', 'javascript:x'],
          },
        },
        { uuid: 'b', value: 'Another', meta: {} },
      ),
    )
    expect(made.events[0]).toMatchObject({
      id: 'a',
      type: 'attack',
      date: '2015-12',
      summary: '[Words](javascript:alert(1))',
      against: ['norway'],
      citations: [{ source: 'example-org-a' }],
    })
    expect(made.head['title']).toBe('A galaxy')
    expect(issuesOf(made, 'missing-field')).toMatchObject([{ path: '$.values[1].meta.first_seen' }])
  })

  it('without any date is refused with just that', async () => {
    expect(await refusalOf(galaxy({ uuid: 'a', value: 'An actor', meta: { synonyms: ['x'] } }))).toMatchObject({
      kind: 'no-date',
      hint: 'first_seen, last_seen',
    })
  })
})

describe('a MISP event', () => {
  const event = {
    uuid: 'e',
    info: 'What happened',
    date: '2021-02-03',
    publish_timestamp: '1612500000',
    Orgc: { name: 'A team' },
    Galaxy: [{ type: 'threat-actor', GalaxyCluster: [{ value: 'The group' }] }, { type: 'tool' }],
    Attribute: [{ type: 'link', value: 'https://example.org/report' }],
    Tag: [{ name: 'tlp:white' }],
  }

  it('has a date in any form that has one reading', async () => {
    for (const date of ['2021-2-3', '3 Feb 2021', '2021/02/03', '2021-02-03T00:00:00+00:00']) {
      const made = await readFile(JSON.stringify({ Event: { ...event, date } }))
      expect(made.events[0]).toMatchObject({ date: expect.stringMatching(/^2021-02-03/) as string })
    }
  })

  it('reports its proposals and the events that it is related to', async () => {
    const more = { ShadowAttribute: [{ type: 'ip-dst' }], RelatedEvent: [{ Event: { uuid: 'z' } }] }
    const made = await readFile(JSON.stringify({ Event: { ...event, ...more } }))
    expect(issuesOf(made, 'unused-value').map(({ path }) => path)).toEqual(
      expect.arrayContaining(['$.Event.ShadowAttribute[0]', '$.Event.RelatedEvent[0]']),
    )
  })

  it('is an attack, and an accusation by its author when it names a threat actor', async () => {
    const { events, report } = await readFile(JSON.stringify({ Event: event }))
    expect(events).toMatchObject([
      { id: 'e', type: 'attack', date: '2021-02-03', by: ['the-group'], tags: ['tlp:white'] },
      { id: 'e-attribution', type: 'accusation', date: '2021-02-05T04:40:00Z', by: ['a-team'], about: ['e'] },
    ])
    expect(report).toMatchObject({ read: 2, kept: 2 })
  })

  it('is one of several in a response', async () => {
    const text = JSON.stringify({ response: [{ Event: event }, { Event: { uuid: 'f', info: 'Undated', Orgc: {} } }] })
    const made = await readFile(text)
    expect(made.report).toMatchObject({ read: 3, kept: 2 })
    expect(issuesOf(made, 'missing-field')).toMatchObject([{ path: '$.response[1].Event.date' }])
  })
})

describe('VERIS', () => {
  const incident = {
    schema_version: '1.3.7',
    incident_id: 'i-1',
    summary: 'Somebody lost something. More words.',
    actor: { external: { country: ['RU'], variety: ['State-affiliated'] } },
    action: { hacking: {} },
    victim: { victim_id: 'A bank', country: ['US'] },
    timeline: { incident: { year: 2014, month: 5 } },
    reference: 'https://example.org/a; https://example.org/b',
    confidence: 'constructor',
  }

  it('gives attacks as precise as the parts of their dates', async () => {
    const { events, head, report } = await readFile(
      JSON.stringify([incident, { ...incident, incident_id: 'i-2', timeline: {} }]),
    )
    expect(events[0]).toMatchObject({
      id: 'i-1',
      date: '2014-05',
      by: ['external-ru'],
      against: ['a-bank'],
      tags: ['hacking'],
      citations: [{ source: 'example-org-a' }, { source: 'example-org-b' }],
    })
    expect(head['actors']).toMatchObject([{ country: 'RU' }, { country: 'US' }])
    expect(report).toMatchObject({ read: 2, kept: 1 })
    expect(report.issues[0]).toMatchObject({ path: '$[1].timeline.incident' })
  })

  it('gives a single incident too', async () => {
    expect((await readFile(JSON.stringify(incident))).report).toMatchObject({ read: 1, kept: 1 })
  })
})

describe.skipIf(!hasSharedFixtures)('galaxies as they are', () => {
  it('give 157 campaigns, one of which ends before it begins', async () => {
    const made = await readFile(readFixture('misp-galaxy/tidal-campaigns.json'), 'tidal.json')
    expect(made.report).toMatchObject({ read: 157, kept: 157 })
    expect(issuesOf(made, 'end-before-start')).toHaveLength(1)
    expect(made.events.find(({ title }) => title === '2015 Ukraine Electric Power Attack')).toMatchObject({
      date: '2015-12/2016-01',
    })
    expect(made.events.filter(({ date }) => !String(date).includes('/'))).toHaveLength(8)
  })

  it('of actors say that no date was found', async () => {
    expect(await refusalOf(readFixture('misp-galaxy/threat-actor.json'))).toMatchObject({ kind: 'no-date' })
  })
})
