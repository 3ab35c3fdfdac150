/** What is known of how the dates of a column are meant, and what one of them was read as. Used by `read-date.ts` and its readers. */
import type { Century, DayOrder } from '../../model/mapping.ts'

/** How the dates of a column are meant. */
export interface DateHabits {
  /** Of numbers like 03/04/2024. */
  readonly order: DayOrder | null
  /** Of years of two digits. */
  readonly century: Century | null
  /** The years of four digits in the column, first and last: they prove the century of one of two digits among them. */
  readonly years: readonly [first: number, last: number] | null
  /** Whether years count as in the Republic of China. */
  readonly isRoc: boolean
  /** Offset of times that state none; empty if nobody has said. */
  readonly zone: string
  /** Whether `2010-11` is two years. */
  readonly isRanges: boolean
  /** Whether `2021.10` is a month rather than a number. */
  readonly isDotted: boolean
  /** Whether numbers are days as spreadsheets count them. */
  readonly isSerials: boolean
  /** Whether `Sep-24` is a month of a year, as spreadsheets write `2024-09`. */
  readonly isSpreadsheet: boolean
}

export const NO_HABITS: DateHabits = {
  order: null,
  century: null,
  years: null,
  isRoc: false,
  zone: '',
  isRanges: false,
  isDotted: false,
  isSerials: false,
  isSpreadsheet: false,
}

export interface StatedDate {
  /** EDTF; or the text without what cannot be seen, for the schema to refuse. */
  readonly date: string
  /** What the text says beyond that. */
  readonly note: string
  /** Time of day in no stated zone, as `hh:mm:ss`. */
  readonly time?: string
  /** What was taken for granted. */
  readonly assumed?: 'century' | 'serial' | 'epoch'
}

/** Date without a time of day; `note` is what else the text says about it. */
export type Point = Pick<StatedDate, 'date' | 'assumed'> & { readonly note?: string }
export type Groups = Readonly<Record<string, string | undefined>>

/** A way of writing a date; `null` from `read` if it states none, or one of several. */
export interface Habit {
  readonly pattern: RegExp
  readonly read: (groups: Groups, habits: DateHabits, text: string) => Point | null
}
