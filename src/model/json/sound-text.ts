/** Checks text as bytes. */

/** Minimum code point for each length of a UTF-8 sequence, because a shorter sequence must be used if possible. */
const LEAST = [0, 0, 0x80, 0x800, 0x10000]

/**
 * Returns whether the bytes from `from` (inclusive) to `to` (exclusive) are UTF-8 without characters that reverse the
 * text direction (`turned-text.ts`).
 */
export function isSoundText(bytes: Uint8Array, from: number, to: number): boolean {
  let at = from
  while (at < to) {
    const lead = bytes[at]!
    if (lead < 0x80) {
      at += 1
      continue
    }
    const end = at + (lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4)
    if (lead < 0xc0 || lead > 0xf7 || end > to) return false
    let point = lead & (0x7f >> (end - at))
    for (let next = at + 1; next < end; next += 1) {
      if ((bytes[next]! & 0xc0) !== 0x80) return false
      point = (point << 6) | (bytes[next]! & 0x3f)
    }
    if (point < LEAST[end - at]! || !isSoundPoint(point)) return false
    at = end
  }
  return true
}

function isSoundPoint(point: number): boolean {
  const isHalf = point >= 0xd800 && point <= 0xdfff
  return !isHalf && point !== 0x202d && point !== 0x202e && point <= 0x10ffff
}
