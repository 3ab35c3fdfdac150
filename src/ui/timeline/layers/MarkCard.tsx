import { useCallback, useLayoutEffect, useRef } from 'react'
import type { SceneMark } from '../../../scene/scene.ts'
import type { Span } from '../../../model/dates/time.ts'
import { timeScale, type TimeScale } from '../../../scene/scale.ts'
import { clamp } from '../../../base/clamp.ts'
import { useWords } from '../../context/words.ts'
import { useTextLanguage } from '../../events/text-language.ts'
import { useActorNames } from '../../events/use-actor-name.ts'
import { GlyphIcon } from '../../events/GlyphIcon.tsx'
import { useOnSpanChange } from '../../viewport/use-on-span-change.ts'

interface MarkCardProps {
  readonly mark: SceneMark
  /** Scale that the mark was laid out with. */
  readonly scale: TimeScale
  readonly plotPx: number
  /** Visible part of the plot, in pixels from its top. */
  readonly sight: () => { readonly topPx: number; readonly bottomPx: number }
}

/** Distance in pixels of the card from the middle of its mark: the glyph and some space. */
const BESIDE_PX = 18
const EDGE_PX = 6

/**
 * Shows the event under the pointer or with the focus: what and when, who → whom, and its response. Below its mark, or
 * above it if there is more room.
 */
export function MarkCard({ mark, scale, plotPx, sight }: MarkCardProps) {
  const { t, date } = useWords()
  const card = useRef<HTMLDivElement>(null)
  const size = useRef({ width: 0, height: 0 })
  // Measured once, not with every step: that would lay out the page anew each time.
  useLayoutEffect(() => {
    const { offsetWidth: width = 0, offsetHeight: height = 0 } = card.current ?? {}
    size.current = { width, height }
  }, [mark.event])
  const place = useCallback(
    (visibleSpan: Span) => {
      if (!card.current) return
      const { width, height } = size.current
      const { topPx, bottomPx } = sight()
      const x = timeScale(visibleSpan, plotPx).toX(scale.toInstant(mark.x))
      const left = clamp(x - BESIDE_PX, EDGE_PX, Math.max(EDGE_PX, plotPx - width - EDGE_PX))
      const isUnder = mark.y + BESIDE_PX + height <= bottomPx || mark.y - topPx < height + BESIDE_PX
      const top = isUnder ? mark.y + BESIDE_PX : mark.y - BESIDE_PX - height
      card.current.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`
    },
    [mark, scale, plotPx, sight],
  )
  useOnSpanChange(place)
  const { type, title, by, against, occurrence, attribution, responses } = mark.event
  const names = useActorNames()
  const languageOf = useTextLanguage()
  const facts = [
    occurrence && t.details.stated(t.details.occurrence, t.certainties[occurrence].name),
    attribution && t.details.stated(t.details.attribution, t.certainties[attribution].name),
    ...responses.map((state) => t.responses[state].name),
  ].filter(Boolean)
  return (
    <div ref={card} id={MARK_CARD} role="tooltip" className="mark-card">
      <p className="quiet">
        <GlyphIcon type={type} /> {t.types[type].one} · {date(mark.event.date)}
      </p>
      <p className="mark-card-title" dir="auto" lang={languageOf(title)}>
        {title}
      </p>
      <p>{against.length > 0 ? t.timeline.fromTo(names(by), names(against)) : names(by)}</p>
      {facts.length > 0 && <p className="quiet">{facts.join(' · ')}</p>}
    </div>
  )
}

/** Id by which a mark refers to its card. */
export const MARK_CARD = 'mark-card'
