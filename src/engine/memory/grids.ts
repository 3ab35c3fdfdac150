/** Where rows stand in a picture, whatever the filter. */
import { clamp } from '../../base/clamp.ts'
import type { Attributed } from '../../model/event.ts'
import { countsFrom, type Span } from '../../model/dates/time.ts'
import type { Lane } from '../query.ts'
import type { Columns } from './columns/columns.ts'
import { GrowingWords } from './columns/growing.ts'
import { type LaneColumns, NO_LANE } from './columns/lane-columns.ts'
import { Recent } from './recent.ts'

/** In `cells`: the row is in no lane, or outside the span. */
export const OUTSIDE = 0xffffffff
/** Cell values at or above this are `REACHES + index` into `reaches`: the event covers several columns. */
export const REACHES = 0x80000000

/** Strips, one for each lane and type, in columns of equal width over a span. To be read only. */
export interface Grid {
  readonly columns: number
  /**
   * For each row its cell, strip × columns + column; `REACHES` + index into `reaches` if it covers several cells; or
   * `OUTSIDE`.
   */
  readonly cells: Uint32Array
  /** Three numbers for each row that covers several cells: its strip, and its first and last column. */
  readonly reaches: Uint32Array
}

/** Remembers the last few, as every filter of a picture is asked about the same one. */
export class Grids {
  readonly #columns: Columns
  readonly #lanes: LaneColumns
  readonly #recent = new Recent<Grid>(2)

  constructor(columns: Columns, lanes: LaneColumns) {
    this.#columns = columns
    this.#lanes = lanes
  }

  /** One of so many `columns`. A pass over the rows unless it is remembered. */
  of(lanes: readonly Lane[], span: Span, columns: number, attributed: Attributed): Grid {
    const key = keyOf(lanes, span, attributed)
    if (this.#recent.peek(key)?.columns !== columns) this.#recent.forget(key)
    return this.#recent.get(key, () => gridOf(this.#columns, this.#lanes.of(lanes, attributed), span, columns))
  }

  /** One of however many columns. */
  any(lanes: readonly Lane[], span: Span, attributed: Attributed): Grid {
    return this.of(lanes, span, this.#recent.peek(keyOf(lanes, span, attributed))?.columns ?? 1, attributed)
  }
}

function keyOf(lanes: readonly Lane[], { start, end }: Span, attributed: Attributed): string {
  return JSON.stringify([lanes, start, end, attributed])
}

function gridOf({ rows, starts, ends, types }: Columns, laneOf: Uint16Array, span: Span, columns: number): Grid {
  const perMilli = columns / (span.end - span.start)
  const cells = new Uint32Array(rows)
  const reaches = new GrowingWords()
  for (let row = 0; row < rows; row++) {
    const start = starts[row]!
    const end = ends[row]!
    const lane = laneOf[row]!
    if (start >= span.end || end <= span.start || lane === NO_LANE) {
      cells[row] = OUTSIDE
      continue
    }
    const strip = lane * 3 + types[row]!
    const last = Math.min(columns - 1, Math.ceil((end - span.start) * perMilli) - 1)
    let first = clamp(Math.floor((start - span.start) * perMilli), 0, columns - 1)
    if (countsFrom(start, end) !== start) first = end > span.end ? columns : last
    // Of one that counts after the last column, nothing but the total changes.
    if (last <= first && first < columns) cells[row] = strip * columns + first
    else {
      cells[row] = REACHES + reaches.length
      reaches.push(strip)
      reaches.push(first)
      reaches.push(last)
    }
  }
  return { columns, cells, reaches: reaches.view() }
}
