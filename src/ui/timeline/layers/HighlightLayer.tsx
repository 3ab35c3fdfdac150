import { isBar } from '../../../scene/lanes/mark.ts'
import type { SceneMark } from '../../../scene/scene.ts'
import { useHighlighted } from '../../context/highlight.ts'
import { useView } from '../../context/store.ts'

const RADIUS_PX = 15

/**
 * Highlights the events that the pointer indicates in an open source or in the timeline, behind the marks, which are
 * not drawn again.
 */
export function HighlightLayer({ marks }: { readonly marks: readonly SceneMark[] }) {
  const lit = useHighlighted()
  const isReading = useView((view) => view.reading !== null)
  if (!isReading || lit.size === 0) return null
  return (
    <g className="lit" aria-hidden="true">
      {marks
        .filter(({ event }) => lit.has(event.id))
        .map(({ event, x, y, x0, x1 }) => {
          const [left, right] = isBar(event) ? [Math.min(x0, x), Math.max(x1, x)] : [x, x]
          return (
            <rect
              key={event.id}
              data-lit={event.id}
              x={left - RADIUS_PX}
              y={y - RADIUS_PX}
              width={right - left + 2 * RADIUS_PX}
              height={2 * RADIUS_PX}
              rx={RADIUS_PX}
            />
          )
        })}
    </g>
  )
}
