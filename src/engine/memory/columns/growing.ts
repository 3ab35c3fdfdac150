/** Typed arrays that grow while rows arrive. */

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array

const FEW = 64

/** Grows by half, so that the peak of a load stays near what it holds. */
abstract class Growing<A extends Numbers> {
  length = 0
  protected room: A
  readonly #make: (length: number) => A

  constructor(make: (length: number) => A) {
    this.#make = make
    this.room = make(1024)
  }

  /**
   * Makes room for at least `more` numbers and returns the array; the caller writes from `length` on and then raises
   * `length`.
   */
  roomFor(more: number): A {
    if (this.length + more > this.room.length) this.reserve(this.length + more)
    return this.room
  }

  /** Returns what was pushed; valid until the next push. */
  view(): A {
    return this.room.subarray(0, this.length) as A
  }

  /** Frees unused room. */
  trim(): void {
    this.room = this.#exact()
  }

  /** Returns what was pushed in a buffer of exactly that length; nothing may be pushed afterwards. */
  finish(): A {
    const exact = this.#exact()
    this.room = this.#make(0)
    return exact
  }

  protected reserve(length: number): void {
    const room = this.#make(Math.max(length, Math.ceil(this.room.length * 1.5)))
    room.set(this.view())
    this.room = room
  }

  #exact(): A {
    const exact = this.#make(this.length)
    exact.set(this.view())
    return exact
  }
}

// A `push` and an `at` for each kind of number, word for word the same: one that met all kinds would be four times as slow,
// and a load calls them some thirty times an event.

export class GrowingBytes extends Growing<Uint8Array> {
  constructor() {
    super((length) => new Uint8Array(length))
  }

  /** Appends the bytes `from` (inclusive) to `to` (exclusive). */
  append(bytes: Uint8Array, from = 0, to = bytes.length): void {
    const length = this.length + to - from
    if (length > this.room.length) this.reserve(length)
    // For a few numbers, a loop is much faster than `set`.
    if (to - from > FEW) this.room.set(bytes.subarray(from, to), this.length)
    else for (let at = from; at < to; at++) this.room[this.length + at - from] = bytes[at]!
    this.length = length
  }

  push(value: number): void {
    if (this.length === this.room.length) this.reserve(this.length + 1)
    this.room[this.length++] = value
  }

  at(index: number): number {
    return this.room[index]!
  }
}

export class GrowingShorts extends Growing<Uint16Array> {
  constructor() {
    super((length) => new Uint16Array(length))
  }

  push(value: number): void {
    if (this.length === this.room.length) this.reserve(this.length + 1)
    this.room[this.length++] = value
  }

  at(index: number): number {
    return this.room[index]!
  }
}

export class GrowingWords extends Growing<Uint32Array> {
  constructor() {
    super((length) => new Uint32Array(length))
  }

  push(value: number): void {
    if (this.length === this.room.length) this.reserve(this.length + 1)
    this.room[this.length++] = value
  }

  at(index: number): number {
    return this.room[index]!
  }
}

export class GrowingDoubles extends Growing<Float64Array> {
  constructor() {
    super((length) => new Float64Array(length))
  }

  push(value: number): void {
    if (this.length === this.room.length) this.reserve(this.length + 1)
    this.room[this.length++] = value
  }

  at(index: number): number {
    return this.room[index]!
  }
}
