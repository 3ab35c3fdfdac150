/** Which lane each row lies in. */
import { EVENT_TYPES } from '../../model/event.ts'
import type { Lane, LaneField } from '../query.ts'
import type { Columns } from './columns.ts'
import type { Lists } from './lists.ts'
import { Recent } from './recent.ts'

/** Of a row that lies in no lane asked for. */
export const NO_LANE = 0xffff

/** Remembers the column of the last lanes asked for, as panning and filtering mostly keep them. */
export class LaneColumns {
  readonly #columns: Columns
  readonly #recent = new Recent<Uint16Array>(2)

  constructor(columns: Columns) {
    this.#columns = columns
  }

  /** For each row the index of its lane, or `NO_LANE`. To be read only. */
  of(lanes: readonly Lane[]): Uint16Array {
    return this.#recent.get(JSON.stringify(lanes), () => laneColumn(this.#columns, lanes))
  }
}

/** How a row's one value of a lane field is read: by its code, which is the first of a list, or a type. */
interface LaneReading {
  readonly codes: Uint8Array | Lists
  /** The value of each code. */
  readonly values: readonly string[]
}

export function laneReading(columns: Columns, field: LaneField): LaneReading {
  const { cast } = columns
  const readings: { readonly [F in LaneField]: LaneReading } = {
    type: { codes: columns.types, values: EVENT_TYPES },
    actor: { codes: columns.by, values: cast.ids },
    country: { codes: columns.by, values: cast.countries.map((country) => cast.countryNames[country]!) },
    source: { codes: columns.citations, values: columns.sources.map(({ id }) => id) },
  }
  return readings[field]
}

/** Calls `visit` with each row's code; of a dead row with `undefined`. */
export function eachCode(codes: Uint8Array | Lists, visit: (row: number, code: number | undefined) => void): void {
  if (codes instanceof Uint8Array) {
    for (let row = 0; row < codes.length; row++) visit(row, codes[row])
    return
  }
  const { offsets, values } = codes
  for (let row = 0; row + 1 < offsets.length; row++) {
    const at = offsets[row]!
    visit(row, at < offsets[row + 1]! ? values[at] : undefined)
  }
}

function laneColumn(columns: Columns, lanes: readonly Lane[]): Uint16Array {
  const column = new Uint16Array(columns.rows).fill(NO_LANE)
  for (const field of new Set(lanes.map(({ field }) => field))) {
    const { codes, values } = laneReading(columns, field)
    const laneOf = new Map(lanes.flatMap((lane, index) => (lane.field === field ? [[lane.value, index] as const] : [])))
    const laneByCode = Uint16Array.from(values, (value) => laneOf.get(value) ?? NO_LANE)
    eachCode(codes, (row, code) => {
      if (code !== undefined && laneByCode[code] !== NO_LANE) column[row] = laneByCode[code]!
    })
  }
  return column
}
