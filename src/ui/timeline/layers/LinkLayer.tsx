import { memo, useMemo } from 'react'
import { linkTimes } from '../../../scene/labels/link-times.ts'
import type { SceneLink, SceneMark, Seen } from '../../../scene/scene.ts'
import { useWords } from '../../context/words.ts'
import { measureLabel } from '../../widgets/measure-label.ts'

interface LinkLayerProps {
  readonly links: readonly SceneLink[]
  readonly marks: readonly SceneMark[]
  readonly seen: Seen
  readonly selected: string | null
  /** Ids of the events of the selected exchange. */
  readonly exchange: ReadonlySet<string>
}

/**
 * Draws lines from a statement to what it speaks about (solid) or responds to (dashed). Lines of the selected exchange
 * are dark; those of the selected event are strong and show their response times.
 */
export const LinkLayer = memo(function LinkLayer({ links, marks, seen, selected, exchange }: LinkLayerProps) {
  const { responseTime } = useWords()
  const times = useMemo(
    () => linkTimes({ links, marks }, selected, seen, responseTime, measureLabel),
    [links, marks, selected, seen, responseTime],
  )
  return (
    <g className="links" aria-hidden="true">
      {links.map(({ key, path, kind, from, to, isLoose }) => {
        const isLit = exchange.has(from) && exchange.has(to)
        const isLocalData = from === selected || to === selected
        // Lines into the counts say nothing until one asks after one of their ends.
        return isLoose && !isLit ? null : (
          <path key={key} d={path} data-kind={kind} data-lit={isLit} data-own={isLocalData} />
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
