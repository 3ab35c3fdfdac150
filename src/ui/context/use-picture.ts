import {
  keepPreviousData,
  useQuery,
  useQueryClient,
  type FetchQueryOptions,
  type QueryClient,
} from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { LaneField, LaneSummary, Query } from '../../engine/query.ts'
import type { Span } from '../../model/dates/time.ts'
import {
  laneFinder,
  lanesByCountry,
  plainLanes,
  type Arrange,
  type FindLane,
  type LaneGroup,
} from '../../scene/lanes/lanes.ts'
import { inOrder } from '../../view/lane-order.ts'
import { lanesInSight, type LaneRange } from '../../scene/lanes/stack-lanes.ts'
import { spanToAsk } from '../../view/padded-span.ts'
import { askPicture, type Picture, type Run } from '../../view/picture.ts'
import type { View } from '../../view/view.ts'
import { useDataset, useLasting, type OpenDataset } from './dataset.ts'
import { visibleRangeAt, type VisibleRange } from './use-visible-range.ts'

/** A picture with the lanes it was asked for. */
export interface LanePicture extends Picture {
  readonly groups: readonly LaneGroup[]
  /** Range of the lanes that the picture covers. */
  readonly range: LaneRange
  readonly findLane: FindLane
}

export type LaneView = Pick<View, 'filter' | 'lanes' | 'collapsed' | 'expanded' | 'order' | 'moves'>

interface PictureState {
  readonly picture: LanePicture | null
  /** Whether the picture is older than the one asked for. */
  readonly isBusy: boolean
  readonly isError: boolean
}

/** Number of columns of counts: two pixels per column at the narrowest padding. */
const COLUMNS = 1200

/**
 * Asks for the picture of the visible span. The previous picture stays while a new answer is on its way, or if there is
 * none.
 */
export function usePicture(view: LaneView, visibleSpan: Span, sight: VisibleRange): PictureState {
  const dataset = useDataset()
  const client = useQueryClient()
  const [asked, setAsked] = useState<Span | null>(null)
  const span = spanToAsk(visibleSpan, asked)
  if (span !== asked) setAsked(span)

  const query = useQuery({
    ...pictureQuery(client, dataset, view, span, sight),
    placeholderData: keepPreviousData,
    structuralSharing: false,
  })
  const picture = useLasting(query.data) ?? null
  const isBusy = query.isPlaceholderData || query.isPending
  return useMemo(() => ({ picture, isBusy, isError: query.isError }), [picture, isBusy, query.isError])
}

/** Returns the query for the first picture of a dataset, to be sent before there is a place to draw it. */
export function firstPictureQuery(client: QueryClient, dataset: OpenDataset, view: LaneView, visibleSpan: Span) {
  return pictureQuery(client, dataset, view, spanToAsk(visibleSpan, null), visibleRangeAt(0))
}

function pictureQuery(
  client: QueryClient,
  { key, engine, actors }: OpenDataset,
  { filter, lanes: choice, collapsed, expanded, order, moves }: LaneView,
  span: Span,
  sight: VisibleRange,
) {
  return {
    queryKey: ['picture', key, filter, choice, collapsed, expanded, order, moves, span, sight],
    queryFn: async ({ signal }): Promise<LanePicture> => {
      const lanesQuery = lanesQueryOf(choice, filter)
      const { lanes: summaries } = await client.ensureQueryData({
        queryKey: ['answer', key, lanesQuery],
        queryFn: () => engine.run<'lanes'>(lanesQuery),
      })
      const groups = groupsOf(summaries, actors, { filter, lanes: choice, collapsed, expanded, order, moves })
      const range = lanesInSight(groups, sight.topPx, sight.bottomPx)
      const all = groups.flatMap((group) => group.lanes.map(({ lane }) => lane))
      const lanes = all.slice(range.from, range.to)
      const run: Run = (query) => engine.run(query, signal)
      const picture = await askPicture({ filter, lanes, span, columns: COLUMNS }, run)
      return { groups, range, findLane: laneFinder(all, actors, filter.attributed), ...picture }
    },
  } satisfies FetchQueryOptions<LanePicture>
}

/** Returns the query for the lanes of a choice. */
export function lanesQueryOf(choice: View['lanes'], filter: View['filter']): Query<'lanes'> {
  const field: LaneField = choice === 'country' ? 'actor' : choice
  return { kind: 'lanes', filter, field }
}

/** Puts lanes into the groups and the order that the user chose. */
export function groupsOf(
  summaries: readonly LaneSummary[],
  actors: OpenDataset['actors'],
  { filter, lanes: choice, collapsed, expanded, order, moves }: LaneView,
): readonly LaneGroup[] {
  const arrange: Arrange = (members) => inOrder(members, order, moves)
  return choice === 'country'
    ? lanesByCountry(summaries, actors, { collapsed, expanded }, arrange, filter.attributed)
    : plainLanes(choice, summaries, arrange)
}
