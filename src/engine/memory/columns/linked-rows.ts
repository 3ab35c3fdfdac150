/** Follows the links of a row. */
import type { Columns } from './columns.ts'
import { listOf } from './lists.ts'

/**
 * Returns the other ends of its `about` and `respondsTo` links: first those that start here, then those that end here.
 */
export function linkedRows({ about, respondsTo, spokenOfBy, respondedBy }: Columns, row: number): number[] {
  return [about, respondsTo, spokenOfBy, respondedBy].flatMap((lists) => Array.from(listOf(lists, row)))
}
