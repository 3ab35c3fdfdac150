/** Reads a file of any format. */
import type { FileFacts, Piece } from './format.ts'
import { detectFormat } from './index.ts'
import { whatItIs } from './import/foreign-file.ts'
import { notJson, refused } from './issues.ts'
import { issueOf } from '../model/check/reporter.ts'
import type { Places } from './bytes/places.ts'
import { BLOCK_LENGTH } from './bytes/unpack.ts'
import { decodeLeniently } from './bytes/utf8.ts'

/** `blocks` as `unpack` gives them, Where each event begins is noted in `places`. */
export async function* readPieces(
  blocks: AsyncGenerator<Uint8Array>,
  places: Places,
  file: FileFacts,
): AsyncGenerator<Piece> {
  const first = (await blocks.next()).value ?? new Uint8Array(0)
  const beginning = decodeLeniently(first)
  const format = await detectFormat(beginning, first.length < BLOCK_LENGTH)
  if (format === null) {
    await blocks.return(undefined)
    const finding = whatItIs(beginning)
    yield refused(finding === null ? notJson(beginning, { line: 1, column: 1 }) : issueOf(finding, null))
    return
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    if (first.length > 0) yield first
    yield* blocks
  }
  yield* format.read(all(), places, file)
}
