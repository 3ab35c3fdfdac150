/** `Grams` tells quickly that words stand nowhere in a text, however many are asked for. Used by `quoteFinder`. */
import type { Codes } from './fold-text.ts'

/** Lengths of the runs of codes that are noted, longest first. */
const LENGTHS = [32, 8, 2, 1] as const
const BITS_PER_CODE = 16
const FEWEST_BITS = 2 ** 12
const MOST_BITS = 2 ** 27

/**
 * Notes every run of some length of a text by a bit of its hash. A pattern that holds a run that was not noted stands nowhere:
 * that takes time linear in the pattern, not in the text. Noting takes one pass over the text for each length that is asked for.
 */
export class Grams {
  readonly #text: Codes
  readonly #noted = new Map<number, Uint8Array>()

  constructor(text: Codes) {
    this.#text = text
  }

  /** `false` means that the pattern is nowhere; `true` that it may be somewhere. */
  mayHold(pattern: Codes): boolean {
    const length = LENGTHS.find((length) => length <= pattern.length)
    if (length === undefined) return true
    let noted = this.#noted.get(length)
    if (noted === undefined) this.#noted.set(length, (noted = noteAll(this.#text, length)))
    const bits = noted
    return eachHash(pattern, length, (hash) => isNoted(bits, hash))
  }
}

function noteAll(text: Codes, length: number): Uint8Array {
  let bits = FEWEST_BITS
  while (bits < text.length * BITS_PER_CODE && bits < MOST_BITS) bits *= 2
  const noted = new Uint8Array(bits / 8)
  eachHash(text, length, (hash) => {
    const bit = hash & (bits - 1)
    noted[bit >> 3]! |= 1 << (bit & 7)
    return true
  })
  return noted
}

function isNoted(noted: Uint8Array, hash: number): boolean {
  const bit = hash & (noted.length * 8 - 1)
  return (noted[bit >> 3]! & (1 << (bit & 7))) !== 0
}

const BASE = 0x01000193

/** Hashes of all runs of a length, rolling (Rabin and Karp); stops and gives `false` once `take` does. */
function eachHash(codes: Codes, length: number, take: (hash: number) => boolean): boolean {
  let leaving = 1
  for (let at = 1; at < length; at += 1) leaving = Math.imul(leaving, BASE)
  let hash = 0
  for (let at = 0; at < codes.length; at += 1) {
    if (at >= length) hash = (hash - Math.imul(codes[at - length]!, leaving)) | 0
    hash = (Math.imul(hash, BASE) + codes[at]!) | 0
    if (at + 1 >= length && !take(mixed(hash))) return false
  }
  return true
}

/** Low bits that depend on all bits. */
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return Math.imul(once ^ (once >>> 16), 0x45d9f3b) ^ (once >>> 15)
}
