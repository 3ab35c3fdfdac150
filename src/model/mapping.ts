/** Defines what the columns of a table mean. Plain JSON. */
import { EVENT_TYPES, type EventType } from './event.ts'
import { isObject } from './check/known-fields.ts'

/** What a column may say of an event, or of what it cites. */
export const TABLE_FIELDS = [
  'date',
  'month',
  'day',
  'end',
  'endMonth',
  'endDay',
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
  'accused',
  'accusedCountry',
  'attackDate',
  'answerBy',
  'answerDate',
  'answer',
] as const
export type TableField = (typeof TABLE_FIELDS)[number]

/** Fields that several columns may state together. */
export const MANY_COLUMNS: ReadonlySet<TableField> = new Set([
  'summary',
  'by',
  'against',
  'accused',
  'tags',
  'source',
  'url',
  'note',
  'about',
  'respondsTo',
])

/** Fields whose cells may hold several values. */
export const MANY_VALUES = ['by', 'against', 'accused', 'tags', 'about', 'respondsTo', 'answerBy'] as const
export type ManyValued = (typeof MANY_VALUES)[number]

/** Fields that may hold the same for every row instead of a column. */
export const CONSTANTS = ['by', 'byCountry', 'against', 'againstCountry', 'source'] as const
export type ConstantField = (typeof CONSTANTS)[number]

export const DAY_ORDERS = ['day-first', 'month-first'] as const
export type DayOrder = (typeof DAY_ORDERS)[number]

/** The century of years of two digits. */
export const CENTURIES = ['1900', '2000'] as const
export type Century = (typeof CENTURIES)[number]

/** Calendars by whose years dates may count; `roc` is that of the Republic of China, whose year 1 is 1912. */
export const CALENDARS = ['', 'roc'] as const

/** What may stand between several values of a cell; empty if a cell holds one. */
export const SEPARATORS = ['', ';', '|', ',', '/', '\n'] as const

/** What may stand between cells; empty if the file tells it. */
export const CELL_SEPARATORS = ['', '\t', ',', ';', '|'] as const

/** Offsets of zones that times without one may be in; empty if nobody has said. */
export const ZONES = [
  '',
  'Z',
  '-08:00',
  '-07:00',
  '-06:00',
  '-05:00',
  '-04:00',
  '-03:00',
  '+01:00',
  '+02:00',
  '+03:00',
  '+04:00',
  '+05:00',
  '+05:30',
  '+06:00',
  '+07:00',
  '+08:00',
  '+09:00',
  '+10:00',
  '+12:00',
] as const

/** As browsers name them; empty if the bytes say it themselves. */
export const ENCODINGS = [
  '',
  'utf-8',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-7',
  'koi8-r',
  'koi8-u',
  'ibm866',
  'macintosh',
  'x-mac-cyrillic',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'utf-16le',
  'utf-16be',
] as const

/** How the rows and cells of a file are told apart. */
export interface TableShape {
  /** The row that holds the headers, as a spreadsheet counts; 0 for none, below 0 to guess it. */
  readonly headerRow: number
  /** What stands between cells; empty if the file tells it. */
  readonly separator: string
  /** Empty if the bytes tell it. */
  readonly encoding: string
  /** Name of the sheet of a workbook; empty for the first that holds a table. */
  readonly sheet: string
}

export interface TableMapping extends Omit<TableShape, 'separator'> {
  /** Indices of columns, from 0; several for those of `MANY_COLUMNS`. A field without one is not stated. */
  readonly columns: { readonly [F in TableField]?: number | readonly number[] }
  /** How dates like 03/04/2024 are meant; `null` if nobody has said. */
  readonly dayOrder: DayOrder | null
  /** Of years of two digits; `null` if nobody has said. */
  readonly century: Century | null
  readonly calendar: (typeof CALENDARS)[number]
  /** Offset of times that state none, as `+08:00` or `Z`; empty if nobody has said. */
  readonly zone: string
  readonly cellSeparator: string
  /** Between several values of a cell, unless `separators` has another for the field. */
  readonly separator: string
  readonly separators: { readonly [F in ManyValued]?: string }
  /** Of the rows that state none. */
  readonly type: EventType
  /** By a value of the type's column, as it stands in the file. */
  readonly types: { readonly [value: string]: EventType }
  /** What holds for all rows, for fields without a column. */
  readonly constants: { readonly [F in ConstantField]?: string }
  /** What to read instead of a value, by field and value. */
  readonly mended: { readonly [F in TableField]?: { readonly [value: string]: string } }
  /** Whether rows with one id are one event. */
  readonly joinsRows: boolean
  /** Whether all but the shape is to be guessed anew. */
  readonly isGuess?: boolean
}

