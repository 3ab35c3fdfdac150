import { memo, useMemo } from 'react'
import { isBridge } from '../../../scene/links/links.ts'
import { linkTimes } from '../../../scene/labels/link-times.ts'
import type { SceneLink, SceneMark, Seen } from '../../../scene/scene.ts'
import { useWords } from '../../context/words.ts'
import { measureLabel } from '../../widgets/measure-label.ts'

interface LinkLayerProps {
  readonly links: readonly SceneLink[]
  readonly marks: readonly SceneMark[]
  readonly seen: Seen
  readonly selected: string | null
  /** The event under the pointer or with the focus. */
  readonly pointed: string | null
  /** Ids of the events of the selected exchange. */
  readonly exchange: ReadonlySet<string>
}

/**
 * Draws lines from a statement to what it speaks about (solid) or responds to (dashed): short answers at rest, all lines of
 * the event that is pointed at, and those of the selected exchange, dark; those of the selected event are strong and show
 * their response times.
 */
export const LinkLayer = memo(function LinkLayer({ links, marks, seen, selected, pointed, exchange }: LinkLayerProps) {
  const { responseTime } = useWords()
  const times = useMemo(
    () => linkTimes({ links, marks }, selected, seen, responseTime, measureLabel),
    [links, marks, selected, seen, responseTime],
  )
  return (
    <g className="links" aria-hidden="true">
      {links.map((link) => {
        const { key, path, kind, from, to } = link
        const isLit = exchange.has(from) && exchange.has(to)
        const isOwn = from === selected || to === selected
        const isPointed = from === pointed || to === pointed
        return (
          (isLit || isPointed || isBridge(link)) && (
            <path key={key} d={path} data-kind={kind} data-lit={isLit || isPointed} data-own={isOwn} />
          )
        )
      })}
      {times.map(({ key, text, x, y }) => (
        <text key={key} x={x} y={y + 4}>
          {text}
        </text>
      ))}
    </g>
  )
})
