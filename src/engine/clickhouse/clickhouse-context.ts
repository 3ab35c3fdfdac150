/** Exports what every answerer needs: tables on a server, and the head of the archive. */
import type { Answer, QueryKind, Query } from '../query.ts'
import type { Head } from './head.ts'
import { headReader } from './head.ts'
import { timeOf, type Row } from './sql/cells.ts'
import { instant, text, texts } from './sql/literal.ts'
import type { Server } from './server.ts'

export interface ClickHouseContext {
  /** Returns the rows of a statement, at most as many as the server's profile allows. */
  readonly ask: Server['ask']
  /**
   * Returns columns of the events with these ids, in no order; an unknown id has no row. Fast for any number of events.
   */
  readonly find: (columns: string, ids: readonly string[], signal: AbortSignal) => Promise<readonly Row[]>
  /**
   * Returns a WHERE condition for the events of one exchange. It names their start times, so that ClickHouse can skip
   * granules (the primary key is `starts`).
   */
  readonly isOfExchange: (exchange: string, signal: AbortSignal) => Promise<string>
  /** Returns the same kind of condition for the events that quote a source. */
  readonly isQuoting: (source: string, signal: AbortSignal) => Promise<string>
  /** Reads the head once and remembers it. */
  readonly head: (signal: AbortSignal) => Promise<Head>
}

/** Answers one kind of query. */
export type Answerer<A extends QueryKind> = (
  archive: ClickHouseContext,
  query: Query<A>,
  signal: AbortSignal,
) => Promise<Answer<A>>

/** Maximum number of start times to inline; beyond it the statement gets too long and the table is scanned. */
const MOST_TIMES = 10_000

export function archiveOn({ ask }: Server): ClickHouseContext {
  /** Builds a condition that names times too, because `events` is sorted by time: an id alone would need a scan. */
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
