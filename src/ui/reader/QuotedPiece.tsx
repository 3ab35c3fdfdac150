import { useIsHighlighted, useHighlight } from '../context/highlight.ts'

interface QuotedPieceProps {
  readonly start: number
  readonly text: string
  readonly events: readonly string[]
  /** Who quotes it, in words. */
  readonly hint: string
  /** Whether everyone quotes it word for word, and it stands nowhere else. */
  readonly isExact: boolean
  /** Whether the open event quotes it. */
  readonly isCurrent: boolean
  readonly isEntry: boolean
  readonly onPoint: (start: number | null) => void
  readonly onFocus: (start: number) => void
  readonly onOpen: (start: number) => void
}

/** Quoted words: a button in the run of the text, which a native one cannot be, since it would not break over lines. */
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
