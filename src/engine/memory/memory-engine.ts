/** Answers questions from columns in memory. */
import type { Dataset, DatasetHead } from '../../model/event.ts'
import type { Excerpt } from '../../model/exported.ts'
import { sayIn } from '../../model/in-one-language.ts'
import { PAGE_LANGUAGE } from '../../model/reader-text.ts'
import type { Report } from '../../model/issue.ts'
import type { Engine } from '../engine.ts'
import type { Filter } from '../filter.ts'
import { loadVariants } from '../../base/han-variants.ts'
import { searchedTextOf } from '../searched-text.ts'
import type { Answer, QueryKind, Query } from '../query.ts'
import { ANSWERERS } from './answer-table.ts'
import type { Columns } from './columns/columns.ts'
import { ColumnsBuilder } from './columns/columns-builder.ts'
import { excerptOf } from './excerpt.ts'
import { Grids } from './grids.ts'
import { LaneColumns } from './columns/lane-columns.ts'
import { Selector } from './filter/row-selection.ts'
import type { Answerer } from './memory-context.ts'

/** Engine over columns. Answers in a pass or two over the rows; buffers of answers are fresh. */
export interface MemoryEngine extends Engine {
  /** Answers at once. `loadVariants` of the query's text is to be awaited first. */
  answer<A extends QueryKind>(query: Query<A>): Answer<A>
  /** Returns the events of a filter, to be written to a file. The same holds of the filter's text. */
  excerpt(filter: Filter): Excerpt
  /**
   * Does a part of the background preparation that makes later answers fast; returns whether anything was left to do.
   */
  prepare(): boolean
}

/** `language` is the tag of the language that texts are given in, the same as the columns were finished with. */
export function createMemoryEngine(
  columns: Columns,
  head: DatasetHead,
  report: Report,
  language = PAGE_LANGUAGE,
): MemoryEngine {
  const lanes = new LaneColumns(columns)
  const store = {
    columns,
    head,
    report,
    selector: new Selector(columns),
    lanes,
    grids: new Grids(columns, lanes),
    say: sayIn(language, head),
  }
  // The table says that the answerer of a question's kind answers it; the compiler cannot follow an index.
  const answer = <A extends QueryKind>(query: Query<A>): Answer<A> =>
    (ANSWERERS[query.kind] as unknown as Answerer<A>)(store, query)
  return {
    answer,
    excerpt: (filter) => excerptOf(store, filter),
    prepare: () => columns.texts.prepare(),
    async run(query, signal) {
      await loadVariants(searchedTextOf(query))
      signal?.throwIfAborted()
      return answer(query)
    },
  }
}

/** Creates an engine over valid events, such as `readDataset` returns. */
export function memoryEngineOf({ head, events }: Dataset, report: Report): MemoryEngine {
  const builder = new ColumnsBuilder()
  events.forEach((event, index) => builder.add(event, index))
  const nothing = { leftOut: new Uint8Array(events.length), dropped: [] }
  return createMemoryEngine(builder.finish(head, nothing), head, report)
}
