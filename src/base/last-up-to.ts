/**
 * Returns the position of the last of `runs` (ascending by `index`) whose index is not greater than `index`; -1 if
 * there is none. Binary search.
 */
export function lastUpTo(runs: readonly { readonly index: number }[], index: number): number {
  let low = -1
  let high = runs.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (runs[middle]!.index <= index) low = middle
    else high = middle
  }
  return low
}
