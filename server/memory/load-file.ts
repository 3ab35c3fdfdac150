/** Reads a file of this machine as the page's worker reads one; the threads of datasets use it. */
import { openAsBlob } from 'node:fs'
import { totalmem } from 'node:os'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadDataset } from '../../src/engine/worker/load.ts'
import type { Load } from '../../src/engine/worker/serve.ts'

/** Part of the machine's memory that the columns may take. */
const SHARE = 0.5
/** Reads the file at a `file:` address; takes the columns of a table to mean what they look like. */
export const loadFile: Load = async (origin, base, signal, onProgress) => {
  if (origin.kind !== 'url') throw new TypeError('only files are read here')
  const path = fileURLToPath(origin.url)
  const options = { base, signal, onProgress, room: totalmem() * SHARE, later: setImmediate }
  const file = { kind: 'file', name: basename(path), blob: await openAsBlob(path) } as const
  const loaded = await loadDataset({ ...options, origin: file })
  if (loaded.ok || loaded.table === undefined) return loaded
  return loadDataset({ ...options, origin: { ...file, mapping: loaded.table.mapping } })
}
