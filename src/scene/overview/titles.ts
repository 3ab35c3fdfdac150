/**
 * Titles beside the marks of the exchanges most worth reading, where there is free room. A title that has none is left out,
 * never drawn over a mark or another title; a line at rest gives way to it.
 */
import type { Point } from './bridges.ts'
import type { UnitMark } from './units.ts'

export interface Box {
  readonly leftPx: number
  readonly rightPx: number
  readonly topPx: number
  readonly bottomPx: number
}

export interface Title {
  readonly id: string
  readonly text: string
  readonly box: Box
  /** Where the text is anchored: `end` stands left of its mark, `start` right of it. */
  readonly anchor: 'start' | 'end'
  /** From the mark up beside its stack to the title, if that does not stand right beside it. */
  readonly leader: readonly Point[] | null
}

export interface TitlesInput {
  /** In order of importance. */
  readonly candidates: readonly { readonly id: string; readonly title: string }[]
  readonly marks: ReadonlyMap<string, UnitMark>
  /** Where no title may stand. */
  readonly taken: readonly Box[]
  readonly leftPx: number
  readonly rightPx: number
  readonly most: number
  /** Middles of the rows of text above the stacks, in pixels; empty where there are none. */
  readonly rows: readonly number[]
  /** Width of a text in pixels. */
  readonly measure: (text: string) => number
}

const HEIGHT_PX = 14
const AIR_PX = 5
/** Half the width of a line, with a little air. */
const LINE_PX = 0.4
/** How far from its mark a line to a title runs: half of the room between two columns. */
const LEADER_PX = 1
/** Maximum lengths that are tried, in characters. */
const LENGTHS = [64, 48, 36]

export function layTitles(input: TitlesInput): readonly Title[] {
  const { marks, most } = input
  const taken: Box[] = [...input.taken, ...[...marks.values()].map(boxOf)]
  const titles: Title[] = []
  for (const { id, title } of input.candidates) {
    if (titles.length >= most) break
    const mark = marks.get(id)
    const placed = mark && (placeBeside(id, title, mark, taken, input) ?? placeAbove(id, title, mark, taken, input))
    if (placed === undefined) continue
    titles.push(placed)
    taken.push(placed.box, ...(placed.leader === null ? [] : segmentsOf(placed.leader).map(thick)))
  }
  return titles
}

function placeBeside(id: string, title: string, mark: UnitMark, taken: readonly Box[], input: TitlesInput) {
  for (const length of LENGTHS) {
    const text = cut(title, length)
    for (const anchor of ['end', 'start'] as const) {
      const box = besideOf(mark, input.measure(text), anchor)
      const isInside = box.leftPx >= input.leftPx && box.rightPx <= input.rightPx
      if (isInside && !taken.some((other) => meet(box, other))) return { id, text, box, anchor, leader: null }
    }
  }
  return undefined
}

/** In a row above the stacks, with a line that runs up at the left of the mark's own. */
function placeAbove(id: string, title: string, mark: UnitMark, taken: readonly Box[], input: TitlesInput) {
  if (mark.strip !== 'above') return undefined
  const edgePx = mark.xPx - mark.sizePx / 2
  const laneXPx = edgePx - LEADER_PX
  for (const length of LENGTHS) {
    const text = cut(title, length)
    const widthPx = input.measure(text)
    for (const yPx of input.rows) {
      const leader = [
        { xPx: edgePx, yPx: mark.yPx },
        { xPx: laneXPx, yPx: mark.yPx },
        { xPx: laneXPx, yPx },
      ]
      // The first bit of it touches the mark that it comes from.
      const line = segmentsOf(leader.slice(1)).map(thick)
      for (const anchor of ['end', 'start'] as const) {
        const leftPx = anchor === 'end' ? laneXPx - AIR_PX - widthPx : laneXPx + AIR_PX
        const box = { leftPx, rightPx: leftPx + widthPx, topPx: yPx - HEIGHT_PX / 2, bottomPx: yPx + HEIGHT_PX / 2 }
        const isInside = box.leftPx >= input.leftPx && box.rightPx <= input.rightPx
        const isFree = (own: Box) => !taken.some((other) => meet(own, other))
        if (isInside && isFree(box) && line.every(isFree)) return { id, text, box, anchor, leader }
      }
    }
  }
  return undefined
}

/** A line as wide as it is drawn. */
const thick = ({ leftPx, rightPx, topPx, bottomPx }: Box): Box => ({
  leftPx: leftPx - LINE_PX,
  rightPx: rightPx + LINE_PX,
  topPx: topPx - LINE_PX,
  bottomPx: bottomPx + LINE_PX,
})

function besideOf({ xPx, yPx, sizePx, laneXPx }: UnitMark, widthPx: number, anchor: Title['anchor']): Box {
  const leftPx = anchor === 'end' ? xPx - sizePx / 2 - AIR_PX - widthPx : laneXPx + AIR_PX
  return { leftPx, rightPx: leftPx + widthPx, topPx: yPx - HEIGHT_PX / 2, bottomPx: yPx + HEIGHT_PX / 2 }
}

/** At a word's end where one is near, with an ellipsis. */
export function cut(text: string, length: number): string {
  const letters = [...text]
  if (letters.length <= length) return text
  const head = letters.slice(0, length - 1).join('')
  const end = head.lastIndexOf(' ')
  return `${(end > head.length * 0.7 ? head.slice(0, end) : head).replace(/[\s,;:.–—-]{1,9}$/u, '')}…`
}

export function boxOf({ xPx, yPx, sizePx }: Pick<UnitMark, 'xPx' | 'yPx' | 'sizePx'>): Box {
  const half = sizePx / 2
  return { leftPx: xPx - half, rightPx: xPx + half, topPx: yPx - half, bottomPx: yPx + half }
}

export function segmentsOf(points: readonly Point[]): readonly Box[] {
  return points.slice(1).map((to, at) => {
    const from = points[at]!
    return {
      leftPx: Math.min(from.xPx, to.xPx),
      rightPx: Math.max(from.xPx, to.xPx),
      topPx: Math.min(from.yPx, to.yPx),
      bottomPx: Math.max(from.yPx, to.yPx),
    }
  })
}

/** Whether two boxes have more than an edge in common. */
export function meet(a: Box, b: Box): boolean {
  return a.leftPx < b.rightPx && b.leftPx < a.rightPx && a.topPx < b.bottomPx && b.topPx < a.bottomPx
}
