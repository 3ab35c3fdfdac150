/** Opens a dataset that a server answers for. The page's entry points load this file when an address names one. */
import { type DatabaseOrigin, EngineError, type Exporter, type OpenOptions, type Opened } from '../engine.ts'
import { createHttpEngine } from './http-engine.ts'

/** Rejects with an `EngineError` if the server does not say what is in the dataset. */
export async function openRemote({ url }: DatabaseOrigin, { signal }: OpenOptions = {}): Promise<Opened> {
  const engine = createHttpEngine(url)
  const { report } = await engine.run<'summary'>({ kind: 'summary' }, signal)
  return { ok: true, engine, exporter: NO_EXPORTER, report }
}

/** A file is written from events that are all in memory here. */
const NO_EXPORTER: Exporter = {
  export: () => Promise.reject(new EngineError('The events of a remote dataset are not written to a file')),
}
