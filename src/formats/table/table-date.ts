/** Dates as tables state them: EDTF, ISO with its parts in their order, or numbers in an order that someone has stated. */
import type { DayOrder } from '../../model/mapping.ts'
import { parseDate } from '../../model/dates/parse-date.ts'

/** Day and month in some order, then a year of four digits; of two, the century is anyone's guess. */
const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[ T]00?:00(?::00)?)?$/
const YEAR_FIRST = /^(\d{4})([/.-])(\d{1,2})(?:\2(\d{1,2}))?$/
/** A time of day in no zone that is stated. */
const LOCAL_TIME = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)$/

export interface TableDate {
  /** EDTF; or the cell as it is, for the schema to refuse. */
  readonly date: string
  /** What the cell says beyond that. */
  readonly note: string
}

export function tableDate(cell: string, order: DayOrder | null): TableDate {
  const text = cell.trim()
  if (text === '' || parseDate(text) !== null) return { date: text, note: '' }
  const local = LOCAL_TIME.exec(text)
  if (local) return { date: local[1]!, note: /^[0:.]+$/.test(local[2]!) ? '' : text }
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) return { date: joined(yearFirst[1], yearFirst[3], yearFirst[4]), note: '' }
  const numbers = numbersIn(text)
  if (numbers === null) return { date: text, note: '' }
  const { first, second, year } = numbers
  if (order === null && first !== second) return { date: text, note: '' }
  const [day, month] = order === 'day-first' ? [first, second] : [second, first]
  const date = joined(year, String(month), String(day))
  return { date: parseDate(date) === null ? text : date, note: '' }
}

/** The numbers of a date whose order has to be stated. */
export function numbersIn(
  cell: string,
): { readonly first: number; readonly second: number; readonly year: string } | null {
  const match = NUMBERS.exec(cell.trim())
  return match && { first: Number(match[1]), second: Number(match[3]), year: match[4]! }
}

/** Whether a cell looks like a date, rather than like any number of four digits. */
export function isDateLike(cell: string): boolean {
  const text = cell.trim()
  if (numbersIn(text) !== null || LOCAL_TIME.test(text) || YEAR_FIRST.test(text)) return true
  return /^(?:1[5-9]|20)\d\d$/.test(text) || (/\D/.test(text) && parseDate(text) !== null)
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-')
}
