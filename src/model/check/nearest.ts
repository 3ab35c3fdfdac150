/** Finds the known id that an author may have meant. */

/** Maximum number of candidates that are searched, because a hint is not worth a longer wait. */
const MOST = 5000
const FARTHEST = 2
const LONGEST = 100

/**
 * Returns the most similar candidate, with at most two edits and at most one per three letters; the first if several
 * are equal.
 */
export function nearestOf(id: string, candidates: Iterable<string>): string | undefined {
  if (id.length > LONGEST) return undefined
  let nearest: string | undefined
  let least = Math.min(FARTHEST, Math.floor(id.length / 3)) + 1
  let seen = 0
  for (const candidate of candidates) {
    if ((seen += 1) > MOST) return undefined
    if (Math.abs(candidate.length - id.length) >= least) continue
    const distance = distanceBetween(id, candidate)
    if (distance >= least) continue
    least = distance
    nearest = candidate
  }
  return nearest
}

/**
 * Returns the Damerau–Levenshtein distance: the number of letters to insert, delete, replace, or swap with the next.
 */
function distanceBetween(a: string, b: string): number {
  let above: readonly number[] = []
  let current = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const higher = above
    above = current
    current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1]
      const isSwap = row > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      const step = Math.min(above[column - 1]! + (isSame ? 0 : 1), above[column]! + 1, current[column - 1]! + 1)
      current.push(isSwap ? Math.min(step, higher[column - 2]! + 1) : step)
    }
  }
  return current[b.length]!
}
