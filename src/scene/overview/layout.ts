/** Lays out the picture of the overview: columns of time, strips of who speaks, and marks or bars in them. */
import type { Exchange, Exchanges } from '../../engine/query.ts'
import type { Month } from '../../model/dates/months.ts'
import { type Bar, barDepths, layBars, totalOf, totalsOf } from './bars.ts'
import { type Bridge, bridgesOf } from './bridges.ts'
import { layColumns, type TimeColumns } from './columns.ts'
import { type Statement, statementsOf, type SideOf } from './statements.ts'
import { type Facing, layStrips, type StripPlaces } from './strips.ts'
import { layTitles, type Title } from './titles.ts'
import { deepestOf, layUnits, stacksOf, unitSize, type UnitMark } from './units.ts'

export interface OverviewInput {
  /** All accusations with their answers; `null` if they are too many to be drawn one by one. */
  readonly exchanges: readonly Exchange[] | null
  readonly months: Exchanges['months']
  readonly facing: Facing
  readonly sideOf: SideOf
  readonly span: readonly [Month, Month] | null
  readonly isEven: boolean
  readonly frame: Frame
  readonly measure: (text: string) => number
}

/** Sizes that depend on the screen. */
export interface Frame {
  readonly widthPx: number
  /** Room for the names of the strips, at the left. */
  readonly namesPx: number
  readonly axisPx: number
  readonly mostHeightPx: number
  readonly leastColumnPx: number
  readonly mostTitles: number
}

export interface OverviewScene {
  readonly time: TimeColumns
  readonly strips: StripPlaces
  readonly marks: ReadonlyMap<string, UnitMark>
  readonly bridges: readonly Bridge[]
  readonly titles: readonly Title[]
  /** Where there are bars there are no marks. */
  readonly bars: readonly Bar[]
  readonly widthPx: number
}

/** Height of a bar of the greatest column, in units of a mark. */
const BAR_STEPS = 9
const STEP_PX = 13
/** Minimum size of a mark; if marks would be smaller, bars are drawn instead. */
const LEAST_MARK_PX = 3.6
/** Room at the top, so that the highest stack does not touch the edge. */
const HEAD_PX = 4
/** Height of a row of titles. */
const TITLE_PX = 15

/** `null` if nothing has a date. */
export function layOverview(input: OverviewInput): OverviewScene | null {
  const { exchanges, facing, sideOf, frame } = input
  const statements = exchanges === null ? [] : statementsOf(exchanges, facing, sideOf)
  const time = layColumns({
    counts: countsOf(statements, input.months),
    span: input.span,
    isEven: input.isEven,
    leftPx: frame.namesPx,
    widthPx: frame.widthPx - frame.namesPx,
    leastPx: frame.leastColumnPx,
  })
  if (time === null) return null
  return (exchanges && asUnits(input, exchanges, statements, time)) ?? asBars(input, time)
}

function countsOf(statements: readonly Statement[], months: Exchanges['months']): ReadonlyMap<Month, number> {
  const counts = new Map<Month, number>()
  const add = (month: Month, count: number) => counts.set(month, (counts.get(month) ?? 0) + count)
  for (const { month } of statements) add(month, 1)
  if (statements.length === 0) for (const { month, kinds } of months) if (month !== null) add(month, totalOf(kinds))
  return counts
}

const stripsFor = ({ facing, frame }: OverviewInput, deepest: ReturnType<typeof deepestOf>) =>
  layStrips({
    deepest,
    isFacing: facing !== null,
    axisPx: frame.axisPx,
    headPx: HEAD_PX,
    stepPx: STEP_PX,
    mostPx: frame.mostHeightPx,
  })

/** `null` if the marks would be too small. */
function asUnits(
  input: OverviewInput,
  exchanges: readonly Exchange[],
  statements: readonly Statement[],
  time: TimeColumns,
): OverviewScene | null {
  const { frame } = input
  const stacks = stacksOf(statements, time)
  const strips = stripsFor(input, deepestOf(stacks))
  const columnPx = Math.min(...time.columns.map(({ widthPx }) => widthPx))
  if (Math.min(strips.stepPx - 1.5, unitSize(columnPx)) < LEAST_MARK_PX) return null
  const marks = layUnits(stacks, time, strips)
  const bridges = bridgesOf(exchanges, marks, strips)
  const titles = layTitles({
    candidates: byImportance(exchanges),
    marks,
    taken: [{ leftPx: 0, rightPx: frame.widthPx, topPx: strips.axis.topPx, bottomPx: strips.axis.bottomPx }],
    leftPx: frame.namesPx,
    rightPx: frame.widthPx,
    most: frame.mostTitles,
    rows: titleRows(frame, strips),
    measure: input.measure,
  })
  return { time, strips, marks, bridges, titles, bars: [], widthPx: frame.widthPx }
}

/** Rows of text at the top of the strip above; the stacks may reach into them. */
function titleRows({ mostTitles }: Frame, { places, axis }: StripPlaces): readonly number[] {
  if (mostTitles === 0 || axis.topPx - places.above.topPx < 3 * TITLE_PX) return []
  return [0.5, 1.5, 2.5].map((row) => places.above.topPx + HEAD_PX + row * TITLE_PX)
}

/** The most answered first, then the newest; only those with an answer. */
function byImportance(exchanges: readonly Exchange[]): readonly { readonly id: string; readonly title: string }[] {
  return exchanges
    .filter(({ answered }) => answered > 0)
    .toSorted((a, b) => b.answered - a.answered)
    .map(({ accusation }) => accusation)
}

function asBars(input: OverviewInput, time: TimeColumns): OverviewScene {
  const totals = totalsOf(input.months, input.facing, time)
  const { deepest, perUnit } = barDepths(totals, BAR_STEPS)
  const strips = stripsFor(input, deepest)
  return {
    time,
    strips,
    marks: new Map(),
    bridges: [],
    titles: [],
    bars: layBars(totals, perUnit, time, strips),
    widthPx: input.frame.widthPx,
  }
}
