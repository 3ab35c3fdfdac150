import { useQuery } from '@tanstack/react-query'
import type { EventAnswer } from '../../engine/query.ts'
import { useDataset } from '../context/dataset.ts'
import { useView } from '../context/store.ts'
import type { PictureSvg } from './picture-frame.ts'
import { usePictureSvg } from './use-picture-svg.ts'

/** Maximum number of events that are printed. */
const MOST_EVENTS = 500
const WIDTH_PX = 1200

/** What is printed: the picture, and the filtered events with their total. */
export interface Sheet {
  readonly picture: PictureSvg
  readonly events: readonly EventAnswer[]
  readonly total: number
}

const nothing = () => Promise.resolve(null)

export function useSheet(): { readonly sheet: Sheet | null; readonly isError: boolean } {
  const { key, engine } = useDataset()
  const filter = useView((view) => view.filter)
  const drawn = usePictureSvg(WIDTH_PX, 'light', 'print', nothing)
  const listed = useQuery({
    queryKey: ['printed', key, filter],
    queryFn: async ({ signal }) => {
      const { rows, total } = await engine.run<'page'>(
        { kind: 'page', filter, sort: 'date', descending: false, offset: 0, limit: MOST_EVENTS },
        signal,
      )
      const answers = await Promise.all(rows.map(({ id }) => engine.run<'event'>({ kind: 'event', id }, signal)))
      return { events: answers.filter((answer) => answer !== null), total }
    },
    gcTime: 0,
  })
  return {
    sheet: drawn.data && listed.data ? { picture: drawn.data.picture, ...listed.data } : null,
    isError: drawn.isError || listed.isError,
  }
}
