/** Opens a database for the page. */
import { type DatabaseOrigin, EngineError, type Exporter, type OpenOptions, type Opened } from '../engine.ts'
import { createClickHouseEngine } from './clickhouse-engine.ts'
import { connectServer } from './server.ts'

/** Opens the database. Rejects with an `EngineError` if the archive's head cannot be read. */
export async function openDatabase({ url }: DatabaseOrigin, { signal }: OpenOptions = {}): Promise<Opened> {
  const engine = createClickHouseEngine(connectServer(url))
  const { report } = await engine.run<'summary'>({ kind: 'summary' }, signal)
  return { ok: true, engine, exporter: NO_EXPORTER, report }
}

/** Exports nothing, because a file is made of events that are all in memory. */
const NO_EXPORTER: Exporter = {
  export: () => Promise.reject(new EngineError('The events of a database are not written to a file')),
}
