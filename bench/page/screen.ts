/** The questions that a screen full of timeline asks. */
import type { Engine } from '../../src/engine/engine.ts'
import type { Filter } from '../../src/engine/filter.ts'
import type { Lane, Query, Summary } from '../../src/engine/query.ts'
import { EVENT_TYPES } from '../../src/model/event.ts'
import type { Span } from '../../src/model/dates/time.ts'

const COLUMNS = 1200
const BINS = 200
const FACETS = ['type', 'country', 'actor', 'source'] as const

function countryLanes({ actors }: Summary): Lane[] {
  const countries = new Set(actors.map(({ country }) => country ?? ''))
  return Array.from(countries, (value) => ({ field: 'country', value }))
}

export function densityOf(summary: Summary, filter: Filter, span: Span): Query<'density'> {
  return { kind: 'density', filter, lanes: countryLanes(summary), span, columns: COLUMNS }
}

/** Density of 20 lanes × 1,200 columns, four facets, marks, and how many are shown. */
export async function askScreen(engine: Engine, summary: Summary, filter: Filter): Promise<void> {
  const span = summary.extent!
  await Promise.all([
    engine.run({ kind: 'count', filter }),
    engine.run(densityOf(summary, filter, span)),
    engine.run({ kind: 'facets', filter, fields: FACETS, limit: 50 }),
    engine.run({ kind: 'marks', filter, lanes: countryLanes(summary), span, limit: 500 }),
  ])
}

/** What crossfilter2 is asked for. */
export async function histogramAndFacets(engine: Engine, summary: Summary, filter: Filter): Promise<void> {
  const lanes = EVENT_TYPES.map((value): Lane => ({ field: 'type', value }))
  await Promise.all([
    engine.run({ kind: 'density', filter, lanes, span: summary.extent!, columns: BINS }),
    engine.run({ kind: 'facets', filter, fields: FACETS, limit: 1000 }),
  ])
}
