/** `TableDecoder` turns the bytes of a table into text as they come in, whatever encoding they are in. Used by every table reader. */

/** The encoding of files from Western computers that are neither UTF-8 nor say what they are. */
const LIKELIEST = 'windows-1252'
const SAMPLE = 1000

export class TableDecoder {
  /** `null` for UTF-8 without a fault. */
  encoding: string | null = null
  #decoder: TextDecoder
  readonly #isStated: boolean
  #isChecked = false
  #wellFormed = 0
  /** An incomplete character at the end of the bytes so far. */
  #rest: Uint8Array = new Uint8Array(0)

  /** `encoding` as browsers name it; empty if nobody has stated it. */
  constructor(encoding: string) {
    this.#isStated = encoding !== ''
    if (this.#isStated) this.encoding = encoding
    this.#decoder = new TextDecoder(encoding || 'utf-8')
  }

  /** Unstated bytes are UTF-8 unless more of them break it than keep it; broken characters become U+FFFD. */
  decode(bytes: Uint8Array, isLast: boolean): string {
    if (this.#isStated || this.encoding !== null) return this.#decoder.decode(bytes, { stream: !isLast })
    const all = concat(this.#rest, bytes)
    if (!this.#isChecked) {
      this.#isChecked = true
      const wide = wideEncodingOf(all)
      if (wide !== null) return this.#switch(wide, all, isLast)
    }
    const { wellFormed, broken, end } = countCharacters(all, isLast)
    this.#wellFormed += wellFormed
    if (broken > 0) {
      const wide = wideEncodingOf(all, 1 / SAMPLE)
      return this.#switch(wide ?? (this.#wellFormed > broken ? 'utf-8' : LIKELIEST), all, isLast)
    }
    this.#rest = all.slice(end)
    return this.#decoder.decode(all.subarray(0, end))
  }

  #switch(encoding: string, bytes: Uint8Array, isLast: boolean): string {
    this.encoding = encoding
    this.#decoder = new TextDecoder(encoding, { ignoreBOM: true })
    return this.#decoder.decode(bytes, { stream: !isLast })
  }
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

/** Characters of several bytes, bytes that belong to none, and where an incomplete last character begins. */
function countCharacters(bytes: Uint8Array, isLast: boolean) {
  let [wellFormed, broken] = [0, 0]
  let at = 0
  while (at < bytes.length) {
    if (bytes[at]! < 0x80) {
      at++
      continue
    }
    const length = lengthOf(bytes[at]!)
    const isCut = at + length > bytes.length && length > 0
    if (isCut && !isLast) return { wellFormed, broken, end: at }
    let next = 1
    while (next < length && (bytes[at + next] ?? 0) >> 6 === 2) next++
    if (length > 0 && next === length) wellFormed++
    else broken++
    at += length > 0 ? next : 1
  }
  return { wellFormed, broken, end: at }
}

/** Bytes of a character that begins with this one; 0 if none does. */
function lengthOf(byte: number): number {
  if (byte >= 0xc2 && byte < 0xe0) return 2
  if (byte >= 0xe0 && byte < 0xf0) return 3
  return byte >= 0xf0 && byte < 0xf5 ? 4 : 0
}

/**
 * UTF-16 without a byte order mark, told by bytes that are zero in every other place: of `share` of all at least, since Chinese
 * text has them only in its separators.
 */
function wideEncodingOf(bytes: Uint8Array, share = 1 / 4): string | null {
  const sample = bytes.subarray(0, SAMPLE)
  const zeros: [number, number] = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[(index % 2) as 0 | 1]++
  const many = sample.length * share
  if (zeros[1] > many && zeros[0] <= zeros[1] * STRAY) return 'utf-16le'
  return zeros[0] > many && zeros[1] <= zeros[0] * STRAY ? 'utf-16be' : null
}

/** Share of characters that end in a zero byte by chance: U+4E00 and the like. */
const STRAY = 0.2
