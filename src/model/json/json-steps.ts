/** Steps through UTF-8 JSON of an expected shape without creating strings. */
import { BACKSLASH, QUOTE } from '../../base/json-signs.ts'

/** Encodes a string as it is written in JSON; it must need no escapes. */
export function quoted(text: string): Uint8Array {
  return new TextEncoder().encode(`"${text}"`)
}

/**
 * Cursor over JSON. A step moves past what it expects; if that is not there, it fails, and the cursor must not be used
 * further.
 */
export class JsonSteps {
  bytes: Uint8Array
  /** Start (inclusive) and end (exclusive) of the last string, without quotation marks. */
  from = 0
  to = 0
  /** Whether all strings so far are ASCII. */
  isAscii = true
  #at: number
  readonly #end: number

  /** Covers the bytes from `at` (inclusive) to `end` (exclusive). */
  constructor(bytes: Uint8Array, at: number, end: number) {
    this.bytes = bytes
    this.#at = at
    this.#end = end
  }

  /** The byte after what was passed. */
  get at(): number {
    return this.#at
  }

  /** Passes this byte, which is no white space, and white space before it. */
  pass(sign: number): boolean {
    if (this.bytes[this.#at] !== sign) this.#passWhite()
    if (this.#at === this.#end || this.bytes[this.#at] !== sign) return false
    this.#at += 1
    return true
  }

  /**
   * Moves past one of several strings; returns its index, or -1. They must be `quoted`; index `first` is tried first.
   */
  passOneOf(strings: readonly Uint8Array[], first = 0): number {
    this.#passWhite()
    for (let tried = 0, at = first; tried < strings.length; tried++, at++) {
      if (at === strings.length) at = 0
      if (this.#passExactly(strings[at]!)) return at
    }
    return -1
  }

  /** Moves past a string without escapes. Does not check that its bytes are UTF-8. */
  passString(): boolean {
    if (!this.pass(QUOTE)) return false
    const { bytes } = this
    let bits = 0
    for (let at = this.#at; at < this.#end; at++) {
      const byte = bytes[at]!
      if (byte === QUOTE) {
        this.from = this.#at
        this.to = at
        this.#at = at + 1
        if (bits > 0x7f) this.isAscii = false
        return true
      }
      if (byte === BACKSLASH || byte < 0x20) return false
      bits |= byte
    }
    return false
  }

  /** Returns whether only white space is left. */
  isAtEnd(): boolean {
    this.#passWhite()
    return this.#at === this.#end
  }

  #passExactly(expected: Uint8Array): boolean {
    const { bytes } = this
    const start = this.#at
    if (start + expected.length > this.#end) return false
    for (let at = 0; at < expected.length; at++) if (bytes[start + at] !== expected[at]) return false
    this.#at = start + expected.length
    return true
  }

  #passWhite(): void {
    while (this.#at < this.#end && isWhite(this.bytes[this.#at]!)) this.#at += 1
  }
}

function isWhite(byte: number): boolean {
  return byte <= 0x20 && (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09)
}
