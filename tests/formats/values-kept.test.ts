import { describe, expect, it } from 'vitest'
import { issuesOf, readFile, refusalOf } from './reading.ts'

const EVENT = {
  uuid: '7a0b8f5a-1c2d-4e3f-8a9b-000000000001',
  info: 'Mail server entered',
  date: '2024-02-03',
  Orgc: { name: 'CERT A' },
  Attribute: [
    { type: 'link', value: 'https://a.example/one, https://a.example/two' },
    { type: 'link', value: 'see the binder' },
    { type: 'ip-dst', value: '192.0.2.1' },
    { type: 'ip-dst', value: '192.0.2.2' },
  ],
  Object: [
    { name: 'report', Attribute: [{ type: 'link', value: 'https://b.example/report' }] },
    { name: 'file', Attribute: [{ type: 'md5', value: 'x' }] },
  ],
  Galaxy: [
    { type: 'threat-actor', GalaxyCluster: [{ value: 'Grey Heron' }, { value: 'Unknown' }] },
    { type: 'mitre-attack-pattern', GalaxyCluster: [{ value: 'Phishing' }] },
  ],
}

describe('a MISP event', () => {
  it.each([
    ['with its wrapper', { Event: EVENT }, '$.Event'],
    ['without a wrapper', EVENT, '$'],
    ['in a list', [{ Event: EVENT }], '$[0].Event'],
    ['in a list, without a wrapper', [EVENT], '$[0]'],
    ['in a response', { response: [{ Event: EVENT }] }, '$.response[0].Event'],
    ['alone in a response', { response: { Event: EVENT } }, '$.response.Event'],
  ])('%s is read, and what it holds beyond is reported at its place', async (_form, document, path) => {
    const made = await readFile(JSON.stringify(document))
    expect(made.events.map(({ type }) => type)).toEqual(['attack', 'accusation'])
    expect(issuesOf(made, 'not-stated')).toMatchObject([{ path: `${path}.Galaxy[0].GalaxyCluster[1].value` }])
    expect(issuesOf(made, 'unused-value').map(({ path: at, value, hint }) => [at, value, hint])).toEqual([
      [`${path}.Attribute[1].value`, '"see the binder"', undefined],
      [`${path}.Galaxy[1]`, '"Galaxy mitre-attack-pattern"', '1'],
      [`${path}.Object[1]`, '"Object file"', '1'],
      [`${path}.Attribute[2]`, '"Attribute ip-dst"', '2'],
      [`${path}.Object[1].Attribute[0]`, '"Attribute md5"', '1'],
    ])
  })

  it('cites each address of its links, and those of its objects', async () => {
    const { head } = await readFile(JSON.stringify({ Event: EVENT }))
    const urls = (head['sources'] as { url?: string }[]).map(({ url }) => url)
    expect(urls).toEqual(['https://a.example/one', 'https://a.example/two', 'https://b.example/report'])
  })
})

describe('a VERIS incident', () => {
  const incident = (more: object) =>
    JSON.stringify({ incident_id: 'i', timeline: { incident: { year: 2010 } }, ...more })
  const namesOf = async (more: object) => {
    const { head, events } = await readFile(incident(more))
    const names = new Map((head['actors'] as { id: string; name: string }[]).map(({ id, name }) => [id, name]))
    const namesIn = (list: unknown) => ((list ?? []) as string[]).map((id) => names.get(id))
    return { by: namesIn(events[0]!['by']), against: namesIn(events[0]!['against']) }
  }

  it('tells an actor without a name by its kind', async () => {
    expect((await namesOf({ actor: { internal: { variety: ['End-user'] } } })).by).toEqual(['internal'])
    expect((await namesOf({ actor: { partner: {}, external: { country: ['RU', 'CN'] } } })).by).toEqual([
      'partner',
      'external, RU',
      'external, CN',
    ])
    expect((await namesOf({ actor: { unknown: {} } })).by).toEqual(['Not stated'])
  })

  it('has no parts of a date that are 0, and no year 9999', async () => {
    const dateOf = async (stated: object) => readFile(incident({ timeline: { incident: stated } }))
    expect((await dateOf({ year: 2021, month: 3, day: 0 })).events[0]).toMatchObject({ date: '2021-03' })
    const made = await dateOf({ year: 9999 })
    expect(made.report.kept).toBe(0)
    expect(issuesOf(made, 'not-stated')).toMatchObject([{ path: '$.timeline.incident', value: '"9999"' }])
  })

  it('tells a victim without a name by its country', async () => {
    expect((await namesOf({ victim: { country: ['US'] } })).against).toEqual(['victim, US'])
    expect((await namesOf({ victim: [{ victim_id: 'A' }, { victim_id: 'B' }] })).against).toEqual(['A', 'B'])
  })

  it('reports what has no place in a dataset, and countries of which there can be one', async () => {
    const made = await readFile(
      incident({ victim: { victim_id: 'A', country: ['US', 'CA', 'Atlantis'] }, impact: { overall: 'x' }, asset: {} }),
    )
    expect(issuesOf(made, 'unused-value').map(({ path, value }) => [path, value])).toEqual([
      ['$.victim.country', '"Atlantis"'],
      ['$.victim.country', '"US, CA"'],
      ['$.impact', '"impact"'],
    ])
  })
})

