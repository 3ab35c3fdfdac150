/** Strings as small numbers, in order of first sight. */
import { RecentTexts } from '../../../base/recent-texts.ts'

export class Dictionary {
  readonly #codes = new Map<string, number>()
  readonly #recent = new RecentTexts((name) => this.add(name))
  readonly names: string[] = []

  /** The number of `name`, a new one where it has none. */
  add(name: string): number {
    const known = this.#codes.get(name)
    if (known !== undefined) return known
    this.#codes.set(name, this.names.length)
    return this.names.push(name) - 1
  }

  /** The same of a name in UTF-8, between two places. */
  addBytes(bytes: Uint8Array, from: number, to: number): number {
    return this.#recent.of(bytes, from, to)
  }

  get size(): number {
    return this.names.length
  }

  name(number: number): string {
    return this.names[number]!
  }

  /** `undefined` for a name never added. */
  find(name: string): number | undefined {
    return this.#codes.get(name)
  }
}
