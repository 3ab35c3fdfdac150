/** Hashes bytes for hash tables. */

/**
 * Hashes the bytes `from` (inclusive) to `to` (exclusive): FNV-1a with a final mix, because its low bits alone cluster.
 * The result may be negative.
 */
export function hashBytes(bytes: Uint8Array, from: number, to: number): number {
  let value = 0x811c9dc5
  for (let at = from; at < to; at++) value = Math.imul(value ^ bytes[at]!, 0x01000193)
  value ^= value >>> 15
  return Math.imul(value, 0x85ebca6b)
}
