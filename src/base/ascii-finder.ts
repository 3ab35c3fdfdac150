/** Finds an ASCII word in bytes, ignoring the case of its letters. Used by the search over a dataset's texts. */

/** Maps each byte to its lower-case ASCII letter; other bytes map to themselves. */
const SMALL = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte))

export class AsciiFinder {
  readonly #word: Uint8Array
  /** Shift of the word by the byte under its end; 0 for the word's last byte (Horspool's table). */
  readonly #steps: Uint32Array
  /** Shift if the last byte matched but the rest of the word did not. */
  readonly #stepAtLast: number

  /** Builds the shift tables. `word` is ASCII, not empty, and has no capitals. */
  constructor(word: string) {
    this.#word = new TextEncoder().encode(word)
    const last = this.#word.length - 1
    this.#stepAtLast = last - this.#word.lastIndexOf(this.#word[last]!, last - 1)
    this.#steps = Uint32Array.from(SMALL, (small) => last - this.#word.lastIndexOf(small))
  }

  /**
   * Returns whether the word occurs in the bytes `from` (inclusive) to `to` (exclusive). R. N. Horspool, "Practical
   * fast searching in strings" (1980).
   */
  isIn(bytes: Uint8Array, from: number, to: number): boolean {
    const word = this.#word
    const steps = this.#steps
    const last = word.length - 1
    let end = from + last
    while (end < to) {
      const step = steps[bytes[end]!]!
      if (step > 0) end += step
      else {
        let at = last - 1
        while (at >= 0 && SMALL[bytes[end - last + at]!] === word[at]) at--
        if (at < 0) return true
        end += this.#stepAtLast
      }
    }
    return false
  }
}
