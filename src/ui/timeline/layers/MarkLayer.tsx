import { memo, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { ROW_PX } from '../../../scene/sizes.ts'
import type { TimeScale } from '../../../scene/scale.ts'
import type { SceneLane, SceneMark } from '../../../scene/scene.ts'
import type { Span } from '../../../model/dates/time.ts'
import { panSpan, widthOf } from '../../../view/move-window.ts'
import { SAID_BOX } from '../../../scene/lanes/glyph.ts'
import { neighbour } from '../../../scene/lanes/neighbour.ts'
import { keyNamed } from '../../commands/keys.ts'
import { useDataset } from '../../context/dataset.ts'
import { useView } from '../../context/store.ts'
import { useWords } from '../../context/words.ts'
import { findMarked } from '../../widgets/find-marked.ts'
import { isSaidMark } from '../../events/said-lane.ts'
import { Glyph } from '../../events/Glyph.tsx'
import { MARK_CARD } from './MarkCard.tsx'
import { ExtentShape } from './ExtentShape.tsx'
import { HATCH_ID } from './FadeDefs.tsx'
import type { Motion } from '../../viewport/use-motion.ts'

interface MarkLayerProps {
  readonly marks: readonly SceneMark[]
  /** Lanes of the scene, which `lane` of a mark points into. */
  readonly lanes: readonly SceneLane[]
  readonly selected: string | null
  readonly exchange: ReadonlySet<string>
  readonly onOpen: (id: string) => void
  /** The event whose card is shown. */
  readonly described: string | null
  /** Called with the event under the pointer or with the focus; with `null` when there is none any more. */
  readonly onPoint: (id: string | null) => void
  /** Scale that the marks were laid out with. */
  readonly scale: TimeScale
  readonly visibleSpan: Span
  readonly plotPx: number
  readonly motion: Motion
}

/** Minimum distance in pixels from the ends of the visible span; a focused event nearer to one is moved to the middle. */
const EDGE_PX = 12

/** Draws the events shown one by one. One mark is in the tab order; arrow keys move the focus among them. */
export const MarkLayer = memo(function MarkLayer({
  marks,
  lanes,
  selected,
  exchange,
  described,
  onOpen,
  onPoint,
  scale,
  visibleSpan,
  plotPx,
  motion,
}: MarkLayerProps) {
  const { home, actors } = useDataset()
  const attributed = useView((view) => view.filter.attributed)
  const layer = useRef<SVGGElement>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const ids = useMemo(() => new Set(marks.map(({ event }) => event.id)), [marks])
  const entry =
    [focused, selected].find((id) => id !== null && ids.has(id)) ??
    marks.find(({ x }) => x >= scale.toX(visibleSpan.start) && x <= scale.toX(visibleSpan.end))?.event.id ??
    marks[0]?.event.id

  const focusHandlers = useFocusFollows(layer, selected, ids, entry ?? null)
  const walk = (event: React.KeyboardEvent) => {
    const direction = keyNamed('marks', event)
    const at = marks.findIndex(({ event }) => event.id === focused)
    if (direction === null || direction === 'open' || at === -1 || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    const next = neighbour(marks, at, direction)
    if (next === null) return
    const { id } = marks[next]!.event
    findMarked(layer.current, 'event', id)?.focus()
    const aim = motion.target()
    const place = (scale.toInstant(marks[next]!.x) - aim.start) / widthOf(aim)
    const edge = EDGE_PX / plotPx
    if (place < edge || place > 1 - edge) motion.glide(panSpan(aim, (place - 0.5) * widthOf(aim), home))
  }
  const onFocus = useCallback(
    (id: string) => {
      setFocused(id)
      onPoint(id)
    },
    [onPoint],
  )
  return (
    <g ref={layer} onKeyDown={walk} {...focusHandlers}>
      {marks.map((mark) => (
        <Mark
          key={mark.event.id}
          mark={mark}
          isSaid={isSaidMark(lanes[mark.lane]!.lane, mark.event.by, actors, attributed)}
          isEntry={mark.event.id === entry}
          isSelected={mark.event.id === selected}
          isInExchange={exchange.has(mark.event.id)}
          isDescribed={mark.event.id === described}
          isLong={mark.x1 - mark.x0 > plotPx / 4}
          onOpen={onOpen}
          onFocus={onFocus}
          onPoint={onPoint}
        />
      ))}
    </g>
  )
})

/**
 * Keeps the focus on the event that a key of the timeline selected, and on another event if the focused one is no
 * longer drawn, because a browser would move the focus to the page. Returns event handlers for the layer.
 */
function useFocusFollows(
  layer: React.RefObject<SVGGElement | null>,
  selected: string | null,
  ids: ReadonlySet<string>,
  entry: string | null,
) {
  const inside = useRef(false)
  const followed = useRef(selected)
  useLayoutEffect(() => {
    const active = document.activeElement
    const isLost = inside.current && active === document.body
    const isHere = isLost || layer.current?.closest('section')?.contains(active) === true
    const isNew = selected !== null && selected !== followed.current && ids.has(selected)
    if (isNew || selected === null) followed.current = selected
    const target = isHere && isNew ? selected : isLost ? entry : null
    if (target !== null) findMarked(layer.current, 'event', target)?.focus({ preventScroll: true })
  }, [layer, selected, ids, entry])
  return useMemo(
    () => ({
      onFocus: () => (inside.current = true),
      onBlur: ({ relatedTarget }: React.FocusEvent) => {
        if (relatedTarget) inside.current = false
      },
    }),
    [],
  )
}

interface MarkProps {
  readonly mark: SceneMark
  /** Whether it is only attributed to the country of its lane. */
  readonly isSaid: boolean
  readonly isEntry: boolean
  readonly isSelected: boolean
  readonly isInExchange: boolean
  readonly isDescribed: boolean
  /** Whether its extent takes more than a quarter of the window. */
  readonly isLong: boolean
  readonly onOpen: (id: string) => void
  readonly onFocus: (id: string) => void
  readonly onPoint: (id: string | null) => void
}

const Mark = memo(function Mark({
  mark,
  isSaid,
  isEntry,
  isSelected,
  isInExchange,
  isDescribed,
  isLong,
  onOpen,
  onFocus,
  onPoint,
}: MarkProps) {
  const { t, date } = useWords()
  const { hues } = useDataset()
  const { event, x, y, x0, x1, label } = mark
  const { id } = event
  const hue = hues.ofActor(event.by[0])
  const name = t.timeline.markName(t.types[event.type].one, event.title, date(event.date))
  const width = Math.max(24, x1 - x0)
  return (
    <g
      role="button"
      className="mark"
      // What is in it is drawn around 0, 0: text that is only moved along is not laid out anew.
      transform={`translate(${x.toFixed(1)} ${y})`}
      data-event={id}
      data-type={event.type}
      data-hue={hue}
      data-in-exchange={isInExchange}
      tabIndex={isEntry ? 0 : -1}
      aria-label={name}
      aria-pressed={isSelected}
      onClick={() => onOpen(id)}
      aria-describedby={isDescribed ? MARK_CARD : undefined}
      onFocus={() => onFocus(id)}
      onBlur={() => onPoint(null)}
      onPointerEnter={() => onPoint(id)}
      onPointerLeave={() => onPoint(null)}
      onKeyDown={(pressed) => {
        if (keyNamed('marks', pressed) !== 'open') return
        pressed.preventDefault()
        onOpen(id)
      }}
    >
      <rect className="target" x={-width / 2} y={1 - ROW_PX / 2} width={width} height={ROW_PX - 2} />
      {isSaid && <rect className="said-mark" {...SAID_BOX} fill={`url(#${HATCH_ID})`} />}
      <ExtentShape mark={mark} hue={hue} isLong={isLong} />
      <Glyph type={event.type} pointing={mark.pointing} isWide={x1 - x0 >= 8} />
      {isSelected && <circle className="ring" r="12.5" />}
      {label && (
        // Above a hairline, which would strike it through.
        <text x={(label.x - x).toFixed(1)} y={isLong ? -4 : 4} textAnchor={label.anchor}>
          {label.text}
        </text>
      )}
    </g>
  )
})
