/** Walking by arrow keys through a grid in which only some places can be gone to. */

export interface GridPlace {
  readonly row: number
  readonly column: number
}

const isBefore = (a: GridPlace, b: GridPlace) => a.row - b.row || a.column - b.column

/** Of the places in the way of each key, the nearest is gone to: in the same row or column first, else beyond it. */
const WAYS: Readonly<Record<string, (from: GridPlace, to: GridPlace) => number | null>> = {
  ArrowRight: (from, to) => ahead(to.column - from.column, to.row - from.row, 0),
  ArrowLeft: (from, to) => ahead(from.column - to.column, to.row - from.row, 0),
  ArrowDown: (from, to) => ahead(to.row - from.row, to.column - from.column, 1),
  ArrowUp: (from, to) => ahead(from.row - to.row, to.column - from.column, 1),
  Home: (from, to) => (to.row === from.row ? to.column : null),
  End: (from, to) => (to.row === from.row ? -to.column : null),
}

/** How far a place is: `aside` may only be other than 0 where `sway` is 1, and weighs less than a step. `null` where it is not ahead. */
function ahead(steps: number, aside: number, sway: 0 | 1): number | null {
  if (steps <= 0 || (sway === 0 && aside !== 0)) return null
  return steps + Math.abs(aside) / 1e6
}

/** Where a key leads; `null` for another key, or where there is nowhere to go. */
export function walkGrid<P extends GridPlace>(places: readonly P[], from: GridPlace, key: string): P | null {
  const way = WAYS[key]
  if (way === undefined) return null
  let best: P | null = null
  let least = Number.POSITIVE_INFINITY
  for (const place of [...places].sort(isBefore)) {
    const distance = way(from, place)
    if (distance === null || distance >= least) continue
    best = place
    least = distance
  }
  return best !== null && isBefore(best, from) === 0 ? null : best
}
