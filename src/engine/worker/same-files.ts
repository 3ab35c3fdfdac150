/** `sameFiles` finds files that are the same under two names. Used by `load-merged.ts`. */
import { groupBy } from '../../base/group-by.ts'
import type { NamedFile } from '../engine.ts'

/** Bytes that are looked at together. */
const SLICE = 2 ** 20

/** For each file that is a copy of an earlier one, by their indices, that one. Only files of one size are looked into; tables that are read by another mapping are other files. */
export async function sameFiles(
  files: readonly NamedFile[],
  signal: AbortSignal,
): Promise<ReadonlyMap<number, number>> {
  const copies = new Map<number, number>()
  const alike = groupBy(
    [...files.keys()],
    (index) => `${files[index]!.blob.size} ${JSON.stringify(files[index]!.mapping)}`,
  )
  for (const group of alike.values()) {
    if (group.length < 2) continue
    const firsts = new Map<number, number>()
    for (const index of group) {
      const hash = await hashOf(files[index]!.blob, signal)
      const first = firsts.get(hash)
      if (first === undefined) firsts.set(hash, index)
      else copies.set(index, first)
    }
  }
  return copies
}

/** Of 53 bits: in one of so many cases it takes two files of one size for the same. */
async function hashOf(blob: Blob, signal: AbortSignal): Promise<number> {
  let low = 0x811c9dc5
  let high = 0x9747b28c
  for (let at = 0; at < blob.size; at += SLICE) {
    signal.throwIfAborted()
    for (const byte of new Uint8Array(await blob.slice(at, at + SLICE).arrayBuffer())) {
      low = Math.imul(low ^ byte, 0x01000193)
      high = Math.imul(high ^ byte, 0x5bd1e995)
      high ^= high >>> 15
    }
  }
  return (low >>> 0) * 2 ** 21 + (high >>> 11)
}
