/** Defines what the columns of a table mean. Plain JSON. */
import { EVENT_TYPES, type EventType } from './event.ts'
import { isObject } from './check/known-fields.ts'

/** What a column may say of an event, or of what it cites. */
export const TABLE_FIELDS = [
  'date',
  'end',
  'type',
  'title',
  'summary',
  'by',
  'byCountry',
  'against',
  'againstCountry',
  'status',
  'tags',
  'source',
  'url',
  'note',
  'id',
  'about',
  'respondsTo',
] as const
export type TableField = (typeof TABLE_FIELDS)[number]

export const DAY_ORDERS = ['day-first', 'month-first'] as const
export type DayOrder = (typeof DAY_ORDERS)[number]

/** What may stand between several values of a cell; empty where a cell holds one. */
export const SEPARATORS = ['', ';', '|', ',', '/', '\n'] as const

/** As browsers name them; empty where the bytes say it themselves. */
export const ENCODINGS = [
  '',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
  'utf-16le',
  'utf-16be',
] as const

export interface TableMapping {
  /** Indices of columns, from 0. A field without one is not stated. */
  readonly columns: { readonly [F in TableField]?: number }
  /** How dates like 03/04/2024 are meant; `null` where nobody has said. */
  readonly dayOrder: DayOrder | null
  readonly separator: string
  /** Of the rows that state none. */
  readonly type: EventType
  /** Whether the first row says what the columns are called. */
  readonly hasHeaders: boolean
  /** Of a file that is not UTF-8. */
  readonly encoding: string
}

/** The beginning of a table, and what it was taken to mean. */
export interface TablePreview {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Number of rows, without the headers. */
  readonly total: number
  readonly mapping: TableMapping
  /** Whether there are dates that could begin with their day or with their month, and nothing in the table tells which. */
  readonly asksDayOrder: boolean
  /** Whether the encoding is a guess. */
  readonly asksEncoding: boolean
}

/** A mapping that was kept as JSON, if it is one for a table of so many columns; `null` for anything else. */
export function readMapping(raw: unknown, columnCount: number): TableMapping | null {
  if (!isObject(raw) || !isObject(raw['columns'])) return null
  const { columns, dayOrder = null, separator, type, hasHeaders, encoding } = raw
  const isColumn = (column: unknown) => Number.isInteger(column) && Number(column) >= 0 && Number(column) < columnCount
  const known: ReadonlySet<string> = new Set(TABLE_FIELDS)
  const holds =
    Object.entries(columns).every(([field, column]) => known.has(field) && isColumn(column)) &&
    isOneOf([null, ...DAY_ORDERS], dayOrder) &&
    isOneOf(SEPARATORS, separator) &&
    isOneOf(EVENT_TYPES, type) &&
    typeof hasHeaders === 'boolean' &&
    isOneOf(ENCODINGS, encoding)
  return holds ? (raw as unknown as TableMapping) : null
}

function isOneOf(values: readonly unknown[], value: unknown): boolean {
  return values.includes(value)
}
