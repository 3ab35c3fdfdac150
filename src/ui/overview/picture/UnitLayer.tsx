import { Fragment, memo } from 'react'
import type { Bridge, Point } from '../../../scene/overview/bridges.ts'
import type { OverviewScene } from '../../../scene/overview/layout.ts'
import { diamond, triangle } from '../../../scene/overview/unit-shapes.ts'
import type { UnitMark } from '../../../scene/overview/units.ts'
import { useHighlighted } from '../../context/highlight.ts'
import { useView } from '../../context/store.ts'
import { useWords } from '../../context/words.ts'
import { useSideNames } from '../../events/use-side-names.ts'
import type { Members } from './members.ts'

interface LayerProps {
  readonly scene: OverviewScene
  readonly members: Members
}

/** All marks, short lines at rest, and titles where there is room. What the filter leaves out is faint. */
export const UnitLayer = memo(function UnitLayer({
  scene,
  keptIds,
  members,
}: LayerProps & { readonly keptIds: ReadonlySet<string> | null }) {
  const isOut = (id: string) => keptIds !== null && !(members.get(id) ?? [id]).some((member) => keptIds.has(member))
  const marks = [...scene.marks.values()]
  return (
    <g className="ov-rest">
      {scene.bridges
        .filter(({ isShort }) => isShort)
        .map((bridge) => (
          <Line
            key={`${bridge.accusation} ${bridge.answer}`}
            bridge={bridge}
            scene={scene}
            isOut={isOut(bridge.accusation)}
          />
        ))}
      {marks.map((mark) => (
        <Unit key={mark.event.id} mark={mark} isOut={isOut(mark.event.id)} />
      ))}
      {scene.titles.map(({ id, text, box, anchor, leader }) => (
        <Fragment key={id}>
          {leader && <path className="ov-leader" data-out={isOut(id)} d={pathOf(leader)} />}
          <text
            className="ov-title"
            data-event={id}
            data-out={isOut(id)}
            x={anchor === 'end' ? box.rightPx : box.leftPx}
            y={(box.topPx + box.bottomPx) / 2 + 4}
            textAnchor={anchor}
          >
            {text}
          </text>
        </Fragment>
      ))}
    </g>
  )
})

/** What is pointed at, or open, on top of everything, with all its lines. */
export function LitLayer({ scene, members }: LayerProps) {
  const lit = useHighlighted()
  const selected = useView((view) => view.event)
  const ids = lit.size > 0 ? lit : new Set(selected === null ? [] : (members.get(selected) ?? []))
  if (ids.size === 0) return null
  const bridges = scene.bridges.filter(({ accusation, answer }) => ids.has(accusation) && ids.has(answer))
  return (
    <g className="ov-lit">
      {bridges.map((bridge) => (
        <Line key={`${bridge.accusation} ${bridge.answer}`} bridge={bridge} scene={scene} isOut={false} />
      ))}
      {[...ids].flatMap((id) => {
        const mark = scene.marks.get(id)
        return mark === undefined ? [] : [<Unit key={id} mark={mark} isOut={false} />]
      })}
    </g>
  )
}

/** A line through the points. */
const pathOf = (points: readonly Point[]) => `M${points.map(({ xPx, yPx }) => `${xPx} ${yPx}`).join('L')}`

function Line({ bridge, scene, isOut }: { bridge: Bridge; scene: OverviewScene; isOut: boolean }) {
  const { hueOf } = useSideNames('country')
  const side = scene.marks.get(bridge.accusation)?.side ?? ''
  return <path className="ov-bridge" data-hue={hueOf(side)} data-out={isOut} d={pathOf(bridge.points)} />
}

function Unit({ mark, isOut }: { readonly mark: UnitMark; readonly isOut: boolean }) {
  const { t, date, isolate } = useWords()
  const { hueOf } = useSideNames('country')
  const { event, kind, pointing, sizePx } = mark
  return (
    <path
      className="ov-mark"
      data-event={event.id}
      data-kind={kind}
      data-hue={hueOf(mark.side)}
      data-out={isOut}
      transform={`translate(${mark.xPx.toFixed(2)},${mark.yPx.toFixed(2)})`}
      d={kind === 'answer' || kind === 'comment' ? diamond(sizePx / 2) : triangle(pointing, sizePx / 2)}
    >
      <title>{t.named(date(event.date), isolate(event.title))}</title>
    </path>
  )
}
