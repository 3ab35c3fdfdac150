/** Loads bytes as the worker does. */
import type { Progress } from '../../src/engine/engine.ts'
import type { Loaded } from '../../src/engine/worker/serve.ts'
import { loadDataset } from '../../src/engine/worker/load.ts'

export interface Circumstances {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
  readonly room?: number
}

export function load(content: BlobPart, circumstances: Circumstances = {}): Promise<Loaded> {
  const { signal = new AbortController().signal, onProgress = () => {}, room = 2 ** 30 } = circumstances
  const origin = { kind: 'file', name: 'any', blob: new Blob([content]) } as const
  return loadDataset({ origin, base: 'https://example.org/', signal, onProgress, room, later: setImmediate })
}

export async function gzipped(content: BlobPart): Promise<ArrayBuffer> {
  return new Response(new Blob([content]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()
}
