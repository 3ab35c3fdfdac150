/** What answers are made from: tables on a server, and the head of what is in them. */
import type { Answer, QueryKind, Query } from '../query.ts'
import type { Head } from './head.ts'
import { headReader } from './head.ts'
import { timeOf, type Row } from './sql/cells.ts'
import { instant, text, texts } from './sql/literal.ts'
import type { Server } from './server.ts'

export interface ClickHouseContext {
  /** Rows of a statement's answer, at most as many as the server's profile allows. */
  readonly ask: Server['ask']
  /** Columns of the events with these ids, in no order; an unknown id has none. Quick, whatever the number of events. */
  readonly find: (columns: string, ids: readonly string[], signal: AbortSignal) => Promise<readonly Row[]>
  /** What the events of the exchange of this name meet; the server sees in it where it need not look. */
  readonly isOfExchange: (exchange: string, signal: AbortSignal) => Promise<string>
  /** The same of the events that quote a source. */
  readonly isQuoting: (source: string, signal: AbortSignal) => Promise<string>
  /** Asked for once. */
  readonly head: (signal: AbortSignal) => Promise<Head>
}

/** Answers one kind of question. */
export type Answerer<A extends QueryKind> = (
  archive: ClickHouseContext,
  query: Query<A>,
  signal: AbortSignal,
) => Promise<Answer<A>>

/** Of more, the statement would get too long: then all events are looked at. */
const MOST_TIMES = 10_000

export function archiveOn({ ask }: Server): ClickHouseContext {
  /** `events` is in order of time: only with an event's time is it found without a look at all of them. */
  const narrowed = async (keys: string, wanted: string, signal: AbortSignal, known = wanted) => {
    const starts = await ask(`SELECT DISTINCT starts FROM ${keys} WHERE ${known} LIMIT ${MOST_TIMES + 1}`, signal)
    if (starts.length === 0) return '0'
    if (starts.length > MOST_TIMES) return wanted
    return `starts IN (${starts.map(([start]) => instant(timeOf(start))).join(', ')}) AND ${wanted}`
  }
  return {
    ask,
    head: headReader(ask),
    isOfExchange: (exchange, signal) => narrowed('exchange_keys', `exchange = ${text(exchange)}`, signal),
    isQuoting: (source, signal) =>
      narrowed('source_keys', `has(quoted, ${text(source)})`, signal, `source = ${text(source)} AND isQuoted = 1`),
    async find(columns, ids, signal) {
      if (ids.length === 0) return []
      const where = await narrowed('event_keys', `id IN (${idList(ids)})`, signal)
      return ask(`SELECT ${columns} FROM events WHERE ${where}`, signal)
    },
  }
}

function idList(ids: readonly string[]): string {
  return texts(ids).slice(1, -1)
}
