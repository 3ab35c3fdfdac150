/**
 * Two sides as rows in order of time. What begins at the same instant shares a row, and so does an answer that comes next,
 * facing what it answers; the time in between is a gap.
 *
 *     left                 right
 *     ▲ accusation         ◇ its answer, two days later
 *     ·                    ·                               the longer the silence, the wider
 *     ▲ accusation         (no answer)
 */
import type { EventHeader } from '../engine/query.ts'
import { BEGINNING, spanOf, type Instant, type Millis } from '../model/dates/time.ts'

export const COLUMNS = ['left', 'right'] as const
export type SideColumn = (typeof COLUMNS)[number]

export interface SideRow {
  /** Id of the first event of the row. */
  readonly key: string
  readonly left: readonly EventHeader[]
  readonly right: readonly EventHeader[]
  /** Events that both sides say together. */
  readonly both: readonly EventHeader[]
  /** Time since the previous row; `null` if there is none or it is unknown. */
  readonly gap: Millis | null
  /** Height of the gap in pixels. */
  readonly gapPx: number
  /** The side that is accused here and has not answered in the whole dataset. */
  readonly silent: SideColumn | null
}

export interface SidesInput {
  /** Events in order of date. */
  readonly events: readonly EventHeader[]
  readonly speaks: (event: EventHeader, column: SideColumn) => boolean
  readonly isAccused: (event: EventHeader, column: SideColumn) => boolean
  /** Ids of what an event answers. */
  readonly answersOf: (id: string) => readonly string[]
}

/** Maximum number of events in a row, so that any number of events on one day can be scrolled through. */
const ROW_MOST = 8
const DAY: Millis = 86_400_000
/** Extra height in pixels for every doubling of the days in a gap. */
const GAP_STEP_PX = 11
const GAP_MOST_PX = 110

type Draft = { [C in SideColumn | 'both']: EventHeader[] } & {
  readonly start: Instant
  end: Instant
  isAnswered: boolean
}

export function layOutSides(input: SidesInput): readonly SideRow[] {
  const drafts: Draft[] = []
  for (const event of input.events) {
    const { start } = spanOf(event.date)
    const column = columnOf(event, input)
    const last = drafts.at(-1)
    const isAnswer = last !== undefined && column !== 'both' && facesAnswer(last, event, column, input)
    const isSame = last !== undefined && last.start === start && !last.isAnswered
    if (last === undefined || sizeOf(last) >= ROW_MOST || !(isAnswer || isSame)) {
      drafts.push({ left: [], right: [], both: [], [column]: [event], start, end: start, isAnswered: false })
    } else {
      last[column].push(event)
      last.end = start
      last.isAnswered ||= !isSame
    }
  }
  return drafts.map((draft, at) => rowOf(draft, drafts[at - 1], input))
}

function columnOf(event: EventHeader, { speaks }: SidesInput): SideColumn | 'both' {
  if (speaks(event, 'left')) return speaks(event, 'right') ? 'both' : 'left'
  return 'right'
}

const sizeOf = ({ left, right, both }: Draft) => left.length + right.length + both.length
const facing = (column: SideColumn): SideColumn => (column === 'left' ? 'right' : 'left')

/** Returns whether an event answers something on the other side of the row. */
function facesAnswer(row: Draft, event: EventHeader, column: SideColumn, { answersOf }: SidesInput): boolean {
  const answered = answersOf(event.id)
  return row[facing(column)].some(({ id }) => answered.includes(id))
}

function rowOf(draft: Draft, before: Draft | undefined, input: SidesInput): SideRow {
  const { left, right, both, start } = draft
  const gap = before === undefined || before.end <= BEGINNING ? null : start - before.end
  const first = [...left, ...right, ...both].reduce((a, b) => (spanOf(b.date).start < spanOf(a.date).start ? b : a))
  return { key: first.id, left, right, both, gap, gapPx: gapPxOf(gap), silent: silentOf(draft, input) }
}

/** Returns the height of a gap: from one day on, `GAP_STEP_PX` for every doubling. */
export function gapPxOf(gap: Millis | null): number {
  if (gap === null || gap < DAY) return 0
  return Math.min(GAP_MOST_PX, Math.round(GAP_STEP_PX * Math.log2(1 + gap / DAY)))
}

function silentOf(row: Draft, { isAccused }: SidesInput): SideColumn | null {
  const isSilent = (column: SideColumn) =>
    row[column].length === 0 &&
    row.both.length === 0 &&
    row[facing(column)].some((event) => event.responses.includes('none-found') && isAccused(event, column))
  return COLUMNS.find(isSilent) ?? null
}

/** Position of a card in the rows. */
interface Card {
  readonly id: string
  readonly row: number
  readonly column: SideColumn | 'both'
}

/** Lists the cards in reading order: row by row, left before right. */
function cardsOf(rows: readonly SideRow[]): readonly Card[] {
  return rows.flatMap((cells, row) =>
    (['left', 'right', 'both'] as const).flatMap((column) => cells[column].map(({ id }) => ({ id, row, column }))),
  )
}

/**
 * Returns the card that a key leads to: up and down through time, left and right to the nearest card of the other side.
 */
export function walkSides(rows: readonly SideRow[], from: string, key: string): Card | null {
  const cards = cardsOf(rows)
  const at = cards.findIndex(({ id }) => id === from)
  const across = (column: SideColumn) => {
    const own = cards[at]
    if (own === undefined || own.column === column || own.column === 'both') return null
    const others = cards.filter((card) => card.column === column)
    return others.reduce<Card | null>(
      (best, card) => (best === null || Math.abs(card.row - own.row) < Math.abs(best.row - own.row) ? card : best),
      null,
    )
  }
  const ways: Readonly<Record<string, () => Card | null | undefined>> = {
    ArrowDown: () => cards[at + 1],
    ArrowUp: () => cards[at - 1],
    ArrowLeft: () => across('left'),
    ArrowRight: () => across('right'),
    Home: () => cards[0],
    End: () => cards.at(-1),
  }
  return ways[key]?.() ?? null
}
