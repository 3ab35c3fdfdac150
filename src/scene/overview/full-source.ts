/** Exports the choice of the source that the overview offers to be read in full. */
import type { FacetValue } from '../../engine/query.ts'
import type { SourceHead } from '../../model/event.ts'

/**
 * The source whose text is shipped and that the most events cite, by the counts of the `source` facet; the first of the
 * dataset among equals. `null` if no text is shipped.
 */
export function fullSourceOf(sources: Iterable<SourceHead>, cited: readonly FacetValue[]): SourceHead | null {
  const counts = new Map(cited.map(({ value, count }) => [value, count]))
  const countOf = ({ id }: SourceHead) => counts.get(id) ?? 0
  let best: SourceHead | null = null
  for (const source of sources) if (source.hasText && (best === null || countOf(source) > countOf(best))) best = source
  return best
}
