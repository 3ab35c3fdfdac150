import { memo } from 'react'
import type { SceneLink } from '../../scene/scene.ts'
import { useWords } from '../context/words.ts'

interface LinkLayerProps {
  readonly links: readonly SceneLink[]
  /** The events of the selected exchange. */
  readonly exchange: ReadonlySet<string>
}

/** Lines from a statement to what it speaks about (solid) or responds to (dashed). The selected exchange is dark and says its times. */
export const LinkLayer = memo(function LinkLayer({ links, exchange }: LinkLayerProps) {
  const { responseTime } = useWords()
  return (
    <g className="links" aria-hidden="true">
      {links.map((link) => {
        const isLit = exchange.has(link.from) && exchange.has(link.to)
        return <path key={link.key} d={link.path} data-kind={link.kind} data-lit={isLit} />
      })}
      {links.map((link) =>
        link.time && exchange.has(link.from) && exchange.has(link.to) ? (
          <text key={link.key} x={link.x + 6} y={link.y + 4}>
            {responseTime(link.time)}
          </text>
        ) : null,
      )}
    </g>
  )
})
