import { spanOf } from '../../../model/dates/time.ts'
import { placeOf } from '../../../scene/overview/columns.ts'
import type { OverviewScene } from '../../../scene/overview/layout.ts'
import { useDataset } from '../../context/dataset.ts'
import { useWords } from '../../context/words.ts'

/** A quiet edge where the author stopped looking, and hatching after it; nothing if that is not in the picture. */
export function CoveredEdge({ scene: { time, strips, widthPx } }: { readonly scene: OverviewScene }) {
  const { t, date } = useWords()
  const { coversUntil: end } = useDataset()
  const xPx = end && placeOf(time, spanOf(end).end)
  if (end === null || xPx === null) return null
  return (
    <g className="ov-covered">
      <title>{t.app.coversUntil(date(end))}</title>
      <pattern id="ov-uncovered" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line y2="8" />
      </pattern>
      <rect x={xPx} width={Math.max(0, widthPx - xPx)} y={0} height={strips.heightPx} fill="url(#ov-uncovered)" />
      <line className="ov-covered-edge" x1={xPx} x2={xPx} y1={0} y2={strips.heightPx} />
    </g>
  )
}
