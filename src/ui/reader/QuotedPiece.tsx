import { useIsHighlighted, useHighlight } from '../context/highlight.ts'

interface QuotedPieceProps {
  readonly start: number
  readonly text: string
  readonly events: readonly string[]
  /** Names of those who quote the piece. */
  readonly hint: string
  /** Whether all quotes are exact and unambiguous. */
  readonly isExact: boolean
  /** Whether the open event quotes the piece. */
  readonly isCurrent: boolean
  readonly isEntry: boolean
  readonly onPoint: (start: number | null) => void
  readonly onFocus: (start: number) => void
  readonly onOpen: (start: number) => void
}

/**
 * Shows quoted words as a button within the text. It is a span with a role, because a native button would not break
 * over lines.
 */
export function QuotedPiece(props: QuotedPieceProps) {
  const { start, text, events, hint, isExact, isCurrent, isEntry, onPoint, onFocus, onOpen } = props
  const light = useHighlight()
  const isLit = useIsHighlighted(events)
  return (
    <span
      role="button"
      className="quoted"
      tabIndex={isEntry ? 0 : -1}
      data-start={start}
      data-exact={isExact}
      data-lit={isLit}
      aria-current={isCurrent ? 'true' : undefined}
      title={hint}
      onPointerEnter={() => onPoint(start)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => {
        onFocus(start)
        light.show(events)
      }}
      onBlur={() => light.show([])}
      onClick={() => onOpen(start)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onOpen(start)
      }}
    >
      {text}
    </span>
  )
}
