/** Decodes UTF-8. */

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

/** Returns `null` if the bytes are not UTF-8. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes)
  } catch {
    return null
  }
}

/** Decodes with U+FFFD in place of bytes that are not UTF-8. */
export function decodeLeniently(bytes: Uint8Array): string {
  return lenient.decode(bytes)
}

/** Returns the offset of the first byte that is not UTF-8; the length if there is none. */
export function firstFault(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let low = 0
  let high = bytes.length
  // Whether a prefix decodes, its last character perhaps cut, is monotonous.
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (startsWell(decoder, bytes.subarray(0, middle))) low = middle
    else high = middle - 1
  }
  return low
}

function startsWell(decoder: TextDecoder, bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes, { stream: true })
    return true
  } catch {
    return false
  } finally {
    flush(decoder)
  }
}

function flush(decoder: TextDecoder): void {
  try {
    decoder.decode()
  } catch {
    // A character that was cut; the decoder begins anew.
  }
}
