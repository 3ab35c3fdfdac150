import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXCHANGE_SORTS, SORTS } from '../../src/engine/query.ts'
import { ATTRIBUTED, CERTAINTIES, EVENT_TYPES, RESPONSE_STATES, SOURCE_KINDS } from '../../src/model/event.ts'
import { FIELD_NAMES, PARTY_FIELDS, SIDES, type Field } from '../../src/model/field.ts'
import { readView, writeView } from '../../src/view/url-codec.ts'
import { FIRST_VIEW, LANE_CHOICES, LANE_ORDERS, PERSPECTIVES, RANKINGS, type View } from '../../src/view/view.ts'

const values = fc.uniqueArray(fc.oneof(fc.string(), fc.constantFrom('', '-', '%2D')), { maxLength: 4 })
const CLOSED: { readonly [F in Field]?: readonly string[] } = {
  type: EVENT_TYPES,
  response: RESPONSE_STATES,
  occurrence: [...CERTAINTIES, ''],
  attribution: [...CERTAINTIES, ''],
  sourceKind: [...SOURCE_KINDS, ''],
}
const valuesOf = (field: Field) => (CLOSED[field] ? fc.subarray([...CLOSED[field]]) : values)
const instant = fc.integer({ min: -8e15, max: 8e15 })
const span = fc
  .tuple(instant, instant)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))

const party = fc.oneof(
  fc.record({ field: fc.constant('country' as const), value: fc.constantFrom('CN', 'TW', '') }),
  fc.record({ field: fc.constant('actor' as const), value: fc.string({ minLength: 1 }) }),
)
const pair = fc
  .tuple(party, fc.constantFrom('by', 'against', 'both'), fc.string())
  .map(([{ field, value }, side, other]) => ({
    field,
    by: side === 'against' ? null : value,
    against: side === 'by' ? null : side === 'against' || field === 'country' ? value : other,
  }))

const views: fc.Arbitrary<View> = fc.record({
  data: fc.option(fc.string({ minLength: 1 })),
  perspective: fc.constantFrom(...PERSPECTIVES),
  filter: fc.record({
    values: fc.record(
      Object.fromEntries(FIELD_NAMES.map((field) => [field, valuesOf(field).filter((list) => list.length > 0)])),
      { requiredKeys: [] },
    ),
    side: fc.constantFrom(...SIDES),
    attributed: fc.constantFrom(...ATTRIBUTED),
    withParts: fc.boolean(),
    text: fc.string(),
    span: fc.option(span),
    exchange: fc.option(fc.string({ minLength: 1 })),
    pair: fc.option(pair),
    asOf: fc.option(
      fc.oneof(
        instant,
        instant.map((at) => Math.floor(at / 86_400_000) * 86_400_000),
      ),
    ),
  }),
  visibleSpan: fc.option(span),
  exchangeSort: fc.constantFrom(...EXCHANGE_SORTS),
  isEven: fc.boolean(),
  lanes: fc.constantFrom(...LANE_CHOICES),
  order: fc.constantFrom(...LANE_ORDERS),
  moves: fc.uniqueArray(fc.record({ key: fc.string({ minLength: 1 }), to: fc.nat(500) }), {
    selector: ({ key }) => key,
    maxLength: 3,
  }),
  collapsed: values,
  expanded: values,
  list: fc.record({ sort: fc.constantFrom(...SORTS), descending: fc.boolean() }),
  matrixOf: fc.constantFrom(...PARTY_FIELDS),
  ranking: fc.constantFrom(...RANKINGS),
  sides: fc.option(fc.tuple(party, party)),
  event: fc.option(fc.string({ minLength: 1 })),
  reading: fc.option(fc.string({ minLength: 1 })),
  evidence: fc.boolean(),
})

describe('the address of a view', () => {
  it('is empty for the first view', () => {
    expect(writeView(FIRST_VIEW)).toBe('')
    expect(readView('')).toEqual(FIRST_VIEW)
  })

  it('gives back the view that it was written for, whatever the values hold', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(readView(`?${writeView(view)}`)).toEqual(view)
      }),
    )
  })

  it('can be read by a person', () => {
    const view = readView('?v=2&country=CN,TW&from=2024-01-01&to=2024-09-23&event=acc-1')
    expect(view.filter.values).toEqual({ country: ['CN', 'TW'] })
    expect(view.visibleSpan).toEqual({ start: Date.UTC(2024, 0, 1), end: Date.UTC(2024, 8, 23) })
    expect(writeView(view)).toBe('v=2&country=CN,TW&from=2024-01-01&to=2024-09-23&event=acc-1')
  })

  it('says the day by the end of which something had been said', () => {
    const view = readView('?as-of=2024-10-03')
    expect(view.filter.asOf).toBe(Date.UTC(2024, 9, 4))
    expect(writeView(view)).toBe('v=2&as-of=2024-10-03')
    expect(readView('?as-of=2024-10-03T14:05Z').filter.asOf).toBe(Date.UTC(2024, 9, 3, 14, 6))
  })

  it('writes the country of an unidentified actor as a dash', () => {
    const view = readView('?country=-')
    expect(view.filter.values.country).toEqual([''])
    expect(writeView(view)).toBe('v=2&country=-')
  })

  it('says who accuses whom, sides and order in a few letters', () => {
    const search = 'v=2&pair=CN:TW&sort=-title&matrix-of=actor&ranking=name&sides=CN,@tw-moda'
    const view = readView(search)
    expect(view.filter.pair).toEqual({ field: 'country', by: 'CN', against: 'TW' })
    expect(view.sides).toEqual([
      { field: 'country', value: 'CN' },
      { field: 'actor', value: 'tw-moda' },
    ])
    expect(view.list).toEqual({ sort: 'title', descending: true })
    expect(writeView(view)).toBe(search)
    expect(readView('pair=:@tw-moda').filter.pair).toEqual({ field: 'actor', by: null, against: 'tw-moda' })
  })

  it('keeps the unidentified folded', () => {
    const view = readView('?v=2&collapsed=-,CN')
    expect(view.collapsed).toEqual(['', 'CN'])
    expect(writeView(view)).toBe('v=2&collapsed=-,CN')
  })

  it('passes over places of a list with nothing in them', () => {
    expect(writeView(readView('?country=,CN,&type=,,'))).toBe('v=2&country=CN')
  })

  it.each([
    ['an unknown parameter', '?nonsense=1'],
    ['lanes of no kind', '?v=2&lanes=feelings'],
    ['values that a closed field cannot have', '?type=nonsense&status=guilty&response=maybe'],
    ['a side of no kind', '?side=left'],
    ['a date that is none', '?v=2&from=yesterday&to=2024-13-45'],
    ['half a window', '?v=2&from=2024-01-01'],
    ['a reversed window', '?v=2&from=2025-01-01&to=2024-01-01'],
    ['a broken span', '?within=2024'],
    ['a day that is none', '?as-of=2024-02-30T'],
    ['a pair of no one', '?pair=:'],
    ['a pair of a country and an actor', '?pair=CN:@tw-moda'],
    ['an order of no kind', '?sort=-merit&rank=merit&of=type'],
    ['a side alone', '?sides=CN'],
    ['empty lists', '?v=2&country=&type=&event=&collapsed=&reading='],
  ])('passes over %s', (_, search) => {
    expect(writeView(readView(search))).toBe('')
  })

  it('survives whatever is put there', () => {
    fc.assert(
      fc.property(fc.string(), (search) => {
        expect(() => writeView(readView(search))).not.toThrow()
      }),
    )
  })
})
