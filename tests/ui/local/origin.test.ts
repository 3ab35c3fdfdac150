// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { originOf } from '../../../src/ui/local/origin.ts'

const at = (data: string) => originOf(data, [], document.baseURI, new Map())
const remote = (path: string) => ({ kind: 'database', url: new URL(path, document.baseURI).href })

describe('an address in the link', () => {
  it('names a dataset of the page’s own server, by name or by path', () => {
    expect(at('engine:claims')).toEqual(remote('engine/claims'))
    expect(at('engine:größe 1?')).toEqual(remote('engine/gr%C3%B6%C3%9Fe%201%3F'))
    expect(at('engine:/elsewhere/engine/claims')).toEqual(remote('/elsewhere/engine/claims'))
  })

  it('of an old link to a database opens the dataset that stands in its place', () => {
    expect(at('clickhouse:/clickhouse')).toEqual(remote('/engine/clickhouse'))
    expect(at('clickhouse:/archive/clickhouse')).toEqual(remote('/archive/engine/clickhouse'))
  })

  it.each([
    'engine:https://example.org/engine/x',
    'engine://example.org/x',
    'clickhouse:https://example.org/clickhouse',
  ])('never leads to another server: %s', (data) => {
    expect(at(data)).toBeNull()
  })

  it('may stand in the catalogue', () => {
    const entry = { id: 'claims', title: '', description: '', url: 'engine:claims', events: 1, updated: '' }
    expect(originOf('claims', [entry], 'http://localhost/datasets/catalogue.json', new Map())).toEqual(
      remote('engine/claims'),
    )
  })
})

it.each(['https://example.org/a.json', 'datasets/a.json', './a.json', 'http://localhost:3000/a.json'])(
  'opens an address over TLS or of the own origin: %s',
  (data) => expect(at(data)).toMatchObject({ kind: 'url' }),
)

it.each([
  'http://example.org/a.json',
  'http://localhost:3001/a.json',
  '//example.org/a.json',
  'ftp://example.org/a.json',
  'javascript:alert(1)//.json',
  'data:application/json,{}',
  'clickhouse:https://example.org/db',
])('opens no other: %s', (data) => expect(at(data)).toBeNull())
