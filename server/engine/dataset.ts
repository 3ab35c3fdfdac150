/** Exports what a dataset behind the HTTP interface is; `server/memory` and `server/engine/clickhouse-dataset.ts` make some. */
import type { Engine } from '../../src/engine/engine.ts'

/** An engine, and which state of the dataset it answers for. */
export interface EngineState {
  readonly engine: Engine
  /** Changes whenever answers may: part of the key under which they are cached. */
  readonly version: string
}

export interface ServedDataset {
  /** Its name in addresses. */
  readonly name: string
  /** Maximum number of queries that its engine works on at once; more wait. */
  readonly atOnce: number
  /** Rejects with an `EngineError` if the state cannot be found out. */
  readonly current: () => Promise<EngineState>
  /** Frees what the dataset holds. */
  readonly close: () => Promise<void>
}

/** Over an engine whose dataset never changes. */
export function fixedDataset(name: string, engine: Engine, atOnce = 1): ServedDataset {
  const state: EngineState = { engine, version: '1' }
  return { name, atOnce, current: async () => state, close: async () => undefined }
}
