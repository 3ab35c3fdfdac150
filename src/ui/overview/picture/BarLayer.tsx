import { memo } from 'react'
import type { OverviewScene } from '../../../scene/overview/layout.ts'
import { totalOf } from '../../../scene/overview/bars.ts'
import type { Facing, Strip } from '../../../scene/overview/strips.ts'
import { useWords } from '../../context/words.ts'
import { useSideNames } from '../../events/use-side-names.ts'

/** Accusations by column, the answered ones at the foot of each bar. */
export const BarLayer = memo(function BarLayer({
  scene,
  facing,
}: {
  readonly scene: OverviewScene
  readonly facing: Facing
}) {
  const { t, number } = useWords()
  const { nameOf, hueOf } = useSideNames('country')
  const sideIn = (strip: Strip) => (strip === 'above' ? facing?.[0] : strip === 'below' ? facing?.[1] : undefined)
  return (
    <g className="ov-bars">
      {scene.bars.map(({ strip, column, xPx, widthPx, kinds, parts }) => {
        const side = sideIn(strip)
        const name = side === undefined ? t.exchanges.othersSaid : nameOf(side)
        const total = totalOf(kinds)
        return (
          <g key={`${strip} ${column}`} data-hue={side === undefined ? 0 : hueOf(side)}>
            <title>{t.exchanges.bar(name, total, number(total), t.exchanges.kindsTold(kinds, number))}</title>
            {parts.map(({ kind, topPx, heightPx }) => (
              <rect
                key={kind}
                className="ov-mark"
                data-kind={kind}
                data-column={column}
                x={xPx}
                width={widthPx}
                y={topPx}
                height={heightPx}
              />
            ))}
          </g>
        )
      })}
    </g>
  )
})
