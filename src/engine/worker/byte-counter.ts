/** Counts the bytes of a file as they arrive. */
import type { Stored } from '../../formats/bytes/stored.ts'
import { chunksOf } from '../../formats/bytes/unpack.ts'
import { Unreadable } from '../../formats/bytes/unreadable.ts'

export class ByteCounter {
  bytes = 0
  readonly #stored: Stored
  readonly #signal: AbortSignal

  constructor(stored: Stored, signal: AbortSignal) {
    this.#stored = stored
    this.#signal = signal
  }

  /** Rejects once the signal is aborted, and where the file breaks off. */
  async *chunks(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    try {
      for await (const chunk of chunksOf(this.#stored.stream)) {
        this.#signal.throwIfAborted()
        this.bytes += chunk.length
        yield chunk
      }
    } catch {
      this.#signal.throwIfAborted()
      throw new Unreadable({ kind: 'unreachable', path: [], hint: 'complete' })
    }
  }
}
