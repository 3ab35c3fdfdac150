import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useDataset } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'
import { PrintedEvents } from './PrintedEvents.tsx'
import { slicesOf } from './slices.ts'
import { pictureUrl } from './use-picture-svg.ts'
import type { Sheet } from './use-sheet.ts'
import './export.css'

/** Height of a landscape page relative to its width within the margins, for A4 and Letter alike. */
const PAGE_SHAPE = 0.67
/** Maximum ratio of the picture's height to a page; up to it, the picture is made smaller rather than cut. */
const SHRINK = 1.3

interface PrintSheetProps {
  readonly sheet: Sheet
  /** Called once the picture is ready for printing. */
  readonly onReady?: () => void
}

/**
 * Holds everything that is printed: the picture, cut between rows at the end of a page, then the events with their
 * sources.
 */
export function PrintSheet({ sheet: { picture, events, total }, onReady }: PrintSheetProps) {
  const { t, number } = useWords()
  const { summary } = useDataset()
  const { widthPx, heightPx, breaks } = picture
  const href = pictureUrl(picture)
  const pagePx = widthPx * PAGE_SHAPE
  const slices = slicesOf(heightPx, breaks, heightPx <= pagePx * SHRINK ? heightPx : pagePx)
  const [loaded, setLoaded] = useState(0)
  const isReady = loaded >= slices.length
  useEffect(() => {
    if (isReady) onReady?.()
  }, [isReady, onReady])
  return createPortal(
    <div className="print-sheet">
      {slices.map(({ top, height }) => (
        <svg
          key={top}
          viewBox={`0 ${top} ${widthPx} ${height}`}
          role="img"
          aria-label={t.export.preview(summary.title)}
        >
          <image href={href} width={widthPx} height={heightPx} onLoad={() => setLoaded((loaded) => loaded + 1)} />
        </svg>
      ))}
      <h2>{events.length < total ? t.export.first(number(events.length), number(total)) : t.timeline.marks}</h2>
      <PrintedEvents events={events} />
    </div>,
    document.body,
  )
}
