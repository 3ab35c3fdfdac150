/** What the columns of a table probably mean. A guess, to be shown and changed; an order of day and month is never guessed. */
import { STATUSES } from '../../model/versions/upgrade.ts'
import { EVENT_TYPES } from '../../model/event.ts'
import { SEPARATORS, type DayOrder, type TableField, type TableMapping } from '../../model/mapping.ts'
import { parseDate } from '../../model/dates/parse-date.ts'
import { addressIn } from '../import/raw.ts'
import { dateOfParts } from '../import/stated-date.ts'
import type { Table } from './table.ts'
import { isDateLike, numbersIn } from './table-date.ts'

/** What headers say, in small letters: the likelier ones first. */
const HEADERS: readonly (readonly [TableField, readonly string[]])[] = [
  ['id', ['id', 'event id', 'uuid', 'key', 'original id', 'ref', 'nr', 'no']],
  ['end', ['end date', 'end', 'until', 'last seen', 'enddate', 'finish', 'date end', 'to date']],
  [
    'date',
    [
      'date',
      'start date',
      'when',
      'event date',
      'startdate',
      'first seen',
      'start',
      'day',
      'datum',
      'fecha',
      '日期',
      '时间',
      '時間',
      'published',
      'year',
    ],
  ],
  ['type', ['type', 'event type', 'kind', 'category']],
  [
    'title',
    [
      'title',
      'headline',
      'name',
      'event',
      'claim',
      'titel',
      'titre',
      'what',
      'titel',
      'titre',
      'título',
      '标题',
      '標題',
    ],
  ],
  ['summary', ['summary', 'description', 'text', 'details', 'abstract', 'content', '描述']],
  [
    'against',
    [
      'against',
      'against whom',
      'about whom',
      'target',
      'accused',
      'victim',
      'receiver',
      'target actor',
      'receiver name',
      'targets',
    ],
  ],
  [
    'by',
    [
      'by',
      'actor',
      'who',
      'speaker',
      'accuser',
      'attacker',
      'initiator',
      'initiator name',
      'author',
      'actors',
      'source actor',
    ],
  ],
  ['againstCountry', ['target country', 'victim country', 'receiver country', 'accused country', 'against country']],
  ['byCountry', ['country', 'actor country', 'speaker country', 'accuser country', 'initiator country', 'by country']],
  ['about', ['about']],
  ['respondsTo', ['responds to', 'respondsto', 'in reply to', 'answers', 'response to']],
  ['status', ['status']],
  ['tags', ['tags', 'tag', 'keywords', 'topics', 'labels', 'topic']],
  ['url', ['url', 'link', 'source url', 'uri', 'href', 'web', 'sources url']],
  ['source', ['source', 'sources', 'publisher', 'reference', 'citation', 'source title', '来源', '來源']],
  ['note', ['note', 'notes', 'comment', 'comments', 'remarks']],
]

/** So many cells of a column are looked at. */
const SAMPLE = 200
const MOST = 0.6

export function guessMapping(table: Table): TableMapping {
  const columns = guessColumns(table)
  const separator = guessSeparator(table, columns)
  return { columns, dayOrder: null, separator, type: 'attack', hasHeaders: table.hasHeaders, encoding: '' }
}

/** Fields that a single word in a longer header does not give away. */
const ONLY_BY_NAME: ReadonlySet<TableField> = new Set([
  'id',
  'date',
  'end',
  'byCountry',
  'againstCountry',
  'about',
  'respondsTo',
])

/** What a column has to hold, whatever it is called, to mean a field. */
const HOLDS: { readonly [F in TableField]?: (rows: Table['rows'], column: number) => boolean } = {
  id: (rows, column) => new Set(rows.map(({ cells }) => cells[column])).size === rows.length,
  type: (rows, column) => shareOf(cellsOf(rows, column), (cell) => TYPE.test(cell)) > MOST,
  status: (rows, column) => shareOf(cellsOf(rows, column), (cell) => STATUS.test(cell)) > MOST,
}
const TYPE = new RegExp(`^(?:${EVENT_TYPES.join('|')})s?$`, 'i')
const STATUS = new RegExp(`^(?:${STATUSES.join('|')})$`, 'i')

