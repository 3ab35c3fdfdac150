/** A mark for each statement, stacked in its column. */
import type { TimeColumns } from './columns.ts'
import { compareInStack, type Statement } from './statements.ts'
import { type Deepest, middleOf, type StripPlaces } from './strips.ts'

/** A square of `sizePx` around its middle. */
export interface UnitMark extends Statement {
  readonly column: number
  readonly xPx: number
  readonly yPx: number
  readonly sizePx: number
  /** Where lines run beside the column's stacks. */
  readonly laneXPx: number
}

/** The statements of each strip and column, from the foot of the stack. */
export type Stacks = ReadonlyMap<string, readonly Statement[]>

/** Room that lines need between two columns. */
const LANE_PX = 3
const LARGEST_PX = 11

export function stacksOf(statements: readonly Statement[], { columnOf }: TimeColumns): Stacks {
  const stacks = new Map<string, Statement[]>()
  for (const statement of statements) {
    const column = columnOf(statement.month)
    if (column === null) continue
    const key = `${statement.strip} ${column}`
    const stack = stacks.get(key)
    if (stack === undefined) stacks.set(key, [statement])
    else stack.push(statement)
  }
  for (const stack of stacks.values()) stack.sort(compareInStack)
  return stacks
}

export function deepestOf(stacks: Stacks): Deepest {
  const deepest = { above: 0, below: 0, others: 0 }
  for (const [{ strip }, length] of [...stacks.values()].map((stack) => [stack[0]!, stack.length] as const))
    deepest[strip] = Math.max(deepest[strip], length)
  return deepest
}

/** Side of a mark in columns this wide, before the height is known. */
export const unitSize = (columnPx: number): number => Math.min(LARGEST_PX, columnPx - LANE_PX)

export function layUnits(stacks: Stacks, { columns }: TimeColumns, strips: StripPlaces): ReadonlyMap<string, UnitMark> {
  const marks = new Map<string, UnitMark>()
  const narrowestPx = Math.min(...columns.map(({ widthPx }) => widthPx))
  const sizePx = Math.min(unitSize(narrowestPx), strips.stepPx - 1.5)
  for (const [key, stack] of stacks) {
    const index = Number(key.slice(key.indexOf(' ') + 1))
    const column = columns[index]!
    const xPx = column.xPx + column.widthPx / 2
    const laneXPx = xPx + Math.min(column.widthPx / 2, sizePx / 2 + LANE_PX)
    stack.forEach((statement, at) => {
      const yPx = middleOf(strips.places[statement.strip], strips.stepPx, at)
      marks.set(statement.event.id, { ...statement, column: index, xPx, yPx, sizePx, laneXPx })
    })
  }
  return marks
}
