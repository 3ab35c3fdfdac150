/** Keeps the text of a file while it is read, to point into it; of a large file, nothing. */
import { joinedAll } from '../../formats/bytes/joined.ts'
import { KEPT_TEXT } from '../../formats/bytes/limits.ts'
import { decodeLeniently } from '../../formats/bytes/utf8.ts'

export class RetainedText {
  #blocks: Uint8Array[] | null = []
  readonly #most: number
  /** Length of the whole text in bytes. */
  length = 0

  /** Shares the room with `among` files. */
  constructor(among = 1) {
    this.#most = KEPT_TEXT / among
  }

  /** Text kept so far, or `null`. */
  get text(): string | null {
    return this.#blocks && decodeLeniently(joinedAll(this.#blocks))
  }

  async *watch(blocks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const block of blocks) {
      this.length += block.length
      if (this.length > this.#most) this.#blocks = null
      this.#blocks?.push(block.slice())
      yield block
    }
  }
}
