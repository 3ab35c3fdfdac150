/** Asks the queries behind the picture, in the order in which they depend on each other. */
import type { Answer, QueryKind, Density, Lane, Link, LinkEnd, Mark, Query } from '../engine/query.ts'
import type { Filter } from '../engine/filter.ts'
import type { Span } from '../model/dates/time.ts'

/** Maximum number of events drawn one by one, so that the cost of a frame depends on the screen, not the dataset. */
const MOST_MARKS = 240
const MOST_LINKS = 600

/**
 * Input of the queries: the filter, the lanes in the order of the picture, the padded span, and the number of columns.
 */
export interface PictureRequest {
  readonly filter: Filter
  readonly lanes: readonly Lane[]
  readonly span: Span
  readonly columns: number
  /** Maximum number of events drawn one by one; defaults to what a frame can afford. */
  readonly mostMarks?: number
}

export interface Picture extends PictureRequest {
  readonly density: Density
  readonly marks: readonly Mark[]
  readonly links: readonly Link[]
  readonly ends: readonly LinkEnd[]
}

export type Run = <A extends QueryKind>(query: Query<A>) => Promise<Answer<A>>

export async function askPicture(request: PictureRequest, run: Run): Promise<Picture> {
  const { filter, lanes, span, columns, mostMarks = MOST_MARKS } = request
  const [density, { marks }] = await Promise.all([
    run<'density'>({ kind: 'density', filter, lanes, span, columns }),
    run<'marks'>({ kind: 'marks', filter, lanes, span, limit: mostMarks }),
  ])
  const { links, ends } = await run<'links'>({
    kind: 'links',
    filter,
    ids: marks.map(({ id }) => id),
    limit: Math.max(MOST_LINKS, 2 * mostMarks),
  })
  return { ...request, density, marks, links, ends }
}
