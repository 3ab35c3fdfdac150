/** Draws counts over time as pixels: one stacked bar per column in every lane that shows counts. */
import type { Density } from '../../engine/query.ts'

/** Opacity of each type, in the order of `EVENT_TYPES`: the shade shows the type, the hue the country. */
export const TYPE_SHADES = [1, 0.62, 0.34] as const

/** Colours of the types in the order of `EVENT_TYPES`, as little-endian RGBA words. */
export type TypeColours = readonly [number, number, number]

/**
 * Paints the bars of a lane into `pixels` (`columns` wide, rows from the top), which must be clear. Heights grow with
 * the logarithm of the count relative to `most`, the greatest count of all lanes, so that lanes can be compared and one
 * event is visible beside a burst of thousands.
 */
export function paintBars(
  pixels: Uint32Array,
  { columns, counts }: Pick<Density, 'columns' | 'counts'>,
  lane: number,
  most: number,
  colours: TypeColours,
): void {
  const height = pixels.length / columns
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
      for (; drawn < top; drawn++) pixels[(height - 1 - drawn) * columns + column] = colours[type]!
    }
  }
}

/** Returns the greatest count of any column of these lanes, at least 1. */
export function greatest(counts: Uint32Array, columns: number, lanes: readonly number[]): number {
  let most = 1
  for (const lane of lanes) {
    for (let at = lane * columns * 3; at < (lane + 1) * columns * 3; at += 3) most = Math.max(most, totalAt(counts, at))
  }
  return most
}

/** Sums the events of all types in the column whose counts begin at this index. */
export function totalAt(counts: Uint32Array, at: number): number {
  return counts[at]! + counts[at + 1]! + counts[at + 2]!
}

/**
 * Returns the height of a column's bar, at most `height`, on a logarithmic scale, so that one event is visible beside
 * thousands.
 */
export function barPx(total: number, most: number, height: number): number {
  return Math.max(2, (Math.log1p(total) / Math.log1p(most)) * height)
}
