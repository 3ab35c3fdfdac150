/** A long text that waits as UTF-8, outside the heap that garbage collection walks, until somebody reads it. */

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

export class RestingText {
  #kept: string | Uint8Array<ArrayBuffer>

  constructor(text: string) {
    // What is no text in the sense of Unicode would not come back from UTF-8 as it was.
    this.#kept = text.isWellFormed() ? encoder.encode(text) : text
  }

  /** Once read, it is a string for good. */
  read(): string {
    if (typeof this.#kept !== 'string') this.#kept = decoder.decode(this.#kept)
    return this.#kept
  }
}
