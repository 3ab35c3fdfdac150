/**
 * Columns of time: a month each, or the next coarser unit that leaves them wide enough. Early sparse years are folded into
 * columns of a year or more, wider than the others and marked as what they are.
 *
 *     ’14 ’15 ’16 … ’19 // J F M A M J J A S O N D | J F …
 *     folded            ^  2020                    2021
 */
import { type Month, monthAt } from '../../model/dates/months.ts'
import type { Instant, Span } from '../../model/dates/time.ts'

export interface Column {
  /** From this month to that before `to`. */
  readonly from: Month
  readonly to: Month
  readonly xPx: number
  readonly widthPx: number
}

export interface TimeColumns {
  /** In order, without gaps in time. */
  readonly columns: readonly Column[]
  /** Number of columns at the beginning that are folded. */
  readonly folded: number
  /** Where the fold ends and the even scale begins, in the middle of the gap between them; `null` without a fold. */
  readonly foldXPx: number | null
  /** Months in a column that is not folded. */
  readonly unit: number
  /** The index of the column of a month; `null` outside. */
  readonly columnOf: (month: Month) => number | null
}

export interface ColumnsInput {
  /** Numbers of accusations and answers by month, in any order. */
  readonly counts: ReadonlyMap<Month, number>
  /** Only these months (inclusive, exclusive) are shown, on an even scale; `null` shows all. */
  readonly span: readonly [Month, Month] | null
  readonly isEven: boolean
  readonly leftPx: number
  readonly widthPx: number
  readonly leastPx: number
}

const UNITS = [1, 3, 12, 24, 60, 120, 240, 600]
/** Width of a folded column as a multiple of other columns. */
const FOLDED_WIDTH = 1.5
const FOLD_GAP_PX = 16
/** Maximum number of folded columns. */
const MOST_FOLDED = 8
/** Maximum share of what is shown that may be folded. */
const FOLDED_SHARE = 1 / 8
/** Minimum share of the width that a fold has to save. */
const SAVED_SHARE = 1 / 5

/** `null` if there is no month at all. */
export function layColumns(input: ColumnsInput): TimeColumns | null {
  const months = [...input.counts.keys()].sort((a, b) => a - b)
  const [first, last] = input.span ?? [months[0], months.at(-1)! + 1]
  if (first === undefined || !(first < last)) return null
  const fold = input.isEven || input.span !== null ? null : foldOf(months, input.counts)
  const evenFrom = fold?.to ?? first
  const foldedCount = fold === null ? 0 : (fold.to - fold.from) / fold.unit
  const gapPx = fold === null ? 0 : FOLD_GAP_PX
  const unit = unitFor(last - evenFrom, (input.widthPx - gapPx) / input.leastPx - foldedCount * FOLDED_WIDTH)
  const from = floorTo(evenFrom, unit)
  const evenCount = Math.ceil((last - from) / unit)
  const widthPx = (input.widthPx - gapPx) / (evenCount + foldedCount * FOLDED_WIDTH)
  const foldedPx = widthPx * FOLDED_WIDTH
  const evenLeftPx = input.leftPx + foldedCount * foldedPx + gapPx
  const columns = [
    ...Array.from({ length: foldedCount }, (_, at) =>
      column(fold!.from + at * fold!.unit, fold!.unit, input.leftPx + at * foldedPx, foldedPx),
    ),
    ...Array.from({ length: evenCount }, (_, at) => column(from + at * unit, unit, evenLeftPx + at * widthPx, widthPx)),
  ]
  return {
    columns,
    folded: foldedCount,
    foldXPx: fold === null ? null : evenLeftPx - gapPx / 2,
    unit,
    columnOf(month) {
      if (month < columns[0]!.from || month >= columns.at(-1)!.to) return null
      if (fold !== null && month < fold.to) return Math.floor((month - fold.from) / fold.unit)
      return foldedCount + Math.floor((month - from) / unit)
    },
  }
}

const column = (from: Month, unit: number, xPx: number, widthPx: number): Column => ({
  from,
  to: from + unit,
  xPx,
  widthPx,
})

const floorTo = (month: Month, unit: number) => Math.floor(month / unit) * unit

/** The least unit of which at most so many columns are needed. */
function unitFor(months: number, most: number): number {
  const unit = UNITS.find((unit) => Math.ceil(months / unit) + 1 <= most)
  if (unit !== undefined) return unit
  let century = 1200
  while (Math.ceil(months / century) + 1 > most && century < months) century *= 10
  return century
}

interface Fold {
  readonly from: Month
  /** The first month that is not folded, a January. */
  readonly to: Month
  readonly unit: number
}

/** The longest run of early years that is sparse enough, if folding it saves enough room. */
function foldOf(months: readonly Month[], counts: ReadonlyMap<Month, number>): Fold | null {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const firstYear = floorTo(months[0]!, 12)
  const end = months.at(-1)! + 1
  let before = 0
  let to = firstYear
  for (const month of months) {
    if (before + counts.get(month)! > all * FOLDED_SHARE) {
      to = floorTo(month, 12)
      break
    }
    before += counts.get(month)!
  }
  const years = (to - firstYear) / 12
  const unit = 12 * (years <= MOST_FOLDED ? 1 : roundedUp(years / MOST_FOLDED))
  const from = to - Math.ceil((to - firstYear) / unit) * unit
  const foldedColumns = (to - from) / unit
  if (foldedColumns < 2) return null
  const saved = (to - firstYear - foldedColumns * FOLDED_WIDTH) / (end - firstYear)
  return saved < SAVED_SHARE ? null : { from, to, unit }
}

/** Years in a folded column: 2, 5 or 10 times a power of ten. */
function roundedUp(years: number): number {
  const power = 10 ** Math.floor(Math.log10(years))
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= years)!
}

/** The first instant of a month; months beyond the reach of `Date` have none. */
export function startOfMonth(month: Month): Instant {
  const date = new Date(0)
  date.setUTCFullYear(Math.floor(month / 12), month - Math.floor(month / 12) * 12, 1)
  return date.getTime()
}

/** The span of all columns; `null` beyond the reach of `Date`. */
export function spanOfColumns({ columns }: Pick<TimeColumns, 'columns'>): Span | null {
  const span = { start: startOfMonth(columns[0]!.from), end: startOfMonth(columns.at(-1)!.to) }
  return Number.isNaN(span.start) || Number.isNaN(span.end) ? null : span
}

/** The instant at a place; places in a gap or outside are those of the nearest column. */
export function instantAt({ columns }: Pick<TimeColumns, 'columns'>, xPx: number): Instant {
  const column = columns.find((one) => xPx < one.xPx + one.widthPx) ?? columns.at(-1)!
  const share = Math.min(1, Math.max(0, (xPx - column.xPx) / column.widthPx))
  const [start, end] = [startOfMonth(column.from), startOfMonth(column.to)]
  return start + share * (end - start)
}

/** The place of an instant, the inverse of `instantAt`; `null` before the first column and after the last. */
export function placeOf({ columns }: Pick<TimeColumns, 'columns'>, instant: Instant): number | null {
  const within = columns.find(({ from, to }) => instant >= startOfMonth(from) && instant < startOfMonth(to))
  const last = columns.at(-1)!
  if (within === undefined) return instant === startOfMonth(last.to) ? last.xPx + last.widthPx : null
  const [start, end] = [startOfMonth(within.from), startOfMonth(within.to)]
  return within.xPx + (within.widthPx * (instant - start)) / (end - start)
}

/** The whole months that a span touches. */
export function monthsIn({ start, end }: Span): readonly [Month, Month] {
  return [monthAt(start), monthAt(end - 1) + 1]
}
