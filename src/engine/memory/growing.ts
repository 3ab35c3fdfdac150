/** Typed arrays that grow while rows arrive. */

export type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array

const FEW = 64

/** Grows by half, so that a load's peak stays near what it holds; `push` is amortised constant. */
export class Growing<A extends Numbers> {
  length = 0
  #room: A
  readonly #make: (length: number) => A

  constructor(make: (length: number) => A) {
    this.#make = make
    this.#room = make(1024)
  }

  push(value: number): void {
    if (this.length === this.#room.length) this.#reserve(this.length + 1)
    this.#room[this.length++] = value
  }

  append(values: A): void {
    const length = this.length + values.length
    if (length > this.#room.length) this.#reserve(length)
    // For a few numbers, a loop is much faster than `set`.
    if (values.length > FEW) this.#room.set(values, this.length)
    else for (let at = 0; at < values.length; at++) this.#room[this.length + at] = values[at]!
    this.length = length
  }

  /** Where at least so many more may be written from `length` on, which the writer then raises. */
  room(more: number): A {
    if (this.length + more > this.#room.length) this.#reserve(this.length + more)
    return this.#room
  }

  at(index: number): number {
    return this.#room[index]!
  }

  /** What was pushed, until the next push. */
  view(): A {
    return this.#room.subarray(0, this.length) as A
  }

  /** Gives back the room that is not used. */
  trim(): void {
    const exact = this.#make(this.length)
    exact.set(this.view())
    this.#room = exact
  }

  /** What was pushed, in a buffer of its own of exactly that length; nothing may be pushed afterwards. */
  finish(): A {
    const exact = this.#make(this.length)
    exact.set(this.view())
    this.#room = this.#make(0)
    return exact
  }

  #reserve(length: number): void {
    const room = this.#make(Math.max(length, Math.ceil(this.#room.length * 1.5)))
    room.set(this.view())
    this.#room = room
  }
}

export const bytes = (length: number) => new Uint8Array(length)
export const shorts = (length: number) => new Uint16Array(length)
export const words = (length: number) => new Uint32Array(length)
export const doubles = (length: number) => new Float64Array(length)
