/** Cache of the most recently used values. */
export class Recent<V> {
  readonly #limit: number
  readonly #values = new Map<string, V>()

  constructor(limit: number) {
    this.#limit = limit
  }

  get(key: string, make: () => V): V {
    const value = this.#values.get(key) ?? make()
    this.#values.delete(key)
    this.#values.set(key, value)
    if (this.#values.size > this.#limit) this.#values.delete(this.#values.keys().next().value!)
    return value
  }

  /** Returns a value without marking it as used. */
  peek(key: string): V | null {
    return this.#values.get(key) ?? null
  }

  forget(key: string): void {
    this.#values.delete(key)
  }

  keys(): string[] {
    return [...this.#values.keys()]
  }
}
