import { describe, expect, it } from 'vitest'
import { readDataset } from '../../src/model/check/read-dataset.ts'
import { memoryEngineOf } from '../../src/engine/memory/memory-engine.ts'
import { balanceOf } from '../../src/model/balance.ts'

const MANY = 10_000
const numbered = <T>(make: (index: number) => T, count = MANY) =>
  Array.from({ length: count }, (_, index) => make(index))
const actor = (id: string, more: object = {}) => ({ id, name: id, country: null, ...more })
const event = (id: string, more: object = {}) => ({
  id,
  type: 'accusation',
  date: '2024-01-02',
  title: id,
  summary: 'It is said.',
  by: ['a'],
  against: ['b'],
  citations: [{ source: 's' }],
  responseSought: { until: '2025' },
  ...more,
})
const answer = (id: string, respondsTo: readonly object[], more: object = {}) =>
  event(id, { type: 'rebuttal', by: ['b'], against: ['a'], responseSought: undefined, respondsTo, ...more })
const read = (events: readonly object[], actors: readonly object[] = [], source: object = {}) =>
  readDataset(
    JSON.stringify({
      format: 'claimline/2',
      title: 'A dispute',
      actors: [actor('a'), actor('b'), ...actors],
      sources: [{ id: 's', title: 'A page', ...source }],
      events,
    }),
  )
const points = numbered((index) => ({ id: `p${index}`, text: `Point ${index}` }))
const to = (id: string, ...named: readonly string[]) => ({ event: id, stance: 'denies', points: named })

const at = (...path: readonly (string | number)[]) =>
  `$${path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')}`

// Each took from 25 seconds to minutes where time was quadratic; now all take well below the time limit of a test.
describe('ten thousand of what version 2 can state', () => {
  it.each([
    [
      'points of one accusation, all answered',
      [event('e', { points }), answer('r', [to('e', ...points.map(({ id }) => id))])],
      [],
    ],
    [
      'answers to one point',
      [event('e', { points: points.slice(0, 1) }), ...numbered((at) => answer(`r${at}`, [to('e', 'p0')]))],
      [],
    ],
    [
      'accusations with points that one statement answers',
      [
        ...numbered((at) => event(`e${at}`, { points: points.slice(0, 1) })),
        answer(
          'r',
          numbered((at) => to(`e${at}`, 'p0')),
        ),
      ],
      [],
    ],
    [
      'actors for whom one statement answers as many accusations',
      [
        ...numbered((at) => event(`e${at}`)),
        answer(
          'r',
          numbered((at) => to(`e${at}`)),
          { onBehalfOf: numbered((at) => `c${at}`) },
        ),
      ],
      numbered((at) => actor(`c${at}`)),
    ],
    [
      'actors accused at once, who all answer',
      [
        event('e', { against: numbered((at) => `c${at}`) }),
        ...numbered((at) => answer(`r${at}`, [to('e')], { by: [`c${at}`] })),
      ],
      numbered((at) => actor(`c${at}`)),
    ],
    [
      'attributions and names of one actor',
      [event('e', { against: ['g'] })],
      [
        ...numbered((at) => actor(`c${at}`)),
        actor('g', {
          attributions: numbered((at) => ({ to: `c${at}`, as: 'same', by: ['e'] })),
          aliases: numbered((at) => ({ name: `n${at}`, by: ['e'] })),
        }),
      ],
    ],
  ])('are read, linked and counted in time linear in them: %s', async (_, events, actors) => {
    const { dataset, report } = read(events, actors)
    expect(report).toMatchObject({ kept: events.length, leftOut: 0 })
    const engine = memoryEngineOf(dataset!, report)
    for (const id of [events[0]!.id, events.at(-1)!.id])
      expect((await engine.run<'event'>({ kind: 'event', id }))!.event.id).toBe(id)
    expect(balanceOf(dataset!)).toBeDefined()
  })

  it('are each reported if nothing is there to which they lead', () => {
    const named = numbered((at) => `q${at}`)
    const { report } = read([event('e', { points }), answer('r', [to('e', ...named)])])
    expect(report.counts).toMatchObject({ 'unknown-point': MANY })
    expect(report.issues[0]).toMatchObject({
      kind: 'unknown-point',
      path: at('events', 1, 'respondsTo', 0, 'points', 0),
      hint: 'p0, p1, p2, p3, p4, p5, p6, p7, p8, p9',
    })
    const repeated = read([event('e', { points: numbered(() => ({ id: 'p', text: 'Once' })) })])
    expect(repeated.report.counts).toMatchObject({ 'repeated-value': MANY - 1 })
    expect(repeated.dataset!.events[0]!.points).toHaveLength(1)
  })
})

