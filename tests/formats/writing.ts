/** Writes documents as the worker does. */
import { memoryEngineOf } from '../../src/engine/memory/memory-engine.ts'
import { NO_FILTER, type Filter } from '../../src/engine/filter.ts'
import { exportFile } from '../../src/engine/worker/export-file.ts'
import type { Dataset } from '../../src/model/event.ts'
import type { ExportFormat, LossKind } from '../../src/model/exported.ts'
import { FORMAT } from '../../src/model/check/schema.ts'
import { readDataset } from '../../src/model/check/read-dataset.ts'
import { anyDataset } from '../engine/arbitraries.ts'

export interface Written {
  readonly text: string
  readonly events: number
  readonly losses: Readonly<Partial<Record<LossKind, number>>>
}

export async function writeAs(format: ExportFormat, dataset: Dataset, filter: Partial<Filter> = {}): Promise<Written> {
  const engine = memoryEngineOf(dataset, { issues: [], counts: {}, read: 0, kept: 0, leftOut: 0 })
  const { blob, events, losses } = await exportFile({
    engine,
    order: { format, filter: { ...NO_FILTER, ...filter } },
    signal: new AbortController().signal,
    onProgress: () => {},
    later: setImmediate,
  })
  return {
    // `text()` would leave out a byte order mark.
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer()),
    events,
    losses: Object.fromEntries(losses.map(({ kind, count }) => [kind, count])),
  }
}

export function datasetIn(document: unknown): Dataset {
  const { dataset } = readDataset(JSON.stringify(document))
  if (dataset === null) throw new Error('This is no dataset')
  return dataset
}

/** A generated dataset as it would be after it was read from a file: links, parts and dates hold. */
export const anyRead = anyDataset.map(({ head, events }) => {
  const document = { format: FORMAT, ...head, title: head.title || 'Untitled', events }
  return datasetIn(JSON.parse(JSON.stringify(document, asInFile)))
})

/** Dates are EDTF in a file, and what a file may not hold is left out. */
function asInFile(key: string, value: unknown): unknown {
  return key === 'hasText' ? undefined : ((value as { edtf?: string } | null)?.edtf ?? value)
}
