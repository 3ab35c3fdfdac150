/** Concatenates bytes. */

/** Returns `a` followed by `b`. Shares the memory of `b` if `a` is empty. */
export function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.length === 0 ? b : joinedAll([a, b])
}

export function joinedAll(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