describe('EuRepoC', () => {
  it('reads a plain cell as what a list of its parts is read as', async () => {
    const row = (parties: string) => `1,A,2021-03-04,${parties},2021-04-01,Media-based attribution\n`
    const table = (parties: string) =>
      `ID,name,start_date,receiver_name,receiver_country,attribution_date,attribution_basis\n${row(parties)}`
    const listed = await readFile(table(`"['Own ministry', 'Own bank']","['Germany', 'Austria']"`))
    const plain = await readFile(table('Own ministry; Own bank,Germany;Austria'))
    expect(plain.head['actors']).toEqual(listed.head['actors'])
    expect(plain.events[0]!['against']).toEqual(['own-ministry', 'own-bank'])
  })
})

describe('STIX objects', () => {
  const id = (type: string, number: number) => `${type}--00000000-0000-4000-8000-00000000000${number}`
  const CAMPAIGN = { type: 'campaign', id: id('campaign', 1), name: 'Own', first_seen: '2021-03-04T00:00:00Z' }
  const ADDRESS = { type: 'ipv4-addr', id: id('ipv4-addr', 1), value: '192.0.2.1' }

  it.each([
    ['in a list', [ADDRESS, CAMPAIGN], '$[0]'],
    ['in a list of bundles', [{ type: 'bundle', objects: [ADDRESS, CAMPAIGN] }], '$[0].objects[0]'],
    ['in an envelope', { more: false, objects: [ADDRESS, CAMPAIGN] }, '$.objects[0]'],
  ])('%s are read as those of a bundle', async (_form, document, path) => {
    const made = await readFile(JSON.stringify(document))
    expect(made.events).toMatchObject([{ id: CAMPAIGN.id, date: '2021-03-04/' }])
    expect(issuesOf(made, 'unused-value')).toMatchObject([{ path, value: '"ipv4-addr"' }])
  })

  it('reads one object that stands alone', async () => {
    expect((await readFile(JSON.stringify(CAMPAIGN))).events).toHaveLength(1)
  })

  it.each([
    ['minute', '2021-03-04T14:57Z'],
    ['hour', '2021-03-04'],
    ['day', '2021-03-04'],
    ['month', '2021-03'],
  ])('dates an incident by its events, to the %s to which they are known', async (fidelity, date) => {
    const event = {
      type: 'event',
      id: id('event', 1),
      start_time: '2021-03-04T14:57:00.000Z',
      start_time_fidelity: fidelity,
      end_time: '2021-03-04T17:00:00.000Z',
      end_time_fidelity: fidelity,
    }
    const incident = {
      type: 'incident',
      id: id('incident', 1),
      name: 'Outage',
      extensions: { x: { events: [{ event_ref: event.id }] } },
    }
    const made = await readFile(JSON.stringify({ type: 'bundle', objects: [incident, event] }))
    expect(made.events[0]!['date']).toBe(date)
    expect(issuesOf(made, 'unused-value')).toEqual([])
  })

  it('without events are refused with what they are, and what events are made of', async () => {
    const group = { type: 'intrusion-set', id: id('intrusion-set', 1), name: 'Group' }
    expect(await refusalOf(JSON.stringify({ type: 'bundle', objects: [group, ADDRESS] }))).toMatchObject({
      kind: 'nothing-to-import',
      value: '"actor: 1, ipv4-addr: 1"',
      hint: expect.stringContaining('campaign'),
    })
  })
})

describe('a timeline without events', () => {
  it('is refused with what it holds instead', async () => {
    const slides = [{ startDate: '2021', headline: 'One' }]
    expect(await refusalOf(JSON.stringify({ timeline: { slides } }))).toMatchObject({
      kind: 'nothing-to-import',
      value: '"slides: 1"',
      hint: 'timeline.date',
    })
  })
})
