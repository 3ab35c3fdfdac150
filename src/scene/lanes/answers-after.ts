/** Positions the glyphs of events whose time is only roughly known. */
import { clamp } from '../../base/clamp.ts'
import type { Link } from '../../engine/query.ts'
import type { SceneMark } from '../scene.ts'

/** Minimum distance in pixels between the glyphs of a statement and its answer. */
const APART_PX = 16
/** Minimum distance in pixels of a glyph from the ends of its band: half a glyph. */
const GLYPH_PX = 7

/**
 * A glyph in the middle of a wide band may seem to come after its own answer. As it may stand anywhere in its band, one
 * that is answered moves before its answer, and one that answers behind what it answers, as far as its band reaches:
 *
 *      |░░░░░░░▲░░░░░░░|   what is answered       |░░▲░░░░░░░░░░░░|
 *           ◆              the answer                  ◆
 */
export function answersAfter(marks: readonly SceneMark[], links: readonly Link[]): readonly SceneMark[] {
  const at = new Map(marks.map((mark) => [mark.event.id, mark]))
  for (const { kind, from, to } of links) {
    const answer = at.get(from)
    const answered = at.get(to)
    if (kind !== 'respondsTo' || !answer || !answered || answer.x >= answered.x + APART_PX) continue
    const before = { ...answered, x: within(answered, answer.x - APART_PX) }
    at.set(to, before)
    at.set(from, { ...answer, x: Math.max(answer.x, within(answer, before.x + APART_PX)) })
  }
  return marks.map(({ event }) => at.get(event.id)!)
}

/** Returns the position within the band of a mark that is nearest to `x`; the middle if the band is too narrow. */
function within({ x0, x1, x: middle }: SceneMark, x: number): number {
  return x1 - x0 < 2 * GLYPH_PX ? middle : clamp(x, x0 + GLYPH_PX, x1 - GLYPH_PX)
}
