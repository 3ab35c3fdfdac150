/** Datasets as the loader takes them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createClickHouseEngine } from '../../src/engine/clickhouse/clickhouse-engine.ts'
import { connectServer } from '../../src/engine/clickhouse/server.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { ColumnsBuilder } from '../../src/engine/memory/columns/columns-builder.ts'
import type { Dataset } from '../../src/model/event.ts'
import type { Report } from '../../src/model/issue.ts'
import { loadFile, type ReadFile } from '../../src/engine/clickhouse/load/load.ts'
import { readDatasetBytes } from '../../src/model/check/read-dataset.ts'
import type { Site } from './servers.ts'

export function readFileOf({ head, events }: Dataset, report: Report, key = 'file'): ReadFile {
  const builder = new ColumnsBuilder()
  events.forEach((event, index) => builder.add(event, index))
  const columns = builder.finish(head, { leftOut: new Uint8Array(events.length), dropped: [] })
  return { key, columns, head, report }
}

/** An engine over a site that holds this dataset and nothing else; `key` is what its file is known by. */
export async function filled(site: Site, dataset: Dataset, report: Report, key?: string): Promise<Engine> {
  await site.clear()
  await loadFile(site.writer, readFileOf(dataset, report, key))
  return createClickHouseEngine(connectServer(site.address))
}

/** The first of the shipped datasets. */
export function crossStrait(): { readonly dataset: Dataset; readonly report: Report } {
  const file = join(import.meta.dirname, '../../public/datasets/cross-strait.json')
  const { dataset, report } = readDatasetBytes(readFileSync(file))
  return { dataset: dataset!, report }
}
