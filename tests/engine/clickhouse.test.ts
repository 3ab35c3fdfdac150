/** What of the engine over a database can be told without one; the rest is tried by `npm run test:clickhouse`. */
import { describe, expect, it } from 'vitest'
import { createClickHouseEngine } from '../../src/engine/clickhouse/clickhouse-engine.ts'
import { float, instant, text, texts, whole } from '../../src/engine/clickhouse/sql/literal.ts'
import { failureOf } from '../../src/engine/clickhouse/refusal.ts'
import type { Server } from '../../src/engine/clickhouse/server.ts'
import { type Filter, NO_FILTER } from '../../src/engine/filter.ts'
import type { Query } from '../../src/engine/query.ts'
import type { Field } from '../../src/model/field.ts'
import { BEGINNING, END } from '../../src/model/dates/time.ts'

describe('literals', () => {
  it('leave nothing of a text that could end it', () => {
    expect(text("it's \\ \0")).toBe("'it\\'s \\\\ \\0'")
    expect(texts(["'", ''])).toBe("['\\'', '']")
  })

  it('are refused where the server has no such value', () => {
    expect(() => text('\ud800')).toThrow('half a character')
    expect(() => whole(0.5)).toThrow('no whole number')
    expect(() => instant(0.5)).toThrow('integer')
  })

  it('keep times within what Int64 holds, apart from no beginning and no end', () => {
    expect([BEGINNING, -5e20, -1, 5e20, END].map(instant)).toEqual([
      '-9223372036854775807',
      '-9223372036854775806',
      '-1',
      '9223372036854775806',
      '9223372036854775807',
    ])
    expect(float(1)).toBe("reinterpretAsFloat64(unhex('000000000000f03f'))")
  })
})

describe('counts', () => {
  const tablesFor = async (query: Query) => {
    const asked: string[] = []
    const server: Server = {
      async ask(statement) {
        asked.push(statement)
        return []
      },
    }
    await createClickHouseEngine(server).run(query)
    return asked.flatMap((statement) => /FROM (\w+)/.exec(statement)?.[1] ?? [])
  }

  const lanes = (filter: Partial<Filter>): Query => ({
    kind: 'lanes',
    filter: { ...NO_FILTER, ...filter },
    field: 'country',
  })
  const facet = (field: Field, filter: Partial<Filter>): Query => ({
    kind: 'facets',
    filter: { ...NO_FILTER, ...filter },
    fields: [field],
    limit: 10,
  })

  it.each<Partial<Filter>>([
    {},
    { values: { type: ['attack'] } },
    { values: { country: ['TW'] } },
    { values: { country: ['TW'], type: ['attack'] }, span: { start: 0, end: 1 } },
  ])('come from the roll-ups where they say enough: %j', async (filter) => {
    expect(await tablesFor(lanes(filter))).toEqual(['roll_ups'])
  })

  it.each<Partial<Filter>>([
    { values: { country: ['TW', 'CN'] } },
    { values: { country: ['TW'] }, side: 'by' },
    { values: { tag: ['ddos'] } },
    { text: 'ddos' },
    { asOf: 0 },
    { pair: { field: 'country', by: 'TW', against: null } },
  ])('come from the events where they do not: %j', async (filter) => {
    expect(await tablesFor(lanes(filter))).toEqual(['events'])
  })

  it.each<[Field, Partial<Filter>, string]>([
    ['type', { values: { country: ['TW'] } }, 'roll_ups'],
    ['country', { values: { country: ['TW', 'CN'], type: ['attack'] } }, 'roll_ups'],
    ['actor', { values: { actor: ['a'], type: ['attack'] } }, 'value_roll_ups'],
    ['attribution', {}, 'value_roll_ups'],
    ['response', {}, 'value_roll_ups'],
    ['country', { attributed: 'uncontested' }, 'events'],
    ['country', { side: 'by' }, 'events'],
    ['actor', { values: { country: ['TW'] } }, 'value_roll_ups'],
    ['actor', { values: { country: ['TW', 'CN'] } }, 'events'],
    ['tag', { values: { country: ['TW'] }, side: 'by' }, 'events'],
    ['tag', { span: { start: 0, end: 1 } }, 'events'],
    ['source', { text: 'ddos' }, 'events'],
  ])('of the values of %s under %j come from %s', async (field, filter, table) => {
    expect(await tablesFor(facet(field, filter))).toEqual([table])
  })
})

describe('a refusal', () => {
  it('names the shard, in the words of the server', () => {
    const answer =
      'Code: 279, e.displayText() = DB::NetException: All connection tries failed. Log: Code: 210, ' +
      'e.displayText() = DB::NetException: Connection refused: (10.0.0.2:9000, 10.0.0.2), e.what() = DB::NetException'
    expect(failureOf(answer, 500).refusal).toEqual({
      kind: 'part-unreachable',
      places: ['10.0.0.2:9000'],
      said: answer,
    })
  })

  it('is told from an answer that broke off', () => {
    expect(failureOf('{"data":[[1', null).refusal?.kind).toBe('broke-off')
    const inside = failureOf('{"data":[[1 Code: 241, e.displayText()', null)
    expect(inside.refusal).toEqual({ kind: 'too-much-memory', places: [], said: 'Code: 241, e.displayText()' })
  })
})
