/** Outlines of the overview's marks, around their middle; `half` is half of their width in pixels. */
import type { Pointing } from './statements.ts'

/** An answer or a comment. */
export const diamond = (half: number) => `M0 ${-half}L${half} 0L0 ${half}L${-half} 0Z`

/** An accusation; it points at the side that is accused. */
export function triangle(pointing: Pointing, half: number): string {
  const near = half * 0.9
  if (pointing === 'down') return `M${-half} ${-near}H${half}L0 ${near}Z`
  if (pointing === 'up') return `M${-half} ${near}H${half}L0 ${-near}Z`
  return `M${-near} ${-half}V${half}L${near} 0Z`
}
