import { EVENT_TYPES } from '../../../model/event.ts'
import { END } from '../../../model/dates/time.ts'
import { responseTime } from '../../../model/response.ts'
import { NO_FILTER, type Filter } from '../../filter.ts'
import { compareText } from '../../order.ts'
import { ANSWERS_LIMIT, type Exchange, type EventHeader, type Exchanges, RESPONSE_KINDS } from '../../query.ts'
import type { Query } from '../../query.ts'
import type { Answerer, ClickHouseContext } from '../clickhouse-context.ts'
import { BRIEF, BRIEF_CELLS, headerOf } from '../event-headers.ts'
import { LINKED, linkedOf, respondingTo } from '../linked.ts'
import { numberOf, type Row, textOf, textsOf, timeOf } from '../sql/cells.ts'
import { laneColumnOf, sideListsOf } from '../sql/columns.ts'
import { allOf, anyOf } from '../sql/comparing.ts'
import { filterWhere } from '../sql/conditions.ts'
import { rowsInOrder } from '../sql/in-order.ts'
import { KIND, KIND_COUNTS, kindCountsOf } from '../sql/response-kind.ts'
import { EXCHANGE_ORDERS } from '../sql/sorting.ts'
import type { StoredDetails } from '../stored.ts'

export const exchanges: Answerer<'exchanges'> = async (archive, query, signal) => {
  const words = await filterWhere(archive, { ...NO_FILTER, text: query.filter.text }, signal)
  const where = await whereOf(archive, query.filter, words, signal)
  const [totals, hidden, pairs, months, rows] = await Promise.all([
    totalsOf(archive, where, words, signal),
    hiddenBy(archive, query.filter, where, signal),
    pairsOf(archive, query, where, signal),
    monthsOf(archive, query, where, signal),
    rowsOf(archive, query, where, words, signal),
  ])
  return { ...totals, hidden, pairs, months, rows }
}

const IS_ACCUSATION = `type = ${EVENT_TYPES.indexOf('accusation')}`

/** Accusations that pass the filter; `words` may hold of one of their answers instead. */
async function whereOf(archive: ClickHouseContext, filter: Filter, words: string, signal: AbortSignal) {
  const others = await filterWhere(archive, { ...filter, text: NO_FILTER.text }, signal)
  // GLOBAL, because an answer may lie on another shard than what it answers.
  const inAnswers = `id GLOBAL IN (SELECT arrayJoin(respondsTo) FROM events WHERE ${words})`
  return allOf([IS_ACCUSATION, others, ...(words === '1' ? [] : [anyOf([words, inAnswers])])])
}

async function totalsOf({ ask }: ClickHouseContext, where: string, words: string, signal: AbortSignal) {
  const [row = []] = await ask(
    `SELECT count(), countIf(NOT (${words})), ${KIND_COUNTS} FROM events WHERE ${where}`,
    signal,
  )
  const [total, inAnswersOnly, ...kinds] = row
  return { total: numberOf(total), inAnswersOnly: numberOf(inAnswersOnly), kinds: kindCountsOf(kinds) }
}

/** Responses to the accusations that the filter does not keep. */
async function hiddenBy(
  archive: ClickHouseContext,
  filter: Filter,
  where: string,
  signal: AbortSignal,
): Promise<number> {
  const kept = await filterWhere(archive, filter, signal)
  if (kept === '1') return 0
  const [row] = await archive.ask(
    `SELECT count() FROM events WHERE NOT (${kept}) AND id GLOBAL IN (SELECT arrayJoin(respondedBy) FROM events WHERE ${where})`,
    signal,
  )
  return numberOf(row?.[0])
}

async function pairsOf(
  { ask }: ClickHouseContext,
  { field, filter }: Query<'exchanges'>,
  where: string,
  signal: AbortSignal,
) {
  const { by, against } = sideListsOf(field, filter)
  const rows = await ask(
    `SELECT arrayJoin(${by}) AS speaker, arrayJoin(${against}) AS accused, ${KIND_COUNTS} FROM events ` +
      `WHERE ${where} GROUP BY speaker, accused ORDER BY speaker, accused`,
    signal,
  )
  return rows.map(([by, against, ...kinds]) => ({
    by: textOf(by),
    against: textOf(against),
    kinds: kindCountsOf(kinds),
  }))
}

async function monthsOf(
  { ask }: ClickHouseContext,
  { field, filter }: Query<'exchanges'>,
  where: string,
  signal: AbortSignal,
): Promise<Exchanges['months']> {
  const rows = await ask(
    `SELECT month, ${laneColumnOf(field, filter)} AS side, ${KIND_COUNTS} FROM events WHERE ${where} ` +
      'GROUP BY month, side ORDER BY month, side',
    signal,
  )
  return rows.map(([month, side, ...kinds]) => ({
    month: timeOf(month) >= END ? null : numberOf(month),
    side: textOf(side),
    kinds: kindCountsOf(kinds),
  }))
}

async function rowsOf(
  archive: ClickHouseContext,
  { sort, offset, limit }: Query<'exchanges'>,
  where: string,
  words: string,
  signal: AbortSignal,
): Promise<Exchange[]> {
  const columns = `${BRIEF}, ${KIND}, ${words}, sources, answersCount, json, ${LINKED}`
  const order = EXCHANGE_ORDERS[sort]
  const rows = await rowsInOrder(archive, { columns, where, order, offset, limit }, signal)
  const ids = rows.flatMap((row) => linkedOf(row.slice(LINKED_AT)).respondedBy)
  const found = await archive.find(`${BRIEF}, placed, ${words}`, [...new Set(ids)], signal)
  const answers = new Map(found.map(answerIn).map((answer) => [answer.event.id, answer]))
  return rows.map((row) => exchangeIn(row, answers))
}

/** Where the cells of `LINKED` begin. */
const LINKED_AT = BRIEF_CELLS + 5

interface Found {
  readonly event: EventHeader
  readonly placed: number
  readonly hasWords: boolean
}

function answerIn(row: Row): Found {
  const [placed, hasWords] = row.slice(BRIEF_CELLS)
  return { event: headerOf(row), placed: timeOf(placed), hasWords: numberOf(hasWords) === 1 }
}

function exchangeIn(row: Row, answers: ReadonlyMap<string, Found>): Exchange {
  const accusation = headerOf(row)
  const [kind, hasWords, sources, answered, json] = row.slice(BRIEF_CELLS)
  // Written by the loader.
  const { citations } = JSON.parse(textOf(json)) as StoredDetails
  const quoting = citations.find(({ quote }) => quote !== undefined)
  const own = respondingTo(linkedOf(row.slice(LINKED_AT))).map((pair) => ({ ...pair, ...answers.get(pair.from)! }))
  own.sort((a, b) => a.placed - b.placed || compareText(a.event.id, b.event.id))
  return {
    accusation,
    kind: RESPONSE_KINDS[numberOf(kind)]!,
    passage: quoting?.quote === undefined ? null : { text: quoting.quote.exact, source: quoting.source },
    sources: textsOf(sources).length,
    hasWords: numberOf(hasWords) === 1,
    answers: own.slice(0, ANSWERS_LIMIT).map(({ event, stance, standing, hasWords }) => ({
      event,
      time: responseTime(accusation.date, event.date),
      stance,
      standing: standing!,
      hasWords,
    })),
    answered: numberOf(answered),
    comments: own.length - numberOf(answered),
  }
}
