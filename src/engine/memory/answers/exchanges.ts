import { NO_FILTER, type Filter } from '../../filter.ts'
import { compareText } from '../../order.ts'
import { ANSWERS_LIMIT, type Exchange, type Exchanges, type KindCounts, RESPONSE_KINDS } from '../../query.ts'
import { ACCUSATION, type Columns } from '../columns/columns.ts'
import { listOf } from '../columns/lists.ts'
import { answersTo, linkOf } from '../columns/row-links.ts'
import { headerOf } from '../event-headers.ts'
import { comparePlaced, type ExchangeColumns, exchangeColumns, NO_MONTH } from '../exchange-columns.ts'
import { SHOWN } from '../filter/row-selection.ts'
import type { Answerer, Store } from '../memory-context.ts'
import { kindOf } from '../response-kind.ts'
import { sideLabels } from '../side-labels.ts'

export const exchanges: Answerer<'exchanges'> = (store, { filter, field, sort, offset, limit }) => {
  const { columns } = store
  const chosen = chooseAccusations(store, filter)
  const known = exchangeColumns(columns)
  const rows: number[] = []
  let total = 0
  for (const row of known.orders[sort]) {
    if (chosen.kept[row] === 0) continue
    if (total >= offset && total < offset + limit) rows.push(row)
    total++
  }
  return {
    total,
    hidden: countHidden(columns, chosen.kept, store.selector.select(filter).blockers),
    ...countKept(columns, chosen, known, sideLabels(columns, field, filter)),
    rows: rows.map((row) => exchangeAt(columns, row, chosen.hasWords, known)),
  }
}

interface Chosen {
  /** 1 for accusations that are kept. */
  readonly kept: Uint8Array
  /** Whether a row itself has the words of the filter. */
  readonly hasWords: (row: number) => boolean
}

function chooseAccusations({ columns, selector }: Store, filter: Filter): Chosen {
  const { blockers } = selector.select({ ...filter, text: NO_FILTER.text })
  const words = selector.select({ ...NO_FILTER, text: filter.text }).blockers
  const hasWords = (row: number) => words[row] === SHOWN
  const { types, respondedBy } = columns
  const kept = new Uint8Array(columns.rows)
  for (let row = 0; row < kept.length; row++) {
    if (types[row] !== ACCUSATION || blockers[row] !== SHOWN) continue
    if (hasWords(row) || listOf(respondedBy, row).some(hasWords)) kept[row] = 1
  }
  return { kept, hasWords }
}

/** Responses to kept accusations that the filter does not keep. */
function countHidden({ respondedBy }: Columns, kept: Uint8Array, blockers: Uint8Array): number {
  const isCounted = new Uint8Array(kept.length)
  let hidden = 0
  for (let row = 0; row < kept.length; row++) {
    if (kept[row] === 0) continue
    for (const response of listOf(respondedBy, row)) {
      if (blockers[response] === SHOWN || isCounted[response] === 1) continue
      isCounted[response] = 1
      hidden++
    }
  }
  return hidden
}

type Counts = [number, number, number, number]
const newCounts = (): Counts => [0, 0, 0, 0]

function countKept(
  columns: Columns,
  { kept, hasWords }: Chosen,
  { months }: ExchangeColumns,
  { names, by, against }: ReturnType<typeof sideLabels>,
): Omit<Exchanges, 'rows' | 'total' | 'hidden'> {
  const kinds = newCounts()
  const pairs = new Map<number, Counts>()
  const bySide = new Map<number, Map<number, Counts>>()
  let inAnswersOnly = 0
  for (let row = 0; row < kept.length; row++) {
    if (kept[row] === 0) continue
    const kind = kindOf(columns, row)
    kinds[kind]!++
    if (!hasWords(row)) inAnswersOnly++
    const accusers = by(row)
    for (const accuser of accusers)
      for (const accused of against(row)) countIn(pairs, accuser * names.length + accused)[kind]!++
    countIn(monthsOf(bySide, accusers[0]!), months[row]!)[kind]!++
  }
  return { kinds, inAnswersOnly, pairs: pairsIn(pairs, names), months: monthsIn(bySide, names) }
}

function monthsOf(bySide: Map<number, Map<number, Counts>>, side: number): Map<number, Counts> {
  let months = bySide.get(side)
  if (months === undefined) bySide.set(side, (months = new Map()))
  return months
}

function countIn(all: Map<number, Counts>, key: number): Counts {
  let counts = all.get(key)
  if (counts === undefined) all.set(key, (counts = newCounts()))
  return counts
}

function pairsIn(pairs: ReadonlyMap<number, KindCounts>, names: readonly string[]): Exchanges['pairs'] {
  return Array.from(pairs, ([pair, kinds]) => ({
    by: names[Math.floor(pair / names.length)]!,
    against: names[pair % names.length]!,
    kinds,
  })).sort((a, b) => compareText(a.by, b.by) || compareText(a.against, b.against))
}

function monthsIn(
  bySide: ReadonlyMap<number, ReadonlyMap<number, KindCounts>>,
  names: readonly string[],
): Exchanges['months'] {
  const all = [...bySide].flatMap(([side, months]) =>
    Array.from(months, ([month, kinds]) => ({ month: month === NO_MONTH ? null : month, side: names[side]!, kinds })),
  )
  const place = (month: number | null) => month ?? Infinity
  return all.sort((a, b) => (a.month === b.month ? compareText(a.side, b.side) : place(a.month) - place(b.month)))
}

function exchangeAt(
  columns: Columns,
  row: number,
  hasWords: Chosen['hasWords'],
  { placed }: ExchangeColumns,
): Exchange {
  const { respondedBy, citations, sources, details } = columns
  const answers = [...listOf(respondedBy, row)].sort((a, b) => comparePlaced(columns, placed, a, b))
  const answered = answersTo(columns, row).length
  const cited = listOf(citations, row)
  const stated = details.of(row).citations ?? []
  const quoting = stated.findIndex(({ quote }) => quote !== undefined)
  return {
    accusation: headerOf(columns, row),
    kind: RESPONSE_KINDS[kindOf(columns, row)]!,
    passage: quoting < 0 ? null : { text: stated[quoting]!.quote!.exact, source: sources[cited[quoting]!]!.id },
    sources: new Set(cited).size,
    hasWords: hasWords(row),
    answers: answers.slice(0, ANSWERS_LIMIT).map((answer) => {
      const { time, stance, standing } = linkOf(columns, { kind: 'respondsTo', from: answer, to: row })
      return { event: headerOf(columns, answer), time: time!, stance, standing: standing!, hasWords: hasWords(answer) }
    }),
    answered,
    comments: answers.length - answered,
  }
}
