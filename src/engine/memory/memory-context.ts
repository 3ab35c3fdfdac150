/** What answers are made from. */
import type { DatasetHead } from '../../model/event.ts'
import type { Say } from '../../model/in-one-language.ts'
import type { Report } from '../../model/issue.ts'
import type { Answer, QueryKind, Query } from '../query.ts'
import type { Columns } from './columns/columns.ts'
import type { Grids } from './grids.ts'
import type { LaneColumns } from './columns/lane-columns.ts'
import type { Selector } from './filter/row-selection.ts'

export interface Store {
  readonly columns: Columns
  readonly selector: Selector
  readonly lanes: LaneColumns
  readonly grids: Grids
  readonly head: DatasetHead
  readonly report: Report
  readonly say: Say
}

/** Answers one kind of question. */
export type Answerer<A extends QueryKind> = (store: Store, query: Query<A>) => Answer<A>
