/** Gives labels to the events of the open exchange; marks outside it lose a label that is in the way. */
import { groupBy } from '../../base/group-by.ts'
import { fitLabel, type Measure } from './labels.ts'
import { isBar } from '../lanes/mark.ts'
import { bodyExtent, GLYPH_PX, labelExtent } from '../lanes/mark-room.ts'
import type { SceneLabel, SceneMark, Seen } from '../scene.ts'
import { LABEL_GAP_PX, LABEL_MOST_PX } from '../sizes.ts'

/** Returns the marks in the same order, and the same objects if nothing changes. Rows and positions do not change. */
export function exchangeLabels(
  marks: readonly SceneMark[],
  exchange: ReadonlySet<string>,
  seen: Seen,
  measure: Measure,
): readonly SceneMark[] {
  const isIn = ({ event }: SceneMark) => exchange.has(event.id)
  const rows = groupBy(marks, ({ lane, row }) => `${lane}:${row}`)
  const named = new Map<string, SceneLabel | null>()
  for (const row of rows.values()) {
    if (!row.some((mark) => isIn(mark) && mark.label === null)) continue
    const inTime = [...row].sort((a, b) => a.x - b.x)
    let free = seen.leftPx
    for (const [at, mark] of inTime.entries()) {
      const next = inTime[at + 1]
      const label = isIn(mark) ? labelIn(mark, { leftPx: free, rightPx: endBefore(next, seen) }, measure) : null
      named.set(mark.event.id, label)
      const ends = [free, bodyExtent(mark).end, ...(label ? [labelExtent(label, measure).end] : [])]
      free = Math.max(...ends) + LABEL_GAP_PX
    }
  }
  return marks.map((mark) => {
    const label = named.get(mark.event.id)
    return label === undefined || label === mark.label ? mark : { ...mark, label }
  })
}

const endBefore = (next: SceneMark | undefined, { rightPx }: Seen) =>
  next ? Math.min(rightPx, bodyExtent(next).start - LABEL_GAP_PX) : rightPx

/**
 * Places the label on a bar from its beginning; else right of the glyph, over the band of its own time if necessary;
 * else left of the glyph.
 */
function labelIn(mark: SceneMark, { leftPx, rightPx }: Seen, measure: Measure): SceneLabel | null {
  if (mark.label) return mark.label
  const after = Math.max((isBar(mark.event) ? mark.x0 : mark.x + GLYPH_PX) + LABEL_GAP_PX, leftPx)
  const right = fitLabel(mark.event.title, Math.min(LABEL_MOST_PX, rightPx - after), measure)
  if (right !== null) return { text: right, x: after, anchor: 'start' }
  const before = mark.x - GLYPH_PX - LABEL_GAP_PX
  const left = fitLabel(mark.event.title, Math.min(LABEL_MOST_PX, before - leftPx), measure)
  return left === null ? null : { text: left, x: before, anchor: 'end' }
}
