import { useDeferredValue, useMemo } from 'react'
import type { Span } from '../../model/dates/time.ts'
import { layOut } from '../../scene/layout.ts'
import { timeScale, type TimeScale } from '../../scene/scale.ts'
import type { Scene } from '../../scene/scene.ts'
import { widthOf } from '../../view/move-window.ts'
import { measureLabel } from '../widgets/measure-label.ts'
import type { LanePicture } from '../context/use-picture.ts'

interface SceneState {
  readonly scene: Scene | null
  /** Picture and scale that the scene was laid out from. */
  readonly picture: LanePicture | null
  readonly scale: TimeScale | null
  /** Whether a newer scene is being made. */
  readonly isBusy: boolean
}

interface Room {
  /** The span of the whole dataset. */
  readonly home: Span
  readonly visibleSpan: Span
  readonly plotPx: number
  readonly roomPx: number
}

const NOTHING = { picture: null, scale: null } as const

/**
 * Lays out the scene of an answered picture in a deferred render, so that movement continues meanwhile; the first scene
 * is made at once.
 */
export function useScene(
  answered: LanePicture | null,
  selected: string | null,
  { home, visibleSpan, plotPx, roomPx }: Room,
): SceneState {
  const pxPerMilli = plotPx / widthOf(visibleSpan)
  const wanted = useMemo(() => {
    if (!answered || plotPx === 0) return NOTHING
    return { picture: answered, scale: timeScale(answered.span, widthOf(answered.span) * pxPerMilli) }
  }, [answered, plotPx, pxPerMilli])
  const made = useDeferredValue(wanted)
  const { picture, scale } = made.picture === null ? wanted : made

  const input = useMemo(() => {
    if (!picture || !scale) return null
    const edges = { leftEdgePx: scale.toX(home.start), rightEdgePx: scale.toX(home.end) }
    return { ...picture, ...edges, scale, roomPx, measure: measureLabel }
  }, [picture, scale, home, roomPx])
  const plain = useMemo(() => input && layOut(input), [input])
  // Not laid out anew for every event that is opened: only for one that would stand within the counts.
  const hidden = selected !== null && input && plain && isHidden(selected, input, plain) ? selected : null
  const scene = useMemo(
    () => (input && hidden !== null ? layOut({ ...input, selected: hidden }) : plain),
    [input, plain, hidden],
  )
  return { scene, picture, scale, isBusy: made !== wanted || scene === null }
}

const isHidden = (id: string, answered: Pick<LanePicture, 'marks'>, { marks }: Scene) =>
  answered.marks.some((mark) => mark.id === id) && marks.every(({ event }) => event.id !== id)
