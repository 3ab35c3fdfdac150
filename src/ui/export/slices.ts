/** Cuts a tall picture into pages. */

export interface Slice {
  readonly top: number
  readonly height: number
}

/** Returns slices of at most `mostPx` that end at the last break within reach; without one, anywhere. */
export function slicesOf(heightPx: number, breaks: readonly number[], mostPx: number): readonly Slice[] {
  const slices: Slice[] = []
  for (let top = 0; top < heightPx;) {
    const reach = top + mostPx
    const end = reach >= heightPx ? heightPx : (breaks.findLast((at) => at > top && at <= reach) ?? reach)
    slices.push({ top, height: end - top })
    top = end
  }
  return slices
}
