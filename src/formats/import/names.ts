/** Makes ids from names: letters and digits in lower case, with a number if two names give the same id. */

const LONGEST = 80

export class Names {
  readonly #ids = new Map<string, string>()
  readonly #taken = new Set<string>()
  readonly #nameless: string

  /** `nameless` begins the ids of names without a letter or digit. */
  constructor(nameless: string) {
    this.#nameless = nameless
  }

  /** The same name always gets the same id; in another file too, but for those numbers. */
  of(stated: string): string {
    const name = stated.normalize('NFC')
    const known = this.#ids.get(name)
    if (known !== undefined) return known
    const id = this.#free(plain(name) || this.#nameless)
    this.#ids.set(name, id)
    this.#taken.add(id)
    return id
  }

  #free(id: string): string {
    if (!this.#taken.has(id)) return id
    for (let number = 2; ; number++) if (!this.#taken.has(`${id}-${number}`)) return `${id}-${number}`
  }
}

function plain(name: string): string {
  const letters = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  return [...letters].slice(0, LONGEST).join('').replaceAll(/^-|-$/g, '')
}
