/** One of several files, being read. */
import type { Piece } from '../../formats/format.ts'
import { Places } from '../../formats/places.ts'
import { readPieces } from '../../formats/read-pieces.ts'
import { unpack } from '../../formats/unpack.ts'
import type { NamedFile } from '../engine.ts'
import { FileText } from './file-text.ts'
import { KeptText } from './kept-text.ts'
import { Meter } from './meter.ts'

export class FileReading {
  readonly kept: KeptText
  readonly text: FileText
  readonly #file: NamedFile
  readonly #meter: Meter
  readonly #places = new Places()

  /** One `among` so many, which share the room for their texts. */
  constructor(file: NamedFile, among: number, signal: AbortSignal) {
    this.#file = file
    this.#meter = new Meter({ stream: file.blob.stream(), length: file.blob.size }, signal)
    this.kept = new KeptText(among)
    this.text = new FileText(this.kept, this.#places)
  }

  /** Read so far. */
  get bytes(): number {
    return this.#meter.bytes
  }

  /** Once. */
  pieces(): AsyncGenerator<Piece> {
    return readPieces(this.kept.watch(unpack(this.#meter.chunks())), this.#places, this.#file)
  }
}
