/** Reads a file of any format. */
import { OPEN_OBJECT } from '../base/json-signs.ts'
import { joinedAll } from './bytes/joined.ts'
import { LONGEST_HEAD } from './bytes/limits.ts'
import type { Places } from './bytes/places.ts'
import { BLOCK_LENGTH } from './bytes/unpack.ts'
import { decodeLeniently } from './bytes/utf8.ts'
import { JsonSplitter } from './claimline/json-splitter.ts'
import type { FileFacts, Format, Piece } from './format.ts'
import { whatItIs } from './import/foreign-file.ts'
import { detectFormat } from './index.ts'
import { notJson, refused } from './issues.ts'
import { issueOf } from '../model/check/reporter.ts'

type Blocks = AsyncGenerator<Uint8Array>

const LF = 0x0a

/** Reads a file. `blocks` come from `unpack`; the start of each event is noted in `places`. */
export async function* readPieces(blocks: Blocks, places: Places, file: FileFacts): AsyncGenerator<Piece> {
  const beginning = await begin(blocks)
  const text = decodeLeniently(beginning)
  const format = await detectFormat(text)
  if (format === null) {
    await blocks.return(undefined)
    const finding = whatItIs(text)
    yield refused(finding === null ? notJson(text, { line: 1, column: 1 }) : issueOf(finding, null))
    return
  }
  yield { kind: 'format', name: format.name }
  yield* readAll(format, beginning, blocks, places, file)
}

function readAll(
  format: Format,
  beginning: Uint8Array,
  blocks: Blocks,
  places: Places,
  file: FileFacts,
): AsyncGenerator<Piece> {
  async function* all(): Blocks {
    if (beginning.length > 0) yield beginning
    yield* blocks
  }
  return format.read(all(), places, file)
}

/**
 * Returns the first block. For JSON whose first line is longer, returns enough to tell a document from NDJSON: up to
 * the end of the line or the beginning of the events, whichever comes first.
 */
async function begin(blocks: Blocks): Promise<Uint8Array> {
  const first = (await blocks.next()).value ?? new Uint8Array(0)
  if (first.length < BLOCK_LENGTH) return first
  const parts: Uint8Array[] = []
  const splitter = new JsonSplitter()
  let length = 0
  let isDecided = first[0] !== OPEN_OBJECT
  const look = (block: Uint8Array) => {
    const end = block.indexOf(LF)
    const line = end < 0 ? block : block.subarray(0, end)
    splitter.push(line, 0, { enter: () => (isDecided = true), end: () => {} })
    length += block.length
    isDecided ||= end >= 0 || length > LONGEST_HEAD
  }
  look(first)
  if (isDecided) return first
  // A block is overwritten when the next is asked for.
  for (let block: Uint8Array | undefined = first; block !== undefined; block = (await blocks.next()).value) {
    if (block !== first) look(block)
    parts.push(block.slice())
    if (isDecided) break
  }
  return joinedAll(parts)
}
