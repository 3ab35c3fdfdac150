/**
 * Lines from an accusation to its answers. They run beside the stacks and in the free rows between strips, so that none
 * touches a mark other than its two ends.
 *
 *     ▼┐  ▽        from the edge of the mark into the room beside its column,
 *      └──┐        along the free row,
 *     ▲  ◆┘        and beside the other column to the answer
 */
import type { Exchange } from '../../engine/query.ts'
import type { UnitMark } from './units.ts'
import type { Strip, StripPlaces } from './strips.ts'

export interface Point {
  readonly xPx: number
  readonly yPx: number
}

export interface Bridge {
  readonly accusation: string
  readonly answer: string
  readonly points: readonly Point[]
  /** Whether it leads to an answer near enough for a line where nothing is pointed at. */
  readonly isShort: boolean
}

/** Columns that a line at rest may cross. */
const SHORT_COLUMNS = 2

export function bridgesOf(
  exchanges: readonly Exchange[],
  marks: ReadonlyMap<string, UnitMark>,
  strips: StripPlaces,
): readonly Bridge[] {
  return exchanges.flatMap(({ accusation, answers }) =>
    answers.flatMap(({ event, standing }) => {
      const from = marks.get(accusation.id)
      const to = marks.get(event.id)
      if (from === undefined || to === undefined || from === to) return []
      const isShort = standing === 'accused' && Math.abs(from.column - to.column) <= SHORT_COLUMNS
      return { accusation: accusation.id, answer: event.id, points: pathBetween(from, to, strips), isShort }
    }),
  )
}

function pathBetween(from: UnitMark, to: UnitMark, { axis, gap }: StripPlaces): readonly Point[] {
  const isThrough = (strip: Strip) => from.strip === strip || to.strip === strip
  // In the middle of a row stand the labels of the axis: lines keep to its edge.
  const rowPx = isThrough('others')
    ? (gap.topPx + gap.bottomPx) / 2
    : isThrough('above')
      ? axis.topPx + 2
      : axis.bottomPx - 2
  const edge = ({ xPx, sizePx }: UnitMark) => xPx + sizePx / 2
  const points = [
    { xPx: edge(from), yPx: from.yPx },
    { xPx: from.laneXPx, yPx: from.yPx },
    { xPx: from.laneXPx, yPx: rowPx },
    { xPx: to.laneXPx, yPx: rowPx },
    { xPx: to.laneXPx, yPx: to.yPx },
    { xPx: edge(to), yPx: to.yPx },
  ]
  return from.laneXPx === to.laneXPx ? [points[0]!, points[1]!, points[4]!, points[5]!] : points
}
