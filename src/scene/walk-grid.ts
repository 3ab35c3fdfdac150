/** Moves by arrow keys through a grid in which only some cells can be reached. */

export interface GridPlace {
  readonly row: number
  readonly column: number
}

const isBefore = (a: GridPlace, b: GridPlace) => a.row - b.row || a.column - b.column

/** Distance to a cell for each key. The nearest cell is chosen, those in the same row or column first. */
const WAYS: Readonly<Record<string, (from: GridPlace, to: GridPlace) => number | null>> = {
  ArrowRight: (from, to) => ahead(to.column - from.column, to.row - from.row, 0),
  ArrowLeft: (from, to) => ahead(from.column - to.column, to.row - from.row, 0),
  ArrowDown: (from, to) => ahead(to.row - from.row, to.column - from.column, 1),
  ArrowUp: (from, to) => ahead(from.row - to.row, to.column - from.column, 1),
  Home: (from, to) => (to.row === from.row ? to.column : null),
  End: (from, to) => (to.row === from.row ? -to.column : null),
}

/**
 * Returns how far a cell is; `null` if it is not in the direction of the key. `aside` may differ from 0 only if `sway`
 * is 1, and weighs less than a step.
 */
function ahead(steps: number, aside: number, sway: 0 | 1): number | null {
  if (steps <= 0 || (sway === 0 && aside !== 0)) return null
  return steps + Math.abs(aside) / 1e6
}

/** Returns the cell that a key leads to; `null` for another key, or if there is none. */
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
