/**
 * Lists of numbers of which many rows have the same: each different list is stored once, and a row holds its number.
 */
import { type Codes, type Lists, ListsBuilder, listOf, narrowed } from './lists.ts'

export interface SharedLists {
  /** Number of each row's list in `lists`. */
  readonly codes: Codes
  readonly lists: Lists
}

export function shareLists({ offsets, values }: Lists): SharedLists {
  const table = new ListTable()
  const codes = new Uint32Array(offsets.length - 1)
  /** Number of the list that holds only this value; most lists have one value. */
  const single: number[] = []
  for (let row = 0; row < codes.length; row++) {
    const from = offsets[row]!
    const to = offsets[row + 1]!
    codes[row] =
      to - from === 1 ? (single[values[from]!] ??= table.numberOf(values, from, to)) : table.numberOf(values, from, to)
  }
  return { codes: narrowed(codes), lists: table.finish() }
}

/** Returns for each row the union of its two lists. */
export function joinLists(a: SharedLists, b: SharedLists): SharedLists {
  const table = new ListTable()
  const pair = new Uint32Array(2)
  const codes = new Uint32Array(a.codes.length)
  for (let row = 0; row < codes.length; row++) {
    pair[0] = a.codes[row]!
    pair[1] = b.codes[row]!
    codes[row] = table.numberOf(pair, 0, 2)
  }
  const pairs = table.finish()
  const joined = new ListsBuilder()
  for (let at = 0; at < pairs.values.length; at += 2) {
    for (const value of new Set([...listOf(a.lists, pairs.values[at]!), ...listOf(b.lists, pairs.values[at + 1]!)])) {
      joined.push(value)
    }
    joined.endRow()
  }
  return { codes: narrowed(codes), lists: joined.finish() }
}

export function sharedListOf({ codes, lists }: SharedLists, row: number): Codes {
  return listOf(lists, codes[row]!)
}

/** Numbers lists in the order in which they are first met. */
class ListTable {
  readonly #lists = new ListsBuilder()
  #size = 0
  /** Open-addressing hash table of list numbers; -1 is free. */
  #slots = new Int32Array(256).fill(-1)

  /** Returns the number of the list `values[from]` up to (exclusive) `values[to]`. */
  numberOf(values: Codes, from: number, to: number): number {
    const mask = this.#slots.length - 1
    let slot = hashOf(values, from, to) & mask
    for (let number = this.#slots[slot]!; number >= 0; number = this.#slots[slot]!) {
      if (this.#is(number, values, from, to)) return number
      slot = (slot + 1) & mask
    }
    this.#slots[slot] = this.#size
    for (let at = from; at < to; at++) this.#lists.push(values[at]!)
    this.#lists.endRow()
    if (++this.#size * 2 > this.#slots.length) this.#widen()
    return this.#size - 1
  }

  /** Returns the lists by number. The table must not be used afterwards. */
  finish(): Lists {
    return this.#lists.finish()
  }

  #is(number: number, values: Codes, from: number, to: number): boolean {
    const start = this.#lists.start(number)
    if (this.#lists.start(number + 1) - start !== to - from) return false
    for (let at = from; at < to; at++) if (this.#lists.value(start + at - from) !== values[at]) return false
    return true
  }

  #widen(): void {
    const { offsets, values } = this.#lists.view()
    const slots = new Int32Array(this.#slots.length * 4).fill(-1)
    const mask = slots.length - 1
    for (let number = 0; number < this.#size; number++) {
      let slot = hashOf(values, offsets[number]!, offsets[number + 1]!) & mask
      while (slots[slot]! >= 0) slot = (slot + 1) & mask
      slots[slot] = number
    }
    this.#slots = slots
  }
}

/** Hashes whole numbers by FNV-1a, with its high bits folded into those that the table uses. */
function hashOf(values: Codes, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ values[at]!, 0x01000193)
  return hash ^ (hash >>> 15)
}
