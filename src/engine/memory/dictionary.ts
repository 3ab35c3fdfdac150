/** Strings as small numbers, in order of first sight. */
export class Dictionary {
  readonly #codes = new Map<string, number>()
  readonly names: string[] = []

  /** The number of `name`, a new one where it has none. */
  add(name: string): number {
    const known = this.#codes.get(name)
    if (known !== undefined) return known
    this.#codes.set(name, this.names.length)
    return this.names.push(name) - 1
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
