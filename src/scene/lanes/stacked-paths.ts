/** Draws a histogram stacked by type as three SVG paths. */
import type { Density } from '../../engine/query.ts'

/**
 * Returns the paths for counts whose lanes are the three types, `widthPx` by `heightPx`. Heights are relative to the
 * greatest column sum of `measure`, so that a filtered histogram can be drawn over the whole one.
 */
export function stackedPaths(
  density: Density,
  measure: Density,
  widthPx: number,
  heightPx: number,
): readonly [string, string, string] {
  const { columns } = density
  const most = Math.max(1, ...Array.from({ length: columns }, (_, column) => sum(measure, column)))
  const columnPx = widthPx / columns
  const paths: [string, string, string] = ['', '', '']
  for (let column = 0; column < columns; column++) {
    const total = sum(density, column)
    if (total === 0) continue
    const full = Math.max(1.5, (total / most) * heightPx)
    const x = (column * columnPx).toFixed(1)
    let below = 0
    for (const type of [0, 1, 2] as const) {
      const part = (countOf(density, column, type) / total) * full
      if (part === 0) continue
      const top = (heightPx - below - part).toFixed(1)
      paths[type] += `M${x} ${top}h${(columnPx * 0.86).toFixed(1)}v${part.toFixed(1)}h-${(columnPx * 0.86).toFixed(1)}z`
      below += part
    }
  }
  return paths
}

const countOf = ({ counts, columns }: Density, column: number, type: number) =>
  counts[(type * columns + column) * 3 + type]!
const sum = (density: Density, column: number) =>
  countOf(density, column, 0) + countOf(density, column, 1) + countOf(density, column, 2)
