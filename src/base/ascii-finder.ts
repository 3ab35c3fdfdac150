/** Looks for a word in ASCII in bytes, whatever the case of their letters. */

/** Of each byte the small letter where it is a capital of ASCII, else the byte. */
const SMALL = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte))

export class AsciiFinder {
  readonly #word: Uint8Array
  /** By the byte under the end of the word, how far the word may be moved on; 0 where it is the word's last. */
  readonly #steps: Uint32Array
  /** The same for where the last byte is there, and the rest of the word is not. */
  readonly #stepAtLast: number

  /** `word` is ASCII, not empty, and has no capitals. */
  constructor(word: string) {
    this.#word = new TextEncoder().encode(word)
    const last = this.#word.length - 1
    this.#stepAtLast = last - this.#word.lastIndexOf(this.#word[last]!, last - 1)
    this.#steps = Uint32Array.from(SMALL, (small) => last - this.#word.lastIndexOf(small))
  }

  /** Whether the word is among the bytes from `from` (inclusive) to `to` (exclusive). By R. N. Horspool, "Practical fast searching in strings" (1980). */
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
