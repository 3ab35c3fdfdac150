// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { originOf } from '../../src/ui/local/origin.ts'

const origin = (data: string) => originOf(data, [], document.baseURI, new Map())

it.each(['https://example.org/a.json', 'datasets/a.json', './a.json', 'http://localhost:3000/a.json'])(
  'opens an address over TLS or of the own origin: %s',
  (data) => expect(origin(data)).toMatchObject({ kind: 'url' }),
)

it.each([
  'http://example.org/a.json',
  'http://localhost:3001/a.json',
  '//example.org/a.json',
  'ftp://example.org/a.json',
  'javascript:alert(1)//.json',
  'data:application/json,{}',
  'clickhouse:https://example.org/db',
])('opens no other: %s', (data) => expect(origin(data)).toBeNull())
