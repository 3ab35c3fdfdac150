/** Finds the mark that an arrow key leads to. */
import type { SceneMark } from '../scene.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

type Place = Pick<SceneMark, 'lane' | 'row' | 'x'>

/**
 * Left and right follow the lane in order of time; up and down lead to the mark nearest in time of the next lane that
 * has one. Returns `null` if there is none in that direction.
 */
export function neighbour(marks: readonly Place[], at: number, direction: Direction): number | null {
  const here = marks[at]
  if (!here) return null
  return direction === 'left' || direction === 'right'
    ? along(marks, at, here, direction === 'right' ? 1 : -1)
    : across(marks, here, direction === 'down' ? 1 : -1)
}

function along(marks: readonly Place[], at: number, here: Place, sign: 1 | -1): number | null {
  const lane = marks.map((mark, index) => ({ mark, index })).filter(({ mark }) => mark.lane === here.lane)
  lane.sort((a, b) => a.mark.x - b.mark.x || a.mark.row - b.mark.row || a.index - b.index)
  const place = lane.findIndex(({ index }) => index === at)
  return lane[place + sign]?.index ?? null
}

function across(marks: readonly Place[], here: Place, sign: 1 | -1): number | null {
  let best: number | null = null
  for (const [index, mark] of marks.entries()) {
    const lanes = (mark.lane - here.lane) * sign
    if (lanes <= 0) continue
    const rival = best === null ? null : marks[best]!
    const rivalLanes = rival ? (rival.lane - here.lane) * sign : Infinity
    const isNearer =
      lanes < rivalLanes || (lanes === rivalLanes && Math.abs(mark.x - here.x) < Math.abs(rival!.x - here.x))
    if (isNearer) best = index
  }
  return best
}
