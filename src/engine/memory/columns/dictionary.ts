/** Numbers strings in the order in which they are added. */
import { RecentTexts } from '../../../base/recent-texts.ts'

export class Dictionary {
  readonly #codes = new Map<string, number>()
  readonly #recent = new RecentTexts((name) => this.add(name))
  readonly names: string[] = []

  /** Returns the number of `name`, a new one for a new name. */
  add(name: string): number {
    const known = this.#codes.get(name)
    if (known !== undefined) return known
    this.#codes.set(name, this.names.length)
    return this.names.push(name) - 1
  }

  /** Returns the number of the UTF-8 name in the bytes `from` (inclusive) to `to` (exclusive). */
  addBytes(bytes: Uint8Array, from: number, to: number): number {
    return this.#recent.of(bytes, from, to)
  }

  get size(): number {
    return this.names.length
  }

  name(number: number): string {
    return this.names[number]!
  }

  /** Returns `undefined` for a name that was never added. */
  find(name: string): number | undefined {
    return this.#codes.get(name)
  }
}
