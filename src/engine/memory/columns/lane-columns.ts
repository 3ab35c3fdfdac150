/** Which lane each row lies in. */
import { type Attributed, EVENT_TYPES } from '../../../model/event.ts'
import type { Lane, LaneField } from '../../query.ts'
import type { Columns } from './columns.ts'
import type { Codes, Lists } from './lists.ts'
import { Recent } from '../recent.ts'
import type { SharedLists } from './shared-lists.ts'

/** Lane of a row that lies in none of the requested lanes. */
export const NO_LANE = 0xffff

/** Remembers the column of the last requested lanes, because panning and filtering mostly keep them. */
export class LaneColumns {
  readonly #columns: Columns
  readonly #recent = new Recent<Uint16Array>(2)

  constructor(columns: Columns) {
    this.#columns = columns
  }

  /** For each row the index of its lane, or `NO_LANE`. To be read only. */
  of(lanes: readonly Lane[], attributed: Attributed): Uint16Array {
    return this.#recent.get(JSON.stringify([lanes, attributed]), () => laneColumn(this.#columns, lanes, attributed))
  }
}

/** A row's one value of a lane field: that of its code. */
interface LaneReading {
  readonly codes: Codes
  /** Lane value by code; `null` if rows with the code have none. */
  readonly values: readonly (string | null)[]
}

export function laneReading(columns: Columns, field: LaneField, attributed: Attributed): LaneReading {
  return READINGS[field](columns, attributed)
}

const READINGS: { readonly [F in LaneField]: (columns: Columns, attributed: Attributed) => LaneReading } = {
  type: ({ types }) => ({ codes: types, values: EVENT_TYPES }),
  actor: ({ by, cast }) => byFirst(by, (actor) => cast.ids[actor]!),
  country: ({ by, cast }, attributed) =>
    byFirst(by, (actor) => cast.countryNames[cast.countries[attributed][actor]![0]!]!),
  source: ({ citations, sources }) => ({
    codes: firstsOf(citations, sources.length),
    values: [...sources.map(({ id }) => id), null],
  }),
}

function byFirst({ codes, lists }: SharedLists, valueOf: (number: number) => string): LaneReading {
  const firsts = firstsOf(lists, NONE)
  return { codes, values: Array.from(firsts, (first) => (first === NONE ? null : valueOf(first))) }
}

const NONE = 0xffffffff

/** Returns the first number of each list, or `none` if it is empty. */
function firstsOf({ offsets, values }: Lists, none: number): Uint32Array {
  const firsts = new Uint32Array(offsets.length - 1)
  for (let list = 0; list < firsts.length; list++) {
    const at = offsets[list]!
    firsts[list] = at < offsets[list + 1]! ? values[at]! : none
  }
  return firsts
}

function laneColumn(columns: Columns, lanes: readonly Lane[], attributed: Attributed): Uint16Array {
  const column = new Uint16Array(columns.rows).fill(NO_LANE)
  for (const field of new Set(lanes.map(({ field }) => field))) {
    const { codes, values } = laneReading(columns, field, attributed)
    const laneOf = new Map(lanes.flatMap((lane, index) => (lane.field === field ? [[lane.value, index] as const] : [])))
    const laneByCode = Uint16Array.from(values, (value) => (value === null ? undefined : laneOf.get(value)) ?? NO_LANE)
    for (let row = 0; row < column.length; row++) {
      const lane = laneByCode[codes[row]!]!
      if (lane !== NO_LANE) column[row] = lane
    }
  }
  return column
}
