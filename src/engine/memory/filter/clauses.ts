/** Splits a filter into clauses that can be evaluated and remembered one by one. */
import { FIELDS, FIELD_NAMES, type Field } from '../../../model/field.ts'
import { spanOf } from '../../../model/dates/time.ts'
import { exchangeOf } from '../../../model/exchange.ts'
import type { Filter } from '../../filter.ts'
import { wordsOf } from '../../../base/fold.ts'
import type { Columns } from '../columns/columns.ts'
import { linkedRows } from '../columns/linked-rows.ts'
import { markLists } from '../columns/lists.ts'
import { type Reading, readingOf } from './field-codes.ts'
import { sideLabels } from '../side-labels.ts'
import type { WordMasks } from '../text/word-masks.ts'

export interface Clause {
  /** Equal keys mean equal masks. */
  readonly key: string
  /** The field that the clause filters, if any. */
  readonly field: Field | null
  /** Sets 1 for the rows that the clause keeps, in a mask of zeros. */
  mark(mask: Uint8Array): void
}

/** Returns the clauses of a filter, in no meaningful order; none for a filter that keeps everything. */
export function clausesOf(columns: Columns, words: WordMasks, filter: Filter): Clause[] {
  return [
    ...FIELD_NAMES.flatMap((field) => fieldClause(columns, filter, field)),
    ...wordsOf(filter.text).map((word) => wordClause(words, word)),
    ...spanClause(columns, filter),
    ...exchangeClause(columns, filter),
    ...pairClause(columns, filter),
    ...asOfClause(columns, filter),
  ]
}

function fieldClause(columns: Columns, filter: Filter, field: Field): Clause[] {
  const values = filter.values[field] ?? []
  if (values.length === 0) return []
  const sided = FIELDS[field].sided ? [filter.side, filter.withParts, filter.attributed] : []
  return [
    {
      key: JSON.stringify([field, ...sided, [...values].sort()]),
      field,
      mark: (mask) => markValues(readingOf(columns, field, filter), new Set(values), mask),
    },
  ]
}

function markValues(reading: Reading, values: ReadonlySet<string>, mask: Uint8Array): void {
  const wanted = Uint8Array.from(reading.names, (name) => (values.has(name) ? 1 : 0))
  if (reading.kind === 'lists') return markLists(reading.lists, wanted, mask)
  const wantedCodes = new Uint8Array(reading.labels.offsets.length - 1)
  markLists(reading.labels, wanted, wantedCodes)
  const { codes } = reading
  for (let row = 0; row < mask.length; row++) mask[row] = wantedCodes[codes[row]!]!
}

function wordClause(words: WordMasks, word: string): Clause {
  return { key: JSON.stringify(['word', word]), field: null, mark: (mask) => mask.set(words.of(word)) }
}

function spanClause({ starts, ends }: Columns, { span }: Filter): Clause[] {
  if (span === null) return []
  const { start, end } = span
  return [
    {
      key: JSON.stringify(['span', start, end]),
      field: null,
      mark(mask) {
        for (let row = 0; row < mask.length; row++) if (starts[row]! < end && start < ends[row]!) mask[row] = 1
      },
    },
  ]
}

function exchangeClause(columns: Columns, { exchange }: Filter): Clause[] {
  if (exchange === null) return []
  return [
    {
      key: JSON.stringify(['exchange', exchange]),
      field: null,
      mark(mask) {
        const from = columns.ids.find(exchange)
        if (from >= 0) for (const row of exchangeOf(from, (row) => linkedRows(columns, row))) mask[row] = 1
      },
    },
  ]
}

function pairClause(columns: Columns, { pair, attributed }: Filter): Clause[] {
  if (pair === null) return []
  const { field, by, against } = pair
  return [
    {
      key: JSON.stringify(['pair', field, by, against, attributed]),
      field: null,
      mark(mask) {
        const sides = sideLabels(columns, field, { attributed })
        const accuser = by === null ? null : sides.names.indexOf(by)
        const accused = against === null ? null : sides.names.indexOf(against)
        for (let row = 0; row < mask.length; row++) {
          if (accuser !== null && !sides.by(row).includes(accuser)) continue
          if (accused === null || sides.against(row).includes(accused)) mask[row] = 1
        }
      },
    },
  ]
}

function asOfClause({ starts, citations, sources }: Columns, { asOf }: Filter): Clause[] {
  if (asOf === null) return []
  return [
    {
      key: JSON.stringify(['asOf', asOf]),
      field: null,
      mark(mask) {
        const published = Float64Array.from(sources, (source) =>
          source.published === null ? Number.NaN : spanOf(source.published).start,
        )
        const { offsets, values } = citations
        for (let row = 0; row < mask.length; row++) {
          let earliest = Number.NaN
          for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
            const instant = published[values[at]!]!
            if (!(instant >= earliest)) earliest = Number.isNaN(instant) ? earliest : instant
          }
          if ((Number.isNaN(earliest) ? starts[row]! : earliest) < asOf) mask[row] = 1
        }
      },
    },
  ]
}
