/** Which of the known ids an author may have meant. */

/** More than this are not searched: a hint is not worth the wait. */
const MOST = 5000
const FARTHEST = 2

/** The candidate that differs least, by at most two letters and a third of the id; of several, the first. */
export function nearestOf(id: string, candidates: Iterable<string>): string | undefined {
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

/** Levenshtein's: how many letters to insert, delete or replace. */
function distanceBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const change = above[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min(change, above[column]! + 1, current[column - 1]! + 1))
    }
    above = current
  }
  return above[b.length]!
}
