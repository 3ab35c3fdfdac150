/** Counts the bytes of a file as they arrive, with a limit on the wait for each. */
import type { Stored } from '../../formats/bytes/stored.ts'
import { chunksOf } from '../../formats/bytes/unpack.ts'
import { Unreadable } from '../../formats/bytes/unreadable.ts'

/** Maximum time in milliseconds without a byte. Long, because a server may generate a dataset on request. */
export const LONGEST_SILENCE = 60_000

export class ByteCounter {
  bytes = 0
  readonly #stored: Stored
  readonly #signal: AbortSignal

  constructor(stored: Stored, signal: AbortSignal) {
    this.#stored = stored
    this.#signal = signal
  }

  /**
   * Yields the file's chunks. Rejects once the signal is aborted, or if the file breaks off or no byte arrives for too
   * long.
   */
  async *chunks(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    try {
      for await (const chunk of chunksOf(this.#stored.stream, (read) => answered(read, this.#signal))) {
        this.#signal.throwIfAborted()
        this.bytes += chunk.length
        yield chunk
      }
    } catch (error) {
      this.#signal.throwIfAborted()
      if (isOfFile(error)) throw new Unreadable({ kind: 'file-changed', path: [] })
      throw new Unreadable({ kind: 'unreachable', path: [], hint: 'complete' })
    }
  }
}

/** Browsers refuse to read a file that was changed, moved or deleted since it was chosen (File API, "snapshot state"). */
function isOfFile(error: unknown): boolean {
  return error instanceof Error && (error.name === 'NotReadableError' || error.name === 'NotFoundError')
}

/** Rejects when the signal is aborted, or after `LONGEST_SILENCE`, whichever comes first. */
function answered<T>(read: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', giveUp)
    }
    const giveUp = () => {
      end()
      reject(new Error('No answer to a read'))
    }
    const timer = setTimeout(giveUp, LONGEST_SILENCE)
    signal.addEventListener('abort', giveUp)
    if (signal.aborted) giveUp()
    read.then(resolve, reject).finally(end)
  })
}
