/** Encodes what folding a text removed in a few bytes, enough to restore the original. */

const NOT_ASCII = /[^\0-\x7f]/
const CAPITAL = /[A-Z]/g

/** Shared buffer that grows by doubling; its content is read before the next call. */
let written = new Uint8Array(1024)
let length = 0
let last = 0

/**
 * Encodes how `original` differs from `folded`. A text differs in some characters, most of them capitals. Each is
 * written as its distance from the previous one, doubled, plus 1 if the original code unit follows (otherwise it is the
 * capital of the folded one); numbers are LEB128. Returns `null` if folding changed the number of characters. The next
 * call overwrites the bytes.
 */
export function differences(original: string, folded: string): Uint8Array | null {
  if (original.length !== folded.length) return null
  length = 0
  last = 0
  if (original === folded) return written.subarray(0, 0)
  if (NOT_ASCII.test(original)) for (let at = 0; at < original.length; at++) compareAt(at, original, folded)
  else {
    // Many times as fast as a loop, as few letters are capitals.
    CAPITAL.lastIndex = 0
    while (CAPITAL.test(original)) compareAt(CAPITAL.lastIndex - 1, original, folded)
  }
  return written.subarray(0, length)
}

function compareAt(at: number, original: string, folded: string): void {
  const unit = original.charCodeAt(at)
  const foldedUnit = folded.charCodeAt(at)
  if (unit === foldedUnit) return
  const isCapital = unit === capitalOf(foldedUnit)
  writeNumber((at - last) * 2 + (isCapital ? 0 : 1))
  if (!isCapital) writeNumber(unit)
  last = at
}

/** Restores the original of `folded` from what `differences` wrote. */
export function unfold(folded: string, written: Uint8Array): string {
  let original = ''
  let last = 0
  let done = 0
  for (let at = 0; at < written.length;) {
    let distance = 0
    let unit = 0
    ;[distance, at] = readNumber(written, at)
    const place = last + (distance >>> 1)
    if (distance % 2 === 0) unit = capitalOf(folded.charCodeAt(place))
    else [unit, at] = readNumber(written, at)
    original += folded.slice(done, place) + String.fromCharCode(unit)
    last = place
    done = place + 1
  }
  return original + folded.slice(done)
}

/**
 * Returns the capital of a–z and of the accented letters of Latin-1; any other input gives a meaningless, harmless
 * value.
 */
function capitalOf(unit: number): number {
  return unit - 0x20
}

function writeNumber(value: number): void {
  for (let rest = value; ; rest >>>= 7) {
    if (length === written.length) grow()
    written[length++] = rest > 0x7f ? (rest & 0x7f) | 0x80 : rest
    if (rest <= 0x7f) return
  }
}

function grow(): void {
  const longer = new Uint8Array(written.length * 2)
  longer.set(written)
  written = longer
}

function readNumber(from: Uint8Array, at: number): [number, number] {
  let value = 0
  for (let shift = 0; ; shift += 7) {
    const byte = from[at++]!
    value |= (byte & 0x7f) << shift
    if (byte < 0x80) return [value, at]
  }
}
