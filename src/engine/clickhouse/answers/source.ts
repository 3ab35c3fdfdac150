import { LINKED_LIMIT } from '../../query.ts'
import { QuotedPassages } from '../../quoted-passages.ts'
import type { Answerer, ClickHouseContext } from '../clickhouse-context.ts'
import { BRIEF, headerOf } from '../event-headers.ts'
import { type Row, textOf } from '../sql/cells.ts'
import { edgesIn, rowsInOrder } from '../sql/in-order.ts'
import { text } from '../sql/literal.ts'
import { orderBy, orderOf } from '../sql/sorting.ts'
import { textsOfSources } from '../source-texts.ts'
import type { StoredDetails } from '../stored.ts'

export const source: Answerer<'source'> = async (archive, { id }, signal) => {
  const head = (await archive.head(signal)).sources.find((source) => source.id === id)
  if (head === undefined) return null
  const [texts, citing, quoting] = await Promise.all([
    textsOfSources(archive, [id], signal),
    rowsInOrder(
      archive,
      {
        columns: BRIEF,
        where: `has(sources, ${text(id)})`,
        order: BY_DATE,
        offset: 0,
        limit: LINKED_LIMIT,
        edges: edgesIn('source_keys', `source = ${text(id)}`),
      },
      signal,
    ),
    quotingIn(archive, id, signal),
  ])
  const words = texts.get(id) ?? ''
  return { head, text: words, ...quotesIn(quoting, id, words), events: citing.map(headerOf) }
}

const BY_DATE = orderOf('date')

async function quotingIn(
  { ask, isQuoting }: ClickHouseContext,
  source: string,
  signal: AbortSignal,
): Promise<readonly Row[]> {
  const where = await isQuoting(source, signal)
  return ask(`SELECT id, json FROM events WHERE ${where} ORDER BY ${orderBy(BY_DATE)}`, signal)
}

function quotesIn(rows: readonly Row[], source: string, text: string) {
  const quoted = new QuotedPassages(text)
  for (const [id, json] of rows) {
    // Written by the loader.
    for (const { source: cited, quote } of (JSON.parse(textOf(json)) as StoredDetails).citations) {
      if (cited === source && quote !== undefined) quoted.add(textOf(id), quote)
    }
  }
  return quoted.inOrder()
}
