/** A list of numbers a row, all in one array: list `row` is `values[offsets[row]]` up to `values[offsets[row + 1]]`. */
import { GrowingWords } from './growing.ts'

/** As narrow as the largest of them allows. */
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

  /** Adds to the list of the current row. */
  push(value: number): void {
    this.#values.push(value)
  }

  endRow(): void {
    this.#offsets.push(this.#values.length)
  }

  /** Where the list of a row that has ended begins among the values; that of the row after is where it ends. */
  start(row: number): number {
    return this.#offsets.at(row)
  }

  value(at: number): number {
    return this.#values.at(at)
  }

  /** What was added, until the next is. */
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

/** A copy in the smallest type that holds every value. */
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

/** For each target, the rows that list it, in the order of `rows`; once for each time that they do. */
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

/** Sets 1 in `marks` for each list with any of the numbers that are 1 in `wanted`. */
export function markLists({ offsets, values }: Lists, wanted: Uint8Array, marks: Uint8Array): void {
  let at = 0
  for (let list = 0; list < marks.length; list++) {
    for (const end = offsets[list + 1]!; at < end; at++) if (wanted[values[at]!] === 1) marks[list] = 1
  }
}

/** The lists with each number once; the same lists where none repeats one, as is usual. */
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
