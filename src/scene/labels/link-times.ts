/** Places the response times of the selected event's links where they can be read. */
import type { ResponseTime } from '../../model/event.ts'
import type { Measure } from './labels.ts'
import { bodyExtent, labelExtent } from '../lanes/mark-room.ts'
import type { Extent } from '../lanes/pack.ts'
import type { Point, SceneLink, SceneMark, Seen } from '../scene.ts'

export interface LinkTime {
  readonly key: string
  readonly text: string
  /** Position of the text: its left end, and the middle of its height. */
  readonly x: number
  readonly y: number
}

/** Area that is already taken: half a line above and below its `y`. */
interface Taken extends Extent {
  readonly y: number
}

const LINE_PX = 15
const OFFSET_PX = 6

/**
 * Places the time of each link that starts or ends at `event` beside its line: at the first of its candidate places,
 * right or left, where it covers no mark, label or other time and is not cut. A time without such a place is left out.
 */
export function linkTimes(
  { links, marks }: { readonly links: readonly SceneLink[]; readonly marks: readonly SceneMark[] },
  event: string | null,
  { leftPx, rightPx }: Seen,
  say: (time: ResponseTime) => string,
  measure: Measure,
): readonly LinkTime[] {
  const own = links.filter(({ from, to, time }) => time !== null && (from === event || to === event))
  if (own.length === 0) return []
  const taken = marks.flatMap((mark) => takenBy(mark, measure))
  const isFree = ({ start, end, y }: Taken) =>
    start >= leftPx &&
    end <= rightPx &&
    taken.every((other) => Math.abs(other.y - y) >= LINE_PX || end < other.start || start > other.end)
  return own.flatMap(({ key, time, places }) => {
    const text = say(time!)
    const place = places.flatMap((point) => besides(point, measure(text))).find(isFree)
    if (!place) return []
    taken.push(place)
    return [{ key, text, x: place.start, y: place.y }]
  })
}

const besides = ({ x, y }: Point, widthPx: number): readonly Taken[] => [
  { start: x + OFFSET_PX, end: x + OFFSET_PX + widthPx, y },
  { start: x - OFFSET_PX - widthPx, end: x - OFFSET_PX, y },
]

function takenBy(mark: SceneMark, measure: Measure): readonly Taken[] {
  const extents = mark.label ? [bodyExtent(mark), labelExtent(mark.label, measure)] : [bodyExtent(mark)]
  return extents.map((extent) => ({ ...extent, y: mark.y }))
}
