/** A tall picture, a page at a time. */

export interface Slice {
  readonly top: number
  readonly height: number
}

/** Slices of at most `mostPx`, which end at the last break that each reaches; where there is none, in the middle of something. */
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
