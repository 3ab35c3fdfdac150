import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../src/engine/worker/load.ts'
import { chunksOf, unpack } from '../../src/formats/bytes/unpack.ts'
import { rawDataset, rawEvent } from '../model/sample.ts'

const MANY = 1000

const files = Array.from({ length: MANY }, (_, at) => ({
  name: `${at}.json`,
  blob: new Blob([JSON.stringify(rawDataset({ events: [rawEvent({ id: `event-${at}`, about: undefined })] }))]),
}))

async function bytesIn(blob: Blob): Promise<number> {
  let bytes = 0
  for await (const block of unpack(chunksOf(blob.stream()))) bytes += block.length
  return bytes
}

describe('a thousand files chosen together', { timeout: 60_000 }, () => {
  it('are read to their ends twenty times', async () => {
    for (let turn = 0; turn < 20; turn++) {
      const read = await Promise.all(files.map(({ blob }) => bytesIn(blob)))
      expect(read).toEqual(files.map(({ blob }) => blob.size))
    }
  })

  it('become one dataset, and each of them moves the progress', async () => {
    const shares: number[] = []
    const loaded = await loadDataset({
      origin: { kind: 'files', name: 'many', files },
      base: 'https://example.org/',
      signal: new AbortController().signal,
      onProgress: ({ bytes, bytesTotal }) => shares.push(bytes / bytesTotal!),
      room: 2 ** 30,
      later: setImmediate,
    })
    expect(loaded).toMatchObject({ ok: true, report: { read: MANY, kept: MANY, leftOut: 0 } })
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  })
})