/** A value of a column, and how many rows hold it. */
export interface CountedValue {
  readonly field: TableField
  readonly value: string
  readonly count: number
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
  /** The order in which such dates are read, by what the file proves or was said; `null` if it has none of them. */
  readonly dayOrder: DayOrder | null
  /** Whether the file proves that order. */
  readonly provesDayOrder: boolean
  readonly asksCentury: boolean
  /** Whether there are times without a zone. */
  readonly asksZone: boolean
  /** `null` if the bytes tell it; else what the file was read in, for a guess. */
  readonly encoding: string | null
  /** What was found between cells; empty in a workbook. */
  readonly cellSeparator: string
  /** Sheets of a workbook. */
  readonly sheets: readonly string[]
  /** Rows from the top that may hold the headers. */
  readonly top: readonly { readonly row: number; readonly cells: readonly string[] }[]
  /** The values of the type's column. */
  readonly types: readonly CountedValue[]
  /** Values that were not read, each once. */
  readonly unread: readonly CountedValue[]
  /** Whether the dates alone are asked about: the columns of a table of our own are known. */
  readonly isOwn: boolean
}

/** Mapping before any choice is made. */
export const BLANK_MAPPING: TableMapping = {
  columns: {},
  dayOrder: null,
  century: null,
  calendar: '',
  zone: '',
  headerRow: 1,
  cellSeparator: '',
  encoding: '',
  sheet: '',
  separator: '',
  separators: {},
  type: 'attack',
  types: {},
  constants: {},
  mended: {},
  joinsRows: false,
}

/** The columns that state a field, in their order. */
export function columnsOf({ columns }: Pick<TableMapping, 'columns'>, field: TableField): readonly number[] {
  const stated = columns[field]
  return stated === undefined ? [] : typeof stated === 'number' ? [stated] : stated
}

/** A mapping that was kept as JSON, if it is one for a table of so many columns; `null` for anything else. */
export function readMapping(raw: unknown, columnCount: number): TableMapping | null {
  if (!isObject(raw) || !isObject(raw['columns'])) return null
  const whole = { ...BLANK_MAPPING, ...raw } as unknown as { readonly [K in keyof TableMapping]: unknown }
  const isColumn = (column: unknown) => Number.isInteger(column) && Number(column) >= 0 && Number(column) < columnCount
  const areColumns = (stated: unknown, field: string) =>
    Array.isArray(stated) ? MANY_COLUMNS.has(field as TableField) && stated.every(isColumn) : isColumn(stated)
  const known: ReadonlySet<string> = new Set(TABLE_FIELDS)
  const holds =
    Object.entries(raw['columns']).every(([field, stated]) => known.has(field) && areColumns(stated, field)) &&
    Object.entries(KNOWN_VALUES).every(([field, values]) => isOneOf(values, whole[field as keyof TableMapping])) &&
    Number.isInteger(whole.headerRow) &&
    Number(whole.headerRow) >= 0 &&
    typeof whole.sheet === 'string' &&
    typeof whole.joinsRows === 'boolean' &&
    holdsOnly(whole.separators, MANY_VALUES, (value) => isOneOf(SEPARATORS, value)) &&
    holdsOnly(whole.types, null, (value) => isOneOf(EVENT_TYPES, value)) &&
    holdsOnly(whole.constants, CONSTANTS, (value) => typeof value === 'string') &&
    holdsOnly(whole.mended, TABLE_FIELDS, (value) => holdsOnly(value, null, (text) => typeof text === 'string'))
  return holds ? (whole as unknown as TableMapping) : null
}

const KNOWN_VALUES: { readonly [F in keyof TableMapping]?: readonly unknown[] } = {
  dayOrder: [null, ...DAY_ORDERS],
  century: [null, ...CENTURIES],
  calendar: CALENDARS,
  zone: ZONES,
  cellSeparator: CELL_SEPARATORS,
  separator: SEPARATORS,
  type: EVENT_TYPES,
  encoding: ENCODINGS,
}

function holdsOnly(raw: unknown, keys: readonly string[] | null, holds: (value: unknown) => boolean): boolean {
  return isObject(raw) && Object.entries(raw).every(([key, value]) => (keys?.includes(key) ?? true) && holds(value))
}

function isOneOf(values: readonly unknown[], value: unknown): boolean {
  return values.includes(value)
}
