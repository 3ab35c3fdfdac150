/** Labels of the time axis of the overview, each within its room, so that none runs into the next. */
import { yearOfMonth, type Month } from '../../model/dates/months.ts'
import type { Column, TimeColumns } from './columns.ts'

export interface AxisLabel {
  readonly xPx: number
  readonly anchor: 'start' | 'middle'
  /** A year, in full or by its last two digits, a span of years (`to` inclusive), or a month. */
  readonly label:
    | { readonly kind: 'year'; readonly year: number }
    | { readonly kind: 'short-year'; readonly year: number }
    | { readonly kind: 'years'; readonly from: number; readonly to: number }
    | { readonly kind: 'month'; readonly month: Month }
}

export interface AxisLabels {
  readonly labels: readonly AxisLabel[]
  /** Where a line stands for the beginning of a year. */
  readonly lines: readonly number[]
}

const YEAR_PX = 38
const FOLDED_YEAR_PX = 22
const SPAN_PX = 64
const MONTH_PX = 30

export function axisOf(time: TimeColumns): AxisLabels {
  const { columns, folded } = time
  const even = columns.slice(folded)
  const years = even.filter(({ from }) => from % 12 === 0)
  const perYear = even[0] === undefined ? 0 : (even[0].widthPx / time.unit) * 12
  const every = stepOf(YEAR_PX / perYear)
  const labelled = years.filter(({ from }) => yearOfMonth(from) % every === 0)
  const months =
    time.unit === 1 && (even[0]?.widthPx ?? 0) >= MONTH_PX ? even.filter(({ from }) => from % 12 !== 0) : []
  const endPx = columns.at(-1)!.xPx + columns.at(-1)!.widthPx
  const labels = [
    ...foldedLabels(columns.slice(0, folded)),
    ...labelled.map((column) => yearLabel(column, 'start')),
    ...firstLabel(even, labelled, months.length > 0),
    ...months.map(({ from, xPx }): AxisLabel => ({
      xPx: xPx + 4,
      anchor: 'start',
      label: { kind: 'month', month: from },
    })),
  ]
  return {
    // The last may begin too near the edge to be read.
    labels: labels.filter(({ xPx, anchor }) => anchor === 'middle' || xPx + YEAR_PX - 8 <= endPx),
    lines: labelled.map(({ xPx }) => xPx),
  }
}

const yearLabel = ({ from, xPx, widthPx }: Column, anchor: AxisLabel['anchor']): AxisLabel => ({
  xPx: anchor === 'start' ? xPx + 4 : xPx + widthPx / 2,
  anchor,
  label: { kind: 'year', year: yearOfMonth(from) },
})

/** The year in which the even scale begins, if that is not with it. */
function firstLabel(even: readonly Column[], labelled: readonly Column[], hasMonths: boolean): readonly AxisLabel[] {
  const first = even[0]
  if (first === undefined || first === labelled[0]) return []
  const roomPx = (labelled[0]?.xPx ?? Infinity) - first.xPx
  return roomPx < YEAR_PX || hasMonths ? [] : [yearLabel(first, 'start')]
}

function foldedLabels(folded: readonly Column[]): readonly AxisLabel[] {
  const [first, last] = [folded[0], folded.at(-1)]
  if (first === undefined || last === undefined) return []
  if (first.widthPx >= FOLDED_YEAR_PX && last.to - last.from === 12) return folded.map((column) => foldedYear(column))
  const widthPx = last.xPx + last.widthPx - first.xPx
  if (widthPx < SPAN_PX / 2) return []
  const label = { kind: 'years', from: yearOfMonth(first.from), to: yearOfMonth(last.to - 1) } as const
  return [{ xPx: first.xPx + widthPx / 2, anchor: 'middle', label }]
}

function foldedYear(column: Column): AxisLabel {
  const whole = yearLabel(column, 'middle')
  if (column.widthPx >= YEAR_PX || whole.label.kind !== 'year') return whole
  return { ...whole, label: { kind: 'short-year', year: whole.label.year } }
}

/** 1, 2 or 5 times a power of ten, at least so many. */
function stepOf(least: number): number {
  if (!(least > 1)) return 1
  const power = 10 ** Math.floor(Math.log10(least))
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least) ?? power * 10
}
