/** Fits labels to what is visible: whole, shortened by words, or left out, never cut by the edges of the picture. */
import { fitLabel, type Measure } from './labels.ts'
import { labelExtent } from '../lanes/mark-room.ts'
import type { SceneLabel, SceneMark, Seen } from '../scene.ts'
import { LABEL_GAP_PX } from '../sizes.ts'

/**
 * Returns the marks in the same order, and the same objects if nothing changes. The label of a bar that begins before
 * the visible span moves into view.
 */
export function clipLabels(marks: readonly SceneMark[], seen: Seen, measure: Measure): readonly SceneMark[] {
  return marks.map((mark) => {
    const label = mark.label && seenLabel(mark, mark.label, seen, measure)
    return label === mark.label ? mark : { ...mark, label }
  })
}

function seenLabel(mark: SceneMark, label: SceneLabel, { leftPx, rightPx }: Seen, measure: Measure) {
  const { start, end } = labelExtent(label, measure)
  if (start >= leftPx && end <= rightPx) return label
  if (isOn(mark, label)) {
    const x = Math.max(label.x, leftPx + LABEL_GAP_PX)
    const text = fitLabel(mark.event.title, Math.min(mark.x1, rightPx) - LABEL_GAP_PX - x, measure)
    return text === null ? null : { ...label, text, x }
  }
  // What stands outside has no name inside.
  if (mark.x1 < leftPx || mark.x0 > rightPx || label.x < leftPx || label.x > rightPx) return null
  const roomPx = label.anchor === 'start' ? rightPx - label.x : label.x - leftPx
  const text = fitLabel(mark.event.title, Math.min(end - start, roomPx), measure)
  return text === null ? null : { ...label, text }
}

const isOn = ({ x0, x1 }: SceneMark, { anchor, x }: SceneLabel) => anchor === 'start' && x >= x0 && x < x1
