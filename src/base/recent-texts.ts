/** Caches what was made of short ASCII texts, by their bytes, because most texts of a dataset repeat soon. */
import { hashBytes } from './hash-bytes.ts'

const SLOTS = 2 ** 14
/** Maximum length in bytes of a cached text, because longer texts rarely repeat. */
const LONGEST = 64

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

interface Slot<Made> {
  readonly text: string
  readonly made: Made
}

export class RecentTexts<Made> {
  readonly #make: (text: string) => Made
  readonly #longest: number
  readonly #slots = Array.from<Slot<Made> | null>({ length: SLOTS }).fill(null)

  /**
   * Looks up texts by their bytes. `make` is called for a text that was evicted, is not cached yet, or is longer than
   * `longest` bytes.
   */
  constructor(make: (text: string) => Made, longest = LONGEST) {
    this.#make = make
    this.#longest = longest
  }

  /** Returns the value for the bytes `from` (inclusive) to `to` (exclusive). */
  of(bytes: Uint8Array, from: number, to: number): Made {
    if (to - from > this.#longest) return this.#make(textOf(bytes, from, to))
    const at = hashBytes(bytes, from, to) & (SLOTS - 1)
    const slot = this.#slots[at]!
    if (slot !== null && isText(slot.text, bytes, from, to)) return slot.made
    const text = textOf(bytes, from, to)
    const made = this.#make(text)
    this.#slots[at] = { text, made }
    return made
  }
}

/** Decodes a short ASCII text by hand, because that takes less time than starting a `TextDecoder`. */
function textOf(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at++) {
    if (bytes[at]! > 0x7f || to - from > LONGEST) return decoder.decode(bytes.subarray(from, to))
    text += String.fromCharCode(bytes[at]!)
  }
  return text
}

/** Returns whether the bytes are exactly `text`; never true for a text that is not ASCII. */
function isText(text: string, bytes: Uint8Array, from: number, to: number): boolean {
  if (text.length !== to - from) return false
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!
    if (byte > 0x7f || byte !== text.charCodeAt(at - from)) return false
  }
  return true
}
