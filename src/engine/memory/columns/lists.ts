/**
 * Lists of numbers, one per row, in one array: list `row` is `values[offsets[row]]` up to (exclusive)
 * `values[offsets[row + 1]]`.
 */
import { GrowingWords } from './growing.ts'

/** The narrowest array type that holds the largest value. */
export type Codes = Uint8Array | Uint16Array | Uint32Array

export interface Lists {
  readonly offsets: Uint32Array
  readonly values: Codes
}

export class ListsBuilder {
  readonly #offsets = new GrowingWords()
  readonly #values = new GrowingWords()

  constructor() {
    this.#offsets.push(0)
  }

  /** Adds a number to the list of the current row. */
  push(value: number): void {
    this.#values.push(value)
  }

  endRow(): void {
    this.#offsets.push(this.#values.length)
  }

  /** Returns where the list of a finished row begins among the values; the next row's start is its end. */
  start(row: number): number {
    return this.#offsets.at(row)
  }

  value(at: number): number {
    return this.#values.at(at)
  }

  /** Returns what was added; valid until more is added. */
  view(): Lists {
    return { offsets: this.#offsets.view(), values: this.#values.view() }
  }

  finish(): Lists {
    const offsets = this.#offsets.finish()
    const values = narrowed(this.#values.view())
    this.#values.finish()
    return { offsets, values }
  }
}

export function listsOf(all: readonly (readonly number[])[]): Lists {
  const builder = new ListsBuilder()
  for (const list of all) {
    for (const value of list) builder.push(value)
    builder.endRow()
  }
  return builder.finish()
}

/** Copies the values into the smallest type that holds every value. */
export function narrowed(values: Uint32Array): Codes {
  let greatest = 0
  for (let at = 0; at < values.length; at++) if (values[at]! > greatest) greatest = values[at]!
  if (greatest < 0x100) return new Uint8Array(values)
  if (greatest < 0x10000) return new Uint16Array(values)
  return values.slice()
}

export function listOf({ offsets, values }: Lists, row: number): Codes {
  return values.subarray(offsets[row], offsets[row + 1])
}

export function lengthOf({ offsets }: Lists, row: number): number {
  return offsets[row + 1]! - offsets[row]!
}

/** Returns for each target the rows that list it, in the order of `rows`, once for each time they list it. */
export function reversed({ offsets, values }: Lists, targets: number, rows: Uint32Array): Lists {
  const ends = new Uint32Array(targets + 1)
  for (const value of values) ends[value + 1]!++
  for (let target = 0; target < targets; target++) ends[target + 1]! += ends[target]!
  const next = ends.slice()
  const backward = new Uint32Array(values.length)
  for (const row of rows)
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) backward[next[values[at]!]!++] = row
  return { offsets: ends, values: backward }
}

/** Sets 1 in `marks` for each list that contains any number that is 1 in `wanted`. */
export function markLists({ offsets, values }: Lists, wanted: Uint8Array, marks: Uint8Array): void {
  let at = 0
  for (let list = 0; list < marks.length; list++) {
    for (const end = offsets[list + 1]!; at < end; at++) if (wanted[values[at]!] === 1) marks[list] = 1
  }
}

/** Returns the lists with each number once; the same object if no list repeats a number, as is usual. */
export function withoutRepeats(lists: Lists): Lists {
  const { offsets, values } = lists
  const isRepeat = (list: number, at: number) => {
    for (let before = offsets[list]!; before < at; before++) if (values[before] === values[at]) return true
    return false
  }
  if (!someIn(lists, isRepeat)) return lists
  const builder = new ListsBuilder()
  for (let list = 0; list + 1 < offsets.length; list++) {
    for (let at = offsets[list]!; at < offsets[list + 1]!; at++) if (!isRepeat(list, at)) builder.push(values[at]!)
    builder.endRow()
  }
  return builder.finish()
}

function someIn({ offsets }: Lists, is: (list: number, at: number) => boolean): boolean {
  for (let list = 0; list + 1 < offsets.length; list++) {
    for (let at = offsets[list]!; at < offsets[list + 1]!; at++) if (is(list, at)) return true
  }
  return false
}
