import type { Query } from '../../query.ts'
import type { Answerer } from '../clickhouse-context.ts'
import { numberOf, type Row } from '../sql/cells.ts'
import { allOf, isAfter, isBefore, IS_OPEN, meets } from '../sql/comparing.ts'
import { conditionsOf } from '../sql/conditions.ts'
import { laneNumber } from '../sql/lanes.ts'
import { float, whole } from '../sql/literal.ts'
import { countedFrom } from '../sql/roll-ups.ts'

/**
 * The server counts where events begin and end, by column; this function adds up what lies between. So the result has
 * at most as many rows as the picture has edges of columns, however many events there are.
 */
export const density: Answerer<'density'> = async (archive, query, signal) => {
  const { filter, lanes, span, columns } = query
  const counts = new Uint32Array(lanes.length * columns * 3)
  const totals = new Uint32Array(lanes.length * 3)
  if (lanes.length > 0) {
    const fields = lanes.map(({ field }) => field)
    const { table, events, where, laneColumn } = countedFrom(
      filter,
      fields,
      await conditionsOf(archive, filter, signal),
    )
    const rows = await archive.ask(
      `WITH ${laneNumber(lanes, laneColumn)} AS lane, ${firstColumn(query)} AS first, ${lastColumn(query)} AS last ` +
        `SELECT (${edges(columns)} * 3 + type) * ${whole(lanes.length)} + lane AS place, ${events()} FROM ${table} ` +
        `PREWHERE ${meets(span)} WHERE ${allOf([where, 'lane >= 0'])} GROUP BY place`,
      signal,
    )
    addUp(edgesIn(rows, lanes.length), query, counts, totals)
  }
  return { span, columns, counts, totals }
}

/**
 * SQL for edges: an event in one column is an edge of kind 0; a longer one begins with kind 1 and ends before the
 * column of its kind 2. An event that counts after the last column begins there, so that only the total changes.
 */
const edges = (columns: number) =>
  `arrayJoin(multiIf(last > first, [first * 3 + 1, last * 3 + 5], first = ${whole(columns)}, [first * 3 + 1], [first * 3]))`

type Divided = Pick<Query<'density'>, 'span' | 'columns'>

function firstColumn(divided: Divided): string {
  const { span, columns } = divided
  const column = `floor(${placeOf('starts', divided)})`
  const after = `if(${isAfter('ends', span.end)}, toInt64(${whole(columns)}), ${lastColumn(divided)})`
  return `multiIf(${IS_OPEN}, ${after}, NOT (${isAfter('starts', span.start)}), toInt64(0), ${within(column, columns)})`
}

function lastColumn(divided: Divided): string {
  const { span, columns } = divided
  const column = `ceil(${placeOf('ends', divided)}) - 1`
  return `if(NOT (${isBefore('ends', span.end)}), toInt64(${whole(columns - 1)}), ${within(column, columns)})`
}

/**
 * SQL for a position in columns from the beginning of the span, in the same floating-point steps as every engine takes.
 */
function placeOf(column: string, { span, columns }: Divided): string {
  const perMilli = columns / (span.end - span.start)
  return `(toFloat64(${column}) - ${float(span.start)}) * ${float(perMilli)}`
}

function within(column: string, columns: number): string {
  return `toInt64(greatest(0, least(${whole(columns - 1)}, ${column})))`
}

interface Edge {
  readonly lane: number
  readonly type: number
  readonly column: number
  readonly kind: number
  readonly events: number
}

/** Decodes edges. Edge, type and lane travel as one number, because that halves the bytes of the largest answers. */
function edgesIn(rows: readonly Row[], lanes: number): Edge[] {
  return rows.map((row) => {
    const [place, events] = row.map(numberOf) as [number, number]
    const typed = Math.floor(place / lanes)
    const edge = Math.floor(typed / 3)
    return { lane: place % lanes, type: typed % 3, column: Math.floor(edge / 3), kind: edge % 3, events }
  })
}

function addUp(edges: readonly Edge[], { lanes, columns }: Query<'density'>, counts: Uint32Array, totals: Uint32Array) {
  const changes = new Int32Array(lanes.length * 3 * (columns + 1))
  for (const { lane, type, column, kind, events } of edges) {
    const cell = lane * 3 + type
    if (kind !== 2) totals[cell]! += events
    if (kind === 0) counts[(lane * columns + column) * 3 + type]! += events
    else changes[cell * (columns + 1) + column]! += kind === 1 ? events : -events
  }
  for (let cell = 0; cell < lanes.length * 3; cell++) {
    let longer = 0
    for (let column = 0; column < columns; column++) {
      longer += changes[cell * (columns + 1) + column]!
      counts[(Math.floor(cell / 3) * columns + column) * 3 + (cell % 3)]! += longer
    }
  }
}
