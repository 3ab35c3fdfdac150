/** Maps each kind of query to the function that answers it. */
import type { QueryKind } from '../query.ts'
import { balance } from './answers/balance.ts'
import { count } from './answers/count.ts'
import { density } from './answers/density.ts'
import { event } from './answers/event.ts'
import { exchange } from './answers/exchange.ts'
import { exchanges } from './answers/exchanges.ts'
import { facets } from './answers/facets.ts'
import { lanes } from './answers/lanes.ts'
import { links } from './answers/links.ts'
import { marks } from './answers/marks.ts'
import { matrix } from './answers/matrix.ts'
import { page } from './answers/page.ts'
import { place } from './answers/place.ts'
import { responses } from './answers/responses.ts'
import { search } from './answers/search.ts'
import { source } from './answers/source.ts'
import { spoken } from './answers/spoken.ts'
import { step } from './answers/step.ts'
import { summary } from './answers/summary.ts'
import type { Answerer } from './clickhouse-context.ts'

export const ANSWERERS: { readonly [A in QueryKind]: Answerer<A> } = {
  summary,
  count,
  lanes,
  density,
  marks,
  links,
  facets,
  page,
  step,
  place,
  spoken,
  event,
  exchange,
  exchanges,
  source,
  matrix,
  responses,
  search,
  balance,
}
