/** Exports `usePoints`, by which pictures and lists show the points of accusations with what answers them. */
import { useQueries } from '@tanstack/react-query'
import type { Answer, EventHeader, Query } from '../../engine/query.ts'
import { type AnsweredPoint, pointAnswers } from '../../scene/links/point-answers.ts'
import { useDataset } from '../context/dataset.ts'

/** Points by the id of their accusation, as far as loaded. */
export type PointsById = ReadonlyMap<string, readonly AnsweredPoint[]>

/** Maximum number of accusations whose points are asked for at once: more are not on screen. */
const MOST = 60

/** Returns the points of those events that have any. Asks one `event` query for each; the same map until more is loaded. */
export function usePoints(events: readonly EventHeader[]): PointsById {
  const { key, engine } = useDataset()
  const ids = [...new Set(events.filter(({ points }) => points > 0).map(({ id }) => id))].slice(0, MOST)
  return useQueries({
    queries: ids.map((id) => {
      const query: Query<'event'> = { kind: 'event', id }
      return {
        queryKey: ['answer', key, query],
        queryFn: ({ signal }: { signal: AbortSignal }): Promise<Answer<'event'>> => engine.run<'event'>(query, signal),
        select: read,
        structuralSharing: false,
      }
    }),
    combine,
  })
}

type Loaded = readonly [id: string, points: readonly AnsweredPoint[]] | null

const read = (answer: Answer<'event'>): Loaded => answer && [answer.event.id, pointAnswers(answer)]

const combine = (answers: readonly { readonly data: Loaded | undefined }[]): PointsById =>
  new Map(answers.flatMap(({ data }) => (data ? [data] : [])))
