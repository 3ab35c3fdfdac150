/** Reads one of several files. */
import type { Piece } from '../../formats/format.ts'
import { Places } from '../../formats/bytes/places.ts'
import { readPieces } from '../../formats/read-pieces.ts'
import { unpack } from '../../formats/bytes/unpack.ts'
import type { NamedFile } from '../engine.ts'
import { FileLocator } from './file-locator.ts'
import { RetainedText } from './retained-text.ts'
import { ByteCounter } from './byte-counter.ts'

export class FileReading {
  readonly kept: RetainedText
  readonly text: FileLocator
  readonly #file: NamedFile
  readonly #meter: ByteCounter
  readonly #places = new Places()

  /** `among` is the number of files that share the memory for kept text. */
  constructor(file: NamedFile, among: number, signal: AbortSignal) {
    this.#file = file
    this.#meter = new ByteCounter({ stream: file.blob.stream(), length: file.blob.size }, signal)
    this.kept = new RetainedText(among)
    this.text = new FileLocator(this.kept, this.#places)
  }

  /** Bytes read so far. */
  get bytes(): number {
    return this.#meter.bytes
  }

  /** Yields the pieces of the file; may be called once. */
  pieces(): AsyncGenerator<Piece> {
    return readPieces(this.kept.watch(unpack(this.#meter.chunks())), this.#places, this.#file)
  }
}
