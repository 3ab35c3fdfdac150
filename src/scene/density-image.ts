/** Counts over time as pixels: a stacked bar a column in every lane that shows counts. */

/** Opacity of a type in the counts: the shade says the type, the hue the country. In the order of `EVENT_TYPES`. */
export const TYPE_SHADES = [1, 0.62, 0.34] as const

export interface DensityStrip {
  /** Index of the lane in the counts. */
  readonly lane: number
  /** Bottom of the bars, exclusive, and their greatest height, in pixels of the image. */
  readonly bottom: number
  readonly height: number
  /** Colours of the types in the order of `EVENT_TYPES`, as little-endian RGBA words. */
  readonly colours: readonly [number, number, number]
}

/**
 * Paints into `pixels` (`columns` wide, rows from the top), which must be clear. Heights go with the
 * logarithm of the count, against the greatest of all strips: lanes can be compared, and one event is seen beside a burst
 * of thousands.
 */
export function paintDensity(
  pixels: Uint32Array,
  columns: number,
  counts: Uint32Array,
  strips: readonly DensityStrip[],
): void {
  const most = greatest(
    counts,
    columns,
    strips.map(({ lane }) => lane),
  )
  for (const { lane, bottom, height, colours } of strips) {
    for (let column = 0; column < columns; column++) {
      const at = (lane * columns + column) * 3
      const total = totalAt(counts, at)
      if (total === 0) continue
      const full = Math.round(barPx(total, most, height))
      let drawn = 0
      let below = 0
      for (let type = 0; type < 3; type++) {
        below += counts[at + type]!
        const top = Math.round((below / total) * full)
        for (; drawn < top; drawn++) pixels[(bottom - 1 - drawn) * columns + column] = colours[type]!
      }
    }
  }
}

/** The greatest count of any column of these lanes, at least 1. */
export function greatest(counts: Uint32Array, columns: number, lanes: readonly number[]): number {
  let most = 1
  for (const lane of lanes) {
    for (let at = lane * columns * 3; at < (lane + 1) * columns * 3; at += 3) most = Math.max(most, totalAt(counts, at))
  }
  return most
}

/** Events of all types in the column whose counts begin at a place. */
export function totalAt(counts: Uint32Array, at: number): number {
  return counts[at]! + counts[at + 1]! + counts[at + 2]!
}

/** Height of the bar of a column, of at most `height`: one event is seen beside thousands. */
export function barPx(total: number, most: number, height: number): number {
  return Math.max(2, (Math.log1p(total) / Math.log1p(most)) * height)
}