function guessColumns({ headers, rows }: Table): TableMapping['columns'] {
  const names = headers.map((header) =>
    header
      .toLowerCase()
      .replaceAll(/[_\-.:\s]+/g, ' ')
      .trim(),
  )
  const taken = new Set<number>()
  const columns: { [F in TableField]?: number } = {}
  const take = (field: TableField, column: number) => {
    if (column < 0 || taken.has(column) || columns[field] !== undefined) return
    if (!(HOLDS[field]?.(rows, column) ?? true)) return
    columns[field] = column
    taken.add(column)
  }
  for (const [field, words] of HEADERS) for (const word of words) take(field, names.indexOf(word))
  const shareOfDates = (column: number) => shareOf(cellsOf(rows, column), isDateLike)
  const dates = names.map((_, column) => column).filter((column) => !taken.has(column) && shareOfDates(column) > MOST)
  take('url', mostAddressed(rows, names.length, taken))
  take('date', dates.find((column) => /\b(?:date|day|when)\b/.test(names[column]!)) ?? dates[0] ?? -1)
  for (const [field, words] of HEADERS) {
    if (ONLY_BY_NAME.has(field)) continue
    take(
      field,
      names.findIndex((name, column) => !taken.has(column) && words.some((word) => name.split(' ').includes(word))),
    )
  }
  take(
    'type',
    names.findIndex((_, column) => !taken.has(column) && HOLDS.type!(rows, column)),
  )
  return columns
}

/** The free column with the most addresses in it, if it holds little else; -1 where there is none. */
function mostAddressed(rows: Table['rows'], count: number, taken: ReadonlySet<number>): number {
  const isAddress = (cell: string) => addressIn(cell) !== null
  const addresses = Array.from({ length: count }, (_, column) => {
    const cells = cellsOf(rows, column)
    return taken.has(column) || shareOf(cells, isAddress) <= MOST ? 0 : cells.filter(isAddress).length
  })
  const most = Math.max(...addresses)
  return most > 0 ? addresses.indexOf(most) : -1
}

/** The separator of most cells that hold several values; a comma is part of too many names to be one. */
function guessSeparator({ rows }: Table, columns: TableMapping['columns']): string {
  const fields = ['by', 'against', 'tags', 'about', 'respondsTo', 'url'] as const
  const cells = fields.flatMap((field) => cellsOf(rows, columns[field] ?? -1))
  const counts = SEPARATORS.filter((separator) => separator !== '' && separator !== ',' && separator !== '/').map(
    (separator) => [separator, cells.filter((cell) => cell.includes(separator)).length] as const,
  )
  const [separator, count] = counts.toSorted((a, b) => b[1] - a[1])[0]!
  return count > 0 ? separator : ''
}

/**
 * The order of day and month that the dates of all rows prove: one of them is a date in this order only, and none in the
 * other only. `asks` where nothing proves it and some date could be read both ways.
 */
export function dayOrderOf(
  { rows }: Table,
  columns: TableMapping['columns'],
): { readonly proven: DayOrder | null; readonly asks: boolean } {
  let dayFirst = 0
  let monthFirst = 0
  let either = 0
  for (const field of ['date', 'end'] as const) {
    for (const { cells } of rows) {
      const numbers = numbersIn(cells[columns[field] ?? -1] ?? '')
      if (numbers === null) continue
      const { first, second, year } = numbers
      const isDayFirst = isDate(year, second, first)
      const isMonthFirst = isDate(year, first, second)
      if (isDayFirst && isMonthFirst) either += first === second ? 0 : 1
      else if (isDayFirst) dayFirst++
      else if (isMonthFirst) monthFirst++
    }
  }
  if (dayFirst > 0 && monthFirst === 0) return { proven: 'day-first', asks: false }
  if (monthFirst > 0 && dayFirst === 0) return { proven: 'month-first', asks: false }
  return { proven: null, asks: either > 0 }
}

function isDate(year: string, month: number, day: number): boolean {
  return parseDate(dateOfParts(year, String(month), String(day))) !== null
}

function cellsOf(rows: Table['rows'], column: number): readonly string[] {
  return rows
    .slice(0, SAMPLE)
    .map(({ cells }) => cells[column]?.trim() ?? '')
    .filter(Boolean)
}

function shareOf(cells: readonly string[], holds: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(holds).length / cells.length
}
