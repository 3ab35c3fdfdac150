/** Answers questions from tables on a ClickHouse server or cluster, of any version since 18.16. */
import type { Engine } from '../engine.ts'
import type { Answer, QueryKind, Query } from '../query.ts'
import { ANSWERERS } from './answer-table.ts'
import { type Answerer, archiveOn } from './clickhouse-context.ts'
import type { Server } from './server.ts'

/**
 * Creates an engine over a server. When a query is aborted or one of its statements fails, its other statements are
 * stopped on the server.
 */
export function createClickHouseEngine(server: Server): Engine {
  const archive = archiveOn(server)
  return {
    async run<A extends QueryKind>(query: Query<A>, signal?: AbortSignal): Promise<Answer<A>> {
      signal?.throwIfAborted()
      const done = new AbortController()
      const until = signal === undefined ? done.signal : AbortSignal.any([signal, done.signal])
      try {
        // The table says that the answerer of a question's kind answers it; the compiler cannot follow an index.
        return await (ANSWERERS[query.kind] as unknown as Answerer<A>)(archive, query, until)
      } finally {
        done.abort()
      }
    },
  }
}
