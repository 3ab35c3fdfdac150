import type { KeyboardEvent } from 'react'
import type { Brief } from '../../engine/query.ts'
import { spanOf, type Span } from '../../model/time.ts'
import { selectEvent, showWindow, stepOut } from '../../view/changes.ts'
import { frameSpan, panSpan, widthOf, zoomSpan } from '../../view/move-window.ts'
import { EXCHANGE_LIMIT, useDataset } from '../context/engine.ts'
import { useStore } from '../context/store.ts'
import { ZOOM_STEP } from './Toolbar.tsx'
import type { Motion } from './use-motion.ts'

interface KeyContext {
  readonly motion: Motion
  readonly home: Span
  readonly fit: Span
  readonly selected: string | null
}

/** How far an arrow key moves the window, as a share of it. */
const STEP = 0.2

/** The keys of the timeline. Marks take the plain arrows for themselves; with Shift, or on the surface, arrows move the window. */
export function useKeys({ motion, home, fit, selected }: KeyContext) {
  const store = useStore()
  const { engine, summary } = useDataset()

  const pan = (share: number) => {
    const aim = motion.aim()
    motion.glide(panSpan(aim, widthOf(aim) * share, home))
  }
  const zoom = (factor: number) => {
    const aim = motion.aim()
    motion.glide(zoomSpan(aim, factor, aim.start + widthOf(aim) / 2, home))
  }
  const goTo = (instant: number) => {
    const aim = motion.aim()
    motion.glide(panSpan(aim, instant - (aim.start + widthOf(aim) / 2), home))
  }
  const show = (event: Brief | undefined) => {
    if (!event) return
    store.change(selectEvent(event.id))
    const span = clipped(spanOf(event.date), fit)
    const aim = motion.aim()
    if (span.end <= aim.start || span.start >= aim.end) goTo((span.start + span.end) / 2)
  }
  const step = async (direction: 1 | -1) => {
    const { event } = await engine.run<'step'>({
      ask: 'step',
      filter: store.get().filter,
      from: store.get().event,
      direction,
    })
    show(event ?? undefined)
  }
  const frame = async () => {
    if (selected === null) return
    const answer = await engine.run<'event'>({ ask: 'event', id: selected })
    if (answer) motion.glide(frameSpan(clipped(spanOf(answer.event.date), fit), home))
  }

  const walk = async (direction: 1 | -1) => {
    if (selected === null) return
    const exchange = await engine.run<'exchange'>({ ask: 'exchange', id: selected, limit: EXCHANGE_LIMIT })
    const events = [...(exchange?.events ?? [])].sort((a, b) => spanOf(a.date).start - spanOf(b.date).start)
    show(events[events.findIndex(({ id }) => id === selected) + direction])
  }

  const actions: Readonly<Record<string, () => void>> = {
    '+': () => zoom(1 / ZOOM_STEP),
    '=': () => zoom(1 / ZOOM_STEP),
    '-': () => zoom(ZOOM_STEP),
    '−': () => zoom(ZOOM_STEP),
    '0': () => store.change(showWindow(null)),
    ArrowLeft: () => pan(-STEP),
    ArrowRight: () => pan(STEP),
    Home: () => goTo(summary.extent?.start ?? home.start),
    End: () => goTo(summary.extent?.end ?? home.end),
    f: () => void frame(),
    F: () => void frame(),
    '[': () => void step(-1),
    ']': () => void step(1),
    ',': () => void walk(-1),
    '.': () => void walk(1),
    Escape: () => store.change(stepOut),
  }

  return (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, select, textarea')
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    const action = actions[event.key]
    if (!action) return
    event.preventDefault()
    action()
  }
}

/** An open-ended event is framed as far as the dataset reaches. */
const clipped = (span: Span, extent: Span): Span => ({
  start: Math.max(span.start, extent.start),
  end: Math.min(span.end, extent.end),
})