const HUGE = 'x'.repeat(1_000_000)
const HTML = '<img src=x onerror=alert(1)><script>alert(1)</script>'

describe('a new field with a value of the wrong kind', () => {
  it.each([
    ['points', { points: 'all' }, ['points']],
    ['a point', { points: [7] }, ['points', 0]],
    ['the id of a point', { points: [{ id: '', text: 'x' }] }, ['points', 0, 'id']],
    ['the text of a point', { points: [{ id: 'p', text: 5 }] }, ['points', 0, 'text']],
    ['the attacks of a point', { points: [{ id: 'p', text: 'x', about: 'x' }] }, ['points', 0, 'about']],
    ['an answer', { respondsTo: [null] }, ['respondsTo', 0]],
    ['a stance', { respondsTo: [{ event: 'o', stance: HUGE }] }, ['respondsTo', 0, 'stance']],
    [
      'the points that an answer names',
      { respondsTo: [{ event: 'o', points: { p: 1 } }] },
      ['respondsTo', 0, 'points'],
    ],
    ['for whom it speaks', { onBehalfOf: [[]] }, ['onBehalfOf', 0]],
    ['the search for an answer', { responseSought: true }, ['responseSought']],
    ['until when', { responseSought: { until: HTML } }, ['responseSought', 'until']],
    ['where', { responseSought: { until: '2025', where: 'here' } }, ['responseSought', 'where']],
    ['a withdrawal', { withdrawn: 'soon' }, ['withdrawn']],
    ['an outcome', { outcome: { kind: 'hanged' } }, ['outcome', 'kind']],
    ['the date of an outcome', { outcome: { kind: 'convicted', date: HUGE } }, ['outcome', 'date']],
    ['a locator', { citations: [{ source: 's', locator: HTML }] }, ['citations', 0, 'locator']],
    [
      'a long locator',
      { citations: [{ source: 's', locator: { start: HUGE } }] },
      ['citations', 0, 'locator', 'start'],
    ],
    [
      'a translation',
      { citations: [{ source: 's', quote: { exact: 'x', translation: HTML } }] },
      ['citations', 0, 'quote', 'translation'],
    ],
  ])('is named with its place, and the other events stay: %s', (_, more, place) => {
    const { dataset, report } = read([event('o'), event('e', more)])
    expect(dataset!.events.map(({ id }) => id)).toEqual(['o'])
    expect(report.issues.map(({ path }) => path)).toContain(at('events', 1, ...place))
    // What is shown of a value is short, however long it is.
    expect(JSON.stringify(report).length).toBeLessThan(10_000)
  })

  it.each([
    ['an address that runs code', { url: 'javascript:alert(1)' }, ['url']],
    ['an archived copy that runs code', { archived: [{ url: 'data:text/html,x' }] }, ['archived', 0, 'url']],
    [
      'a day of capture that is none',
      { archived: [{ url: 'https://a.example/', captured: HTML }] },
      ['archived', 0, 'captured'],
    ],
    ['a kind of source', { kind: HTML }, ['kind']],
    ['an original', { original: ['s'] }, ['original']],
  ])('is named with its place in a source: %s', (_, source, place) => {
    const { report } = read([event('e')], [], source)
    expect(report.issues.map(({ path }) => path)).toContain(at('sources', 0, ...place))
  })

  it('is kept as text where text belongs, whatever markup it has', () => {
    const { dataset } = read([
      event('e', { points: [{ id: HTML, text: HTML }], responseSought: { until: '2025', where: [HTML] } }),
    ])
    expect(dataset!.events[0]).toMatchObject({ points: [{ id: HTML, text: HTML }], responseSought: { where: [HTML] } })
  })
})
