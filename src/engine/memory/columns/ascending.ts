/** Argsort of a Float64Array: a radix sort, because `sort` would call its comparator n log n times. */

const DIGITS = 4
const KINDS = 0x10000

/**
 * Returns the indices of the values in ascending order; equal values keep their order. Sorts by the sixteen-bit digits
 * of their IEEE 754 bits, which order as the numbers do once the bits of negative numbers are inverted; NaN is not
 * allowed. Takes one or two passes for each digit in which values differ.
 */
export function ascending(values: Float64Array): Uint32Array<ArrayBuffer> {
  // Little-endian, as is every machine that browsers run on: the high half of each number comes second.
  const halves = new Uint32Array(values.buffer, values.byteOffset, values.length * 2)
  let order = new Uint32Array(values.length)
  for (let at = 0; at < order.length; at++) order[at] = at
  let sorted = new Uint32Array(values.length)
  for (let digit = 0; digit < DIGITS; digit++) {
    const starts = startsOf(halves, digit)
    if (starts === null) continue
    for (let at = 0; at < order.length; at++) {
      const place = order[at]!
      sorted[starts[digitOf(halves, place, digit)]!++] = place
    }
    ;[order, sorted] = [sorted, order]
  }
  return order
}

/** Returns where the values with each digit go; `null` if all have the same digit. */
function startsOf(halves: Uint32Array, digit: number): Uint32Array | null {
  const count = halves.length / 2
  const starts = new Uint32Array(KINDS)
  for (let place = 0; place < count; place++) starts[digitOf(halves, place, digit)]!++
  if (count > 0 && starts[digitOf(halves, 0, digit)] === count) return null
  let next = 0
  for (let kind = 0; kind < KINDS; kind++) {
    const own = starts[kind]!
    starts[kind] = next
    next += own
  }
  return starts
}

function digitOf(halves: Uint32Array, place: number, digit: number): number {
  const high = halves[place * 2 + 1]!
  const half = digit < 2 ? halves[place * 2]! : high
  const turned = high > 0x7fffffff ? ~half : digit < 2 ? half : half ^ 0x80000000
  return (turned >>> ((digit & 1) * 16)) & 0xffff
}
