import { useQuery } from '@tanstack/react-query'
import { createPortal } from 'react-dom'
import type { Filter } from '../../engine/filter.ts'
import { useDataset } from '../context/engine.ts'
import { useWords } from '../context/words.ts'
import type { PictureSvg } from './picture-svg.ts'
import { PrintedEvents } from './PrintedEvents.tsx'
import { slicesOf } from './slices.ts'
import { dataUrlOf, usePictureSvg } from './use-picture-svg.ts'

/** More events are too many for paper. */
const MOST_EVENTS = 500
const WIDTH_PX = 1200
/** Height of a page for its width, lying, whether A4 or Letter, within its margins. */
const PAGE_SHAPE = 0.62

const nothing = () => Promise.resolve(null)

/** Puts a sheet beside the page that is all that is printed, as long as this is open: the picture, then the events with their sources. */
export function PrintExport({ filter }: { readonly filter: Filter }) {
  const { t, number } = useWords()
  const { key, engine, summary } = useDataset()
  const drawn = usePictureSvg(WIDTH_PX, 'light', 'print', nothing)
  const listed = useQuery({
    queryKey: ['printed', key, filter],
    queryFn: async ({ signal }) => {
      const { rows, total } = await engine.run<'page'>(
        { ask: 'page', filter, sort: 'date', descending: false, offset: 0, limit: MOST_EVENTS },
        signal,
      )
      const answers = await Promise.all(rows.map(({ id }) => engine.run<'event'>({ ask: 'event', id }, signal)))
      return { events: answers.filter((answer) => answer !== null), total }
    },
    gcTime: 0,
  })
  if (drawn.isError || listed.isError) return <p role="alert">{t.export.failed}</p>
  if (!drawn.data || !listed.data) return <p role="status">{t.export.drawing}</p>
  const { events, total } = listed.data
  const isShort = events.length < total
  const said = isShort ? t.export.first(number(events.length), number(total)) : t.timeline.marks
  return (
    <>
      {isShort && <p>{said}</p>}
      <p>
        <button type="button" className="primary" onClick={() => window.print()}>
          {t.export.print}
        </button>
      </p>
      {createPortal(
        <div className="print-sheet">
          <PicturePages picture={drawn.data.picture} title={summary.title} />
          <h2>{said}</h2>
          <PrintedEvents events={events} />
        </div>,
        document.body,
      )}
    </>
  )
}

/** The picture, cut between rows where a page ends. */
function PicturePages({ picture, title }: { readonly picture: PictureSvg; readonly title: string }) {
  const { t } = useWords()
  const { widthPx, heightPx, breaks } = picture
  const href = dataUrlOf(picture)
  return slicesOf(heightPx, breaks, widthPx * PAGE_SHAPE).map(({ top, height }) => (
    <svg key={top} viewBox={`0 ${top} ${widthPx} ${height}`} role="img" aria-label={t.export.preview(title)}>
      <image href={href} width={widthPx} height={heightPx} />
    </svg>
  ))
}
