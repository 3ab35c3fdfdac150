/** Exports `usePoints`, by which the exchange tree shows the points of accusations that answers name. */
import { useQueries } from '@tanstack/react-query'
import type { Answer, Link, Query } from '../../engine/query.ts'
import type { Point } from '../../model/event.ts'
import { useDataset } from '../context/dataset.ts'

/** Points by the id of their accusation, as far as loaded. */
export type PointsById = ReadonlyMap<string, readonly Point<string>[]>

/** Returns the points of every accusation that some link answers point by point. Asks one `event` query for each. */
export function usePoints(links: readonly Link[]): PointsById {
  const { key, engine } = useDataset()
  const ids = [...new Set(links.filter(({ points }) => points.length > 0).map(({ to }) => to))]
  return useQueries({
    queries: ids.map((id) => {
      const query: Query<'event'> = { kind: 'event', id }
      return {
        queryKey: ['answer', key, query],
        queryFn: ({ signal }: { signal: AbortSignal }): Promise<Answer<'event'>> => engine.run<'event'>(query, signal),
        structuralSharing: false,
      }
    }),
    combine,
  })
}

const combine = (answers: readonly { readonly data: Answer<'event'> | undefined }[]): PointsById =>
  new Map(answers.flatMap(({ data }) => (data ? [[data.event.id, data.event.points] as const] : [])))

/** The numbers, from 1, of the points with these ids, in the order of the accusation. */
export function numbersOf(ids: readonly string[], points: readonly Point<string>[] = []): readonly number[] {
  return points.flatMap(({ id }, at) => (ids.includes(id) ? [at + 1] : []))
}
