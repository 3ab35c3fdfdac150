/** The door of the room for the page. */
import { type DatabaseOrigin, EngineError, type Exporter, type OpenOptions, type Opened } from '../engine.ts'
import { createClickHouseEngine } from './clickhouse-engine.ts'
import { connectServer } from './server.ts'

/** Rejects with an `EngineError` where the database does not say what is in it. */
export async function openDatabase({ url }: DatabaseOrigin, { signal }: OpenOptions = {}): Promise<Opened> {
  const engine = createClickHouseEngine(connectServer(url))
  const { report } = await engine.run<'summary'>({ kind: 'summary' }, signal)
  return { ok: true, engine, exporter: NO_EXPORTER, report }
}

/** A file is made of events that are all at hand. */
const NO_EXPORTER: Exporter = {
  export: () => Promise.reject(new EngineError('The events of a database are not written to a file')),
}
