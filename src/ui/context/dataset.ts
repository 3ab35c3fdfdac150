import { keepPreviousData, useQuery, type QueryClient, type UseQueryResult } from '@tanstack/react-query'
import { createContext, useContext, useState } from 'react'
import type { DatasetOpener, Engine, Exporter, Origin, TriedTable } from '../../engine/engine.ts'
import type { Answer, QueryKind, Query } from '../../engine/query.ts'
import type { Summary } from '../../engine/query.ts'
import { actorIn, nameTag } from '../../model/actor-name.ts'
import type { Actor, SourceHead } from '../../model/event.ts'
import { parseDate } from '../../model/dates/parse-date.ts'
import type { EventDate, Span } from '../../model/dates/time.ts'
import { fitSpan } from '../../view/move-window.ts'
import { huesOf, type Hues } from '../../scene/hues.ts'

/** Maximum number of events of an exchange that are shown at once. */
export const EXCHANGE_LIMIT = 200

/** The open dataset: its engine, and what stays the same while it is open. */
export interface OpenDataset {
  /** Unique for every opened dataset; begins the cache key of every answer. */
  readonly key: string
  /** What the user's own copies of its sources are kept under: its address, or `file:` and its name. */
  readonly place: string
  readonly engine: Engine
  readonly exporter: Exporter
  readonly summary: Summary
  /** The span that shows the whole dataset, with room at both ends. */
  readonly home: Span
  /** Date after which the author looked for nothing; `null` if the dataset does not state it. */
  readonly coversUntil: EventDate | null
  readonly actors: ReadonlyMap<string, Actor>
  /** Tags of the languages of the actors' names; that of the dataset may be empty. */
  readonly nameTags: ReadonlyMap<string, string>
  readonly sources: ReadonlyMap<string, SourceHead>
  readonly hues: Hues
}

/** Creates the value of `DatasetContext`, without copies of sources. `key` begins the cache key of every answer; actors have their names in `language`. */
export function openDatasetOf(
  key: string,
  engine: Engine,
  exporter: Exporter,
  summary: Summary,
  language: string,
): OpenDataset {
  const actors = new Map(summary.actors.map((actor) => [actor.id, actorIn(actor, language, summary.language)]))
  return {
    key,
    place: '',
    engine,
    exporter,
    summary,
    home: fitSpan(summary.extent),
    coversUntil: summary.coversUntil === '' ? null : parseDate(summary.coversUntil),
    actors,
    nameTags: new Map(summary.actors.map((actor) => [actor.id, nameTag(actor, language) ?? summary.language])),
    hues: huesOf(actors),
    sources: new Map(summary.sources.map((source) => [source.id, source])),
  }
}

export const DatasetContext = createContext<OpenDataset | null>(null)

export function useDataset(): OpenDataset {
  const dataset = useContext(DatasetContext)
  if (!dataset) throw new Error('no dataset around this component')
  return dataset
}

/**
 * Runs a query, unless it is `null`. The previous answer stays while a new query is running (`isPlaceholderData`); a
 * query that is no longer needed is aborted.
 */
export function useAnswer<A extends QueryKind>(query: Query<A> | null): UseQueryResult<Answer<A>> {
  const { key, engine } = useDataset()
  return useQuery({
    queryKey: ['answer', key, query],
    queryFn: ({ signal }) => engine.run<A>(query!, signal),
    enabled: query !== null,
    placeholderData: keepPreviousData,
    structuralSharing: false,
  })
}

/** Returns the last answer, for what should stay on screen when a query has no answer. */
export function useLasting<T>(answer: T | undefined): T | undefined {
  const [last, setLast] = useState(answer)
  if (answer !== undefined && answer !== last) setLast(answer)
  return answer ?? last
}

/** Runs a query ahead, so that its answer is there when a component asks for it. */
export function askAhead(client: QueryClient, { key, engine }: OpenDataset, query: Query): void {
  void client.prefetchQuery({
    queryKey: ['answer', key, query],
    queryFn: ({ signal }) => engine.run(query, signal),
  })
}

/** Reads a table by a mapping without opening it; does nothing for `null`. The previous trial stays meanwhile. */
export function useTrial(desk: DatasetOpener, place: string, origin: Origin | null): UseQueryResult<TriedTable | null> {
  return useQuery({
    queryKey: ['table', place, origin?.mapping],
    queryFn: async ({ signal }) => {
      const tried = await desk.open(origin!, { signal })
      return tried.ok ? null : (tried.table ?? null)
    },
    enabled: origin !== null,
    placeholderData: keepPreviousData,
    structuralSharing: false,
    gcTime: 0,
  })
}
