/** Exports what an engine has to know before it answers: the text that a query searches for. */
import type { Filter } from './filter.ts'

/** What a query of any kind may hold. */
interface Searching {
  readonly kind: string
  readonly filter?: Filter
  readonly text?: string
}

/** Returns the text; empty if the query searches for none. */
export function searchedTextOf({ filter, text }: Searching): string {
  return text ?? filter?.text ?? ''
}
