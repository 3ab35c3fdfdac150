/**
 * Exports `withOwnCopies`, by which texts that only the user has are searched and read like those that a dataset ships:
 * its engines answer `event` and `source` as if the source had the text. They leave sources alone that have one.
 */
import type { OwnCopy } from '../../model/own-copy.ts'
import { type DatasetOpener, type Engine, placeOf } from '../engine.ts'
import type { Answer, EventAnswer, Query, QueryKind, SourceAnswer } from '../query.ts'

type Copies = ReadonlyMap<string, OwnCopy>

/** Gives the copies of the dataset at a place, by id of source. */
type CopiesAt = (place: string) => Promise<Copies>

export function withOwnCopies(desk: DatasetOpener, copiesAt: CopiesAt): DatasetOpener {
  return {
    async open(origin, options) {
      const opened = await desk.open(origin, options)
      return opened.ok ? { ...opened, engine: withCopies(opened.engine, () => copiesAt(placeOf(origin))) } : opened
    },
  }
}

/** The engine, whose answers count the copies as they are when it is asked. */
export function withCopies(engine: Engine, copiesOf: () => Promise<Copies>): Engine {
  return {
    async run<A extends QueryKind>(query: Query<A>, signal?: AbortSignal): Promise<Answer<A>> {
      const answer = await engine.run(query, signal)
      if (answer === null || (query.kind !== 'event' && query.kind !== 'source')) return answer
      const copies = await copiesOf()
      if (copies.size === 0) return answer
      // Few users have copies, so the searching is loaded with the first.
      const { searched, asText } = await import('./search-copies.ts')
      // What is asked decides what is answered, which types of queries do not say.
      return (
        query.kind === 'event'
          ? searched(answer as EventAnswer, copies)
          : await asText(answer as SourceAnswer, copies, engine, signal)
      ) as Answer<A>
    },
  }
}
