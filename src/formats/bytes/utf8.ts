/** Bytes as text. */

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

/** `null` where the bytes are no UTF-8. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes)
  } catch {
    return null
  }
}

/** With U+FFFD in place of what is no UTF-8. */
export function decodeLeniently(bytes: Uint8Array): string {
  return lenient.decode(bytes)
}

/** The offset of the first byte that is no UTF-8; the length where there is none. */
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
