/** Packs intervals into rows so that none touches another. */

export interface Packed {
  /** Row of each interval; -1 for an interval without room. */
  readonly rows: readonly number[]
  readonly rowCount: number
}

/** An interval of pixels, `end` exclusive. */
export interface Extent {
  readonly start: number
  readonly end: number
}

/**
 * Gives each interval the lowest row that is free over its whole length, in the given order, in at most `maxRows` rows.
 * Intervals keep `gapPx` from each other. O(n · (rows + log n)).
 */
export function packRows(extents: readonly Extent[], gapPx: number, maxRows: number): Packed {
  const taken: Extent[][] = []
  const rows = extents.map((extent) => {
    for (let row = 0; row < maxRows; row++) {
      const others = (taken[row] ??= [])
      const at = firstAfter(others, extent.start - gapPx)
      const next = others[at]
      if (next === undefined || extent.end + gapPx <= next.start) {
        others.splice(at, 0, extent)
        return row
      }
    }
    return -1
  })
  return { rows, rowCount: Math.max(0, ...rows.map((row) => row + 1)) }
}

/** Returns the index of the first interval that ends after `x`, in a row sorted by time. */
function firstAfter(row: readonly Extent[], x: number): number {
  let low = 0
  let high = row.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (row[middle]!.end > x) high = middle
    else low = middle + 1
  }
  return low
}
