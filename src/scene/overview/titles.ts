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
  /** Width of a text in pixels. */
  readonly measure: (text: string) => number
}

const HEIGHT_PX = 14
const AIR_PX = 5
/** Maximum lengths that are tried, in characters. */
const LENGTHS = [64, 48, 36]

export function layTitles(input: TitlesInput): readonly Title[] {
  const { marks, most } = input
  const taken: Box[] = [...input.taken, ...[...marks.values()].map(boxOf)]
  const titles: Title[] = []
  for (const { id, title } of input.candidates) {
    if (titles.length >= most) break
    const mark = marks.get(id)
    const placed = mark && placeBeside(id, title, mark, taken, input)
    if (placed === undefined) continue
    titles.push(placed)
    taken.push(placed.box)
  }
  return titles
}

function placeBeside(id: string, title: string, mark: UnitMark, taken: readonly Box[], input: TitlesInput) {
  for (const length of LENGTHS) {
    const text = cut(title, length)
    for (const anchor of ['end', 'start'] as const) {
      const box = besideOf(mark, input.measure(text), anchor)
      const isInside = box.leftPx >= input.leftPx && box.rightPx <= input.rightPx
      if (isInside && !taken.some((other) => meet(box, other))) return { id, text, box, anchor }
    }
  }
  return undefined
}

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
