import { memo } from 'react'
import type { Exchanges } from '../../../engine/query.ts'
import type { OverviewScene } from '../../../scene/overview/layout.ts'
import { type Facing, STRIPS, type Strip, stripOf } from '../../../scene/overview/strips.ts'
import { useWords } from '../../context/words.ts'
import { useSideNames } from '../../events/use-side-names.ts'
import type { Units } from './members.ts'

interface StripsProps {
  readonly scene: OverviewScene
  readonly facing: Facing
  readonly units: Units
  readonly whole: Exchanges
}

/** The ground that each side speaks on, with its name, and a place to press for each column. */
export const Strips = memo(function Strips({ scene, facing, units, whole }: StripsProps) {
  const { t } = useWords()
  const { nameOf, hueOf } = useSideNames('country')
  const { places, heightPx } = scene.strips
  const isNarrow = scene.time.columns[0]!.xPx < 40
  const others = [...new Set(whole.months.map(({ side }) => side))].filter((side) => stripOf(side, facing) === 'others')
  const said: Readonly<Record<Strip, string>> = {
    above: facing === null ? '' : t.exchanges.said(nameOf(facing[0])),
    below: facing === null ? '' : t.exchanges.said(nameOf(facing[1])),
    others: facing === null ? t.exchanges.allSaid : t.exchanges.othersSaid,
  }
  const hueIn = (strip: Strip) => (facing === null || strip === 'others' ? 0 : hueOf(facing[strip === 'above' ? 0 : 1]))
  return (
    <g className="ov-strips">
      {STRIPS.filter((strip) => places[strip].bottomPx - places[strip].topPx > 8).map((strip) => {
        const { topPx, bottomPx } = places[strip]
        const yPx = isNarrow
          ? strip === 'above'
            ? topPx + 11
            : bottomPx - 4
          : strip === 'others'
            ? topPx + 15
            : (topPx + bottomPx) / 2 + 4
        return (
          <g key={strip} data-hue={hueIn(strip)} data-strip={strip}>
            <rect x={0} width={scene.widthPx} y={topPx} height={bottomPx - topPx} />
            <text x={isNarrow ? 2 : 8} y={yPx}>
              {said[strip]}
            </text>
            {strip === 'others' && !isNarrow && facing !== null && (
              <text className="ov-sub" x={8} y={yPx + 14}>
                {others.slice(0, 2).map(nameOf).join(t.separator)}
                {others.length > 2 ? '…' : ''}
              </text>
            )}
          </g>
        )
      })}
      {(isNarrow || units === null) &&
        scene.time.columns.map(({ from, xPx, widthPx }, column) => (
          <rect key={from} className="ov-press" data-column={column} x={xPx} width={widthPx} y={0} height={heightPx} />
        ))}
    </g>
  )
})
