/**
 * Finds the elements of a document's `events` in bytes that come in blocks, without looking at what they mean:
 *
 *     {"title": "…", "events": [ {…}, {…} ], "actors": […]}
 *      └──── skeleton ────────┘ └─elements─┘ └─ skeleton ─┘
 *
 * What is no JSON is left for `JSON.parse` to find. Keeps no bytes itself.
 */
import {
  BACKSLASH,
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
} from '../../base/json-signs.ts'

const EVENTS = new TextEncoder().encode('"events"')

export interface SplitListener {
  /** The bytes up to `at` belong to the skeleton, its opening bracket included; elements follow. */
  readonly enter: (at: number) => void
  /** An element, or the space of one, ends before `at`, where a comma or the closing bracket is. */
  readonly end: (at: number, isLast: boolean) => void
}

export class JsonSplitter {
  #depth = 0
  #isInside = false
  #inString = false
  #isEscaped = false
  /**
   * Number of characters of `"events"` that the current string at depth 1 has matched; -1 if it is a different string.
   */
  #matched = -1
  /** Whether the last token at depth 1 was the key `"events"`, with or without its colon. */
  #isEventsKey = false

  get isInside(): boolean {
    return this.#isInside
  }

  /** Whether every opened bracket of the document was closed. */
  get isWhole(): boolean {
    return this.#depth === 0 && !this.#inString
  }

  push(bytes: Uint8Array, from: number, { enter, end }: SplitListener): void {
    let at = from
    while (at < bytes.length) {
      if (this.#inString) {
        at = this.#passString(bytes, at)
        continue
      }
      const byte = bytes[at++]!
      if (byte === QUOTE) this.#beginString()
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        this.#depth++
        if (byte === OPEN_LIST && this.#depth === 2 && this.#isEventsKey && !this.#isInside) {
          this.#isInside = true
          enter(at)
        }
        this.#isEventsKey = false
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        if (this.#isInside && this.#depth === 2) {
          this.#isInside = false
          end(at - 1, true)
        }
        this.#depth--
      } else if (byte === COMMA) {
        this.#isEventsKey = false
        if (this.#isInside && this.#depth === 2) end(at - 1, false)
      } else if (byte > 0x20 && byte !== COLON) this.#isEventsKey = false
    }
  }

  #beginString(): void {
    this.#inString = true
    this.#isEventsKey = false
    this.#matched = this.#depth === 1 ? 1 : -1
  }

  /** Returns the index after the closing quotation mark, or the end of the bytes. */
  #passString(bytes: Uint8Array, from: number): number {
    let at = from
    if (this.#matched < 0 && !this.#isEscaped) {
      // Most bytes are in strings: a tight loop.
      while (at < bytes.length && bytes[at] !== QUOTE && bytes[at] !== BACKSLASH) at++
      if (at === bytes.length) return at
    }
    const byte = bytes[at++]!
    if (this.#matched >= 0) this.#matched = byte === EVENTS[this.#matched] ? this.#matched + 1 : -1
    if (this.#isEscaped) this.#isEscaped = false
    else if (byte === BACKSLASH) this.#isEscaped = true
    else if (byte === QUOTE) {
      this.#inString = false
      this.#isEventsKey = this.#matched === EVENTS.length
    }
    return at
  }
}
