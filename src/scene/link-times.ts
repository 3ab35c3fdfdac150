/** Where the response times of the selected event's links can be read. */
import type { ResponseTime } from '../model/event.ts'
import type { Measure } from './labels.ts'
import type { Point, SceneLink, SceneMark } from './scene.ts'

export interface LinkTime {
  readonly key: string
  readonly text: string
  /** Where the text begins, and the middle of its height. */
  readonly x: number
  readonly y: number
}

/** Pixels of the scene within which a time is to be read. */
interface Sight {
  readonly leftPx: number
  readonly rightPx: number
}

/** Something that is there already: half as high as a line above and below its `y`. */
interface Taken {
  readonly start: number
  readonly end: number
  readonly y: number
}

const LINE_PX = 15
const OFFSET_PX = 6
/** Half of a glyph. */
const GLYPH_PX = 9

/**
 * The times of links that start or end at `event`, each beside its line: at the first of its places, right or left of it,
 * where it covers no mark, no label and no other time, and is not cut; one that has none is left out.
 */
export function linkTimes(
  { links, marks }: { readonly links: readonly SceneLink[]; readonly marks: readonly SceneMark[] },
  event: string | null,
  { leftPx, rightPx }: Sight,
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

function takenBy({ x, x0, x1, y, label }: SceneMark, measure: Measure): readonly Taken[] {
  const body = { start: Math.min(x0, x - GLYPH_PX), end: Math.max(x1, x + GLYPH_PX), y }
  if (!label) return [body]
  const width = measure(label.text)
  const start = label.anchor === 'start' ? label.x : label.x - width
  return [body, { start, end: start + width, y }]
}
