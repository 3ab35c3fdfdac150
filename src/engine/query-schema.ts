/**
 * The schema of `Query`, by which a server checks what arrives before an engine sees it, and from which its OpenAPI
 * description is made. A new field of a query is one line here; a type test holds schema and type together.
 * Unknown fields are refused. The page does not import this file.
 */
import { z } from 'zod'
import { ATTRIBUTED } from '../model/event.ts'
import { FIELD_NAMES, PARTY_FIELDS, SIDES } from '../model/field.ts'
import { EXCHANGE_SORTS, LANE_FIELDS, type Query, type QueryKind, SORTS } from './query.ts'

/** Maximum length of a searched text, in UTF-16 code units, and of the words in it: each word is a pass over the events. */
const LONGEST_TEXT = 1000
const MOST_WORDS = 50
/** Maximum number of entries of a list in a query. */
const MOST_VALUES = 10_000
/** Maximum number of rows that a query may ask for at once. */
const MOST_ROWS = 100_000
const MOST_COLUMNS = 20_000
/** Maximum lanes × columns of a density: it allocates twelve bytes for each. */
const MOST_CELLS = 2_000_000

const text = z.string()
const id = text.describe('An id of the dataset; an unknown one is answered with null or nothing')
const instant = z.number().describe('UTC milliseconds since 1970; -1e21 is no beginning, 1e21 no end')
const field = z.enum(FIELD_NAMES)
const partyField = z.enum(PARTY_FIELDS)
const limit = z.int().min(1).max(MOST_ROWS)
const offset = z.int().min(0)
const list = <T extends z.ZodType>(entry: T) => z.array(entry).max(MOST_VALUES)

const searched = text
  .max(LONGEST_TEXT)
  .refine((words) => (words.match(/\S+/g) ?? []).length <= MOST_WORDS, `more than ${MOST_WORDS} words`)
  .describe(`Words that must all occur, at most ${MOST_WORDS}`)

const span = z
  .strictObject({ start: instant, end: instant })
  .refine(({ start, end }) => start < end, 'the span is empty')
  .describe('From start (inclusive) to end (exclusive)')

const filter = z.strictObject({
  values: z.partialRecord(field, list(text)),
  side: z.enum(SIDES),
  attributed: z.enum(ATTRIBUTED),
  withParts: z.boolean(),
  text: searched,
  span: span.nullable(),
  exchange: text.nullable(),
  pair: z.strictObject({ field: partyField, by: text.nullable(), against: text.nullable() }).nullable(),
  asOf: instant.nullable(),
})

const lanes = list(z.strictObject({ field: z.enum(LANE_FIELDS), value: text }))
const sorting = { sort: z.enum(SORTS), descending: z.boolean() }
const parties = list(z.strictObject({ field: partyField, value: text }))

const query = <K extends QueryKind, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), ...shape })

/** One schema for every kind of query, in the order of `Query`. */
export const QUERY_SCHEMAS = {
  summary: query('summary', {}),
  count: query('count', { filter }),
  lanes: query('lanes', { filter, field: z.enum(LANE_FIELDS) }),
  density: query('density', { filter, lanes, span, columns: z.int().min(1).max(MOST_COLUMNS) }).refine(
    ({ lanes, columns }) => lanes.length * columns <= MOST_CELLS,
    `more than ${MOST_CELLS} cells`,
  ),
  marks: query('marks', { filter, lanes, span, limit }),
  links: query('links', { filter, ids: list(id), limit }),
  facets: query('facets', { filter, fields: z.array(field).max(FIELD_NAMES.length), limit }),
  page: query('page', { filter, ...sorting, offset, limit }),
  step: query('step', { filter, from: id.nullable(), direction: z.literal([1, -1]) }),
  place: query('place', { filter, ...sorting, id }),
  spoken: query('spoken', { filter, span, parties, offset, limit }),
  event: query('event', { id }),
  exchange: query('exchange', { id, limit }),
  exchanges: query('exchanges', { filter, field: partyField, sort: z.enum(EXCHANGE_SORTS), offset, limit }),
  source: query('source', { id }),
  matrix: query('matrix', { filter, field: partyField }),
  responses: query('responses', { filter, field: partyField }),
  search: query('search', { text: searched, limit }),
  balance: query('balance', {}),
} satisfies { readonly [K in QueryKind]: z.ZodType<Query<K>> }

/** Schemas that several kinds of query share, for a description that names them once. */
export const SHARED_SCHEMAS = { Filter: filter, Span: span, Lanes: lanes }

const kindSchema = z.looseObject({ kind: z.enum(Object.keys(QUERY_SCHEMAS) as QueryKind[]) })

/** A query that keeps to the schema, or what is wrong with it: a sentence for developers that quotes none of its values. */
export type CheckedQuery =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly reason: string }

/** Time and memory are linear in the size of `raw`. */
export function checkQuery(raw: unknown): CheckedQuery {
  const told = kindSchema.safeParse(raw)
  if (!told.success) return { ok: false, reason: reasonOf(told.error) }
  const checked = QUERY_SCHEMAS[told.data.kind].safeParse(raw)
  return checked.success ? { ok: true, query: checked.data } : { ok: false, reason: reasonOf(checked.error) }
}

const MOST_REASONS = 3

function reasonOf({ issues }: z.ZodError): string {
  return issues
    .slice(0, MOST_REASONS)
    .map(({ path, code, message }) => {
      const place = path.map((step) => String(step).slice(0, 40)).join('.') || 'query'
      return code === 'unrecognized_keys' ? `${place}: unknown field` : `${place}: ${message}`
    })
    .join('; ')
}
