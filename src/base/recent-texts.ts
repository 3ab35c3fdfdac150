/** What was made of short texts in ASCII that were met lately, found by their bytes: most are met again soon. */
import { hashBytes } from './hash-bytes.ts'

const SLOTS = 2 ** 14
/** Longer texts hardly ever repeat. */
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

  /** `make` is called again for a text that was forgotten, or is longer than `longest` bytes. */
  constructor(make: (text: string) => Made, longest = LONGEST) {
    this.#make = make
    this.#longest = longest
  }

  /** What is made of the bytes from `from` (inclusive) to `to` (exclusive). */
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

/** Short texts in ASCII are made faster than a decoder begins. */
function textOf(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at++) {
    if (bytes[at]! > 0x7f || to - from > LONGEST) return decoder.decode(bytes.subarray(from, to))
    text += String.fromCharCode(bytes[at]!)
  }
  return text
}

/** Of texts that are not ASCII never. */
function isText(text: string, bytes: Uint8Array, from: number, to: number): boolean {
  if (text.length !== to - from) return false
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!
    if (byte > 0x7f || byte !== text.charCodeAt(at - from)) return false
  }
  return true
}
