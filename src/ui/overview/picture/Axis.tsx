import { memo, useMemo } from 'react'
import { axisOf } from '../../../scene/overview/axis.ts'
import type { OverviewScene } from '../../../scene/overview/layout.ts'
import { useWords } from '../../context/words.ts'
import { axisWord } from '../../events/exchange-words.ts'

/** Years, or months, along the axis; a break where early years are folded. */
export const Axis = memo(function Axis({ scene }: { readonly scene: OverviewScene }) {
  const words = useWords()
  const { time, strips } = scene
  const { labels, lines } = useMemo(() => axisOf(time), [time])
  const middlePx = (strips.axis.topPx + strips.axis.bottomPx) / 2
  return (
    <g className="ov-axis">
      {lines.map((xPx) => (
        <line key={xPx} x1={xPx} x2={xPx} y1={0} y2={strips.heightPx} />
      ))}
      {labels.map((label) => (
        <text
          key={label.xPx}
          data-kind={label.label.kind}
          data-folded={label.anchor === 'middle'}
          x={label.xPx}
          y={middlePx + 4}
          textAnchor={label.anchor}
        >
          {axisWord(label, words)}
        </text>
      ))}
      {time.foldXPx !== null && (
        <path
          className="ov-break"
          d={`M${time.foldXPx - 5} ${middlePx + 7}l5 -14M${time.foldXPx} ${middlePx + 7}l5 -14`}
        />
      )}
    </g>
  )
})
