/** The questions behind the picture, asked in the order in which they depend on each other. */
import type { Answer, QueryKind, Density, Lane, Link, LinkEnd, Mark, Query } from '../engine/query.ts'
import type { Filter } from '../engine/filter.ts'
import type { Span } from '../model/dates/time.ts'

/** At most this many events are drawn one by one, so that a frame costs what the screen costs. */
const MOST_MARKS = 240
const MOST_LINKS = 600

/** What is asked: the filter, the lanes in the order of the picture, the padded span, and the columns to count it in. */
export interface PictureRequest {
  readonly filter: Filter
  readonly lanes: readonly Lane[]
  readonly span: Span
  readonly columns: number
  /** At most so many events are drawn one by one; what a frame can afford where nothing is said. */
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
