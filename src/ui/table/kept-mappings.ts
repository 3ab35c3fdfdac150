/** Remembers the user's mapping for tables with the same headers, in the browser only. */
import { readMapping, type TableMapping } from '../../model/mapping.ts'

const keyOf = (headers: readonly string[]) => `claimline-columns:${JSON.stringify(headers)}`

export function storedMapping(headers: readonly string[]): TableMapping | null {
  try {
    const kept = localStorage.getItem(keyOf(headers))
    return kept === null ? null : readMapping(JSON.parse(kept), headers.length)
  } catch {
    // Storage may be refused, or hold what someone else wrote.
    return null
  }
}

/** Stores the mapping; returns whether the browser allowed it. */
export function keepMapping(headers: readonly string[], mapping: TableMapping): boolean {
  try {
    localStorage.setItem(keyOf(headers), JSON.stringify(mapping))
    return true
  } catch {
    return false
  }
}
