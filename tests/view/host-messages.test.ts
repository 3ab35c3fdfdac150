import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_FILTER } from '../../src/engine/filter.ts'
import { readEmbedding } from '../../src/view/embedding.ts'
import { readHostMessage, tellFilter, tellSpan } from '../../src/view/host-messages.ts'

const said = (message: object) => readHostMessage({ claimline: 1, ...message })

describe('a message of the page around', () => {
  it.each([
    [{ type: 'hello' }, { type: 'hello' }],
    [
      { type: 'select', event: 'e1' },
      { type: 'select', event: 'e1' },
    ],
    [
      { type: 'select', event: null },
      { type: 'select', event: null },
    ],
    [
      { type: 'span', span: { start: '2024-01-01', end: '2024-01-02T12:30Z' } },
      { type: 'span', span: { start: Date.UTC(2024, 0, 1), end: Date.UTC(2024, 0, 2, 12, 30) } },
    ],
    [
      { type: 'span', span: null },
      { type: 'span', span: null },
    ],
    [{ type: 'events' }, { type: 'events', offset: 0, limit: 500 }],
    [
      { type: 'events', offset: 20, limit: 10 },
      { type: 'events', offset: 20, limit: 10 },
    ],
  ])('is read: %j', (message, read) => {
    expect(said(message)).toEqual(read)
  })

  it('may set filters in the words of an address, and nothing else of a view', () => {
    expect(said({ type: 'filter', filter: 'type=attack&country=TW,US&data=elsewhere&event=e1' })).toEqual({
      type: 'filter',
      filter: { ...NO_FILTER, values: { type: ['attack'], country: ['TW', 'US'] } },
    })
    expect(said({ type: 'filter', filter: '' })).toEqual({ type: 'filter', filter: NO_FILTER })
  })

  it.each([
    [undefined],
    [null],
    ['hello'],
    [[]],
    [{ type: 'hello' }],
    [{ claimline: 2, type: 'hello' }],
    [{ claimline: 1 }],
    [{ claimline: 1, type: 'constructor' }],
    [{ claimline: 1, type: '__proto__' }],
    [{ claimline: 1, type: ['hello'] }],
    [{ claimline: 1, type: 'select' }],
    [{ claimline: 1, type: 'select', event: 3 }],
    [{ claimline: 1, type: 'select', event: '' }],
    [{ claimline: 1, type: 'select', event: 'e'.repeat(1001) }],
    [{ claimline: 1, type: 'filter', filter: { values: {} } }],
    [{ claimline: 1, type: 'filter', filter: 'q='.padEnd(20_001, 'x') }],
    [{ claimline: 1, type: 'span' }],
    [{ claimline: 1, type: 'span', span: { start: 0, end: 1 } }],
    [{ claimline: 1, type: 'span', span: { start: '2024-02-01', end: '2024-01-01' } }],
    [{ claimline: 1, type: 'span', span: { start: 'today', end: '2024-01-01' } }],
    [{ claimline: 1, type: 'events', limit: 501 }],
    [{ claimline: 1, type: 'events', limit: 0.5 }],
    [{ claimline: 1, type: 'events', offset: -1 }],
    [{ claimline: 1, type: 'events', offset: '0' }],
  ])('is nothing where it has another shape: %j', (message) => {
    expect(readHostMessage(message)).toBeNull()
  })

  it('is never a reason to fail', () => {
    const type = fc.constantFrom('hello', 'select', 'filter', 'span', 'events', 'toString')
    const parts = { event: fc.anything(), filter: fc.anything(), span: fc.anything(), limit: fc.anything() }
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ claimline: fc.constant(1), type, ...parts })), (message) => {
        expect(() => readHostMessage(message)).not.toThrow()
      }),
    )
  })
})

describe('what the page around is told', () => {
  it('is a filter that it can send back', () => {
    const filter = { ...NO_FILTER, values: { type: ['attack'] }, text: 'a & b' }
    expect(said({ type: 'filter', filter: tellFilter(filter) })).toEqual({ type: 'filter', filter })
  })

  it('is a span of days and times in UTC, with null for an end that is open', () => {
    expect(tellSpan({ start: Date.UTC(2024, 0, 1), end: 1e21 })).toEqual({ start: '2024-01-01', end: null })
  })
})

describe('an address', () => {
  it.each([
    ['?embed=1', { host: null }],
    ['?embed=1&embed-origin=https://a.example', { host: 'https://a.example' }],
    ['?embed=1&embed-origin=http%3A%2F%2F127.0.0.1%3A8080', { host: 'http://127.0.0.1:8080' }],
    ['?embed=1&embed-origin=https://a.example/', { host: null }],
    ['?embed=1&embed-origin=https://a.example/page', { host: null }],
    ['?embed=1&embed-origin=HTTPS://A.example', { host: null }],
    ['?embed=1&embed-origin=*', { host: null }],
    ['?embed=1&embed-origin=null', { host: null }],
    ['?embed=1&embed-origin=file://', { host: null }],
    ['?embed=1&embed-origin=data:text/html,', { host: null }],
    ['?embed=0&embed-origin=https://a.example', null],
    ['?country=TW', null],
  ])('%s says whether it is embedded, and by whom', (search, embedding) => {
    expect(readEmbedding(search)).toEqual(embedding)
  })
})
