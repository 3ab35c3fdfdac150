/** Where the response times of the selected event's links can be read. */
import type { ResponseTime } from '../model/event.ts'
import type { Measure } from './labels.ts'
import type { SceneLink } from './scene.ts'

export interface LinkTime {
  readonly key: string
  readonly text: string
  readonly x: number
  readonly y: number
}

const LINE_PX = 15
const OFFSET_PX = 6

/** The times of links that start or end at `event`, each at the middle of its line; one that would touch another is left out. */
export function linkTimes(
  links: readonly SceneLink[],
  event: string | null,
  say: (time: ResponseTime) => string,
  measure: Measure,
): readonly LinkTime[] {
  const placed: (LinkTime & { readonly end: number })[] = []
  for (const { key, from, to, time, x, y } of links) {
    if (time === null || (from !== event && to !== event)) continue
    const text = say(time)
    const start = x + OFFSET_PX
    const end = start + measure(text)
    const isFree = placed.every((other) => Math.abs(other.y - y) >= LINE_PX || end < other.x || start > other.end)
    if (isFree) placed.push({ key, text, x: start, y, end })
  }
  return placed
}
