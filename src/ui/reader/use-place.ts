import { useEffect, useMemo, useState, type RefObject } from 'react'
import type { SourceAnswer } from '../../engine/query.ts'
import { nextStop, quotedText, stopOf, type QuotedText } from '../../scene/text/quoted-text.ts'
import { useHighlight } from '../context/highlight.ts'
import { useView } from '../context/store.ts'
import { findMarked } from '../widgets/find-marked.ts'

export interface Place extends QuotedText {
  /** Start of the current quoted piece. */
  readonly at: number | null
  readonly setAt: (start: number) => void
  /** Goes to the next or previous passage, and moves the focus unless it should stay on a button. */
  readonly step: (direction: 1 | -1, takesFocus: boolean) => void
  /** Called when the pointer enters or leaves a piece. */
  readonly point: (start: number | null) => void
}

/**
 * Tracks the current passage. Pointing at or focusing a passage highlights its events; the focused one stays
 * highlighted when the pointer leaves. Starts at what the open event quotes.
 */
export function usePlace({ text, passages }: SourceAnswer, panel: RefObject<HTMLElement | null>): Place {
  const light = useHighlight()
  const current = useView((view) => view.event)
  const quoted = useMemo(() => quotedText(text, passages), [text, passages])
  const { events, stops } = quoted
  const own = stopOf(quoted, current)
  const [first] = useState(own)
  const [at, setAt] = useState(first)
  const eventsAt = (start: number | null) => (start === null ? undefined : events.get(start)) ?? []

  useEffect(() => {
    const place = pieceAt(panel.current, first) ?? panel.current?.querySelector('h2')
    place?.scrollIntoView({ block: 'center' })
    place?.focus({ preventScroll: true })
    return () => light.show([])
  }, [panel, first, light])
  // An event that is opened elsewhere meanwhile is led to; who opens it here sees it already.
  useEffect(() => {
    if (!panel.current?.contains(document.activeElement))
      pieceAt(panel.current, own)?.scrollIntoView({ block: 'center' })
  }, [panel, own])

  return {
    ...quoted,
    at,
    setAt,
    step(direction, takesFocus) {
      const next = nextStop(stops, at, direction)
      if (next === undefined) return
      setAt(next)
      light.show(eventsAt(next))
      const piece = pieceAt(panel.current, next)
      piece?.scrollIntoView({ block: 'center' })
      if (takesFocus) piece?.focus({ preventScroll: true })
    },
    point(start) {
      const isHere = panel.current?.contains(document.activeElement) === true
      light.show(eventsAt(start ?? (isHere ? at : null)))
    },
  }
}

const pieceAt = (panel: HTMLElement | null, start: number | null) =>
  start === null ? null : findMarked(panel, 'start', `${start}`)
