/** Computes the extent of a dataset. */
import { BEGINNING, type DateEnd, END, type EventDate, type Span } from '../../../model/dates/time.ts'
import type { Columns } from './columns.ts'

/** Returns the smallest span that contains every stated end of a kept row; `null` if no end is stated. */
export function extentOf(
  { starts, ends, dates }: Pick<Columns, 'starts' | 'ends' | 'dates'>,
  dead: Uint8Array,
): Span | null {
  let start: number = END
  let end: number = BEGINNING
  for (let row = 0; row < dead.length; row++) {
    if (dead[row] === 1) continue
    if (starts[row] === BEGINNING || ends[row] === END) {
      for (const span of statedSpans(dates.of(row))) {
        start = Math.min(start, span.start)
        end = Math.max(end, span.end)
      }
    } else {
      if (starts[row]! < start) start = starts[row]!
      if (ends[row]! > end) end = ends[row]!
    }
  }
  return start < end ? { start, end } : null
}

function statedSpans(date: EventDate): Span[] {
  if (date.kind === 'date') return [date.at.span]
  return [date.from, date.to].filter(isStated).map(({ span }) => span)
}

function isStated(end: DateEnd): end is Exclude<DateEnd, string> {
  return typeof end !== 'string'
}
