/** Decompresses and decodes a stored file into blocks of UTF-8 without a byte order mark. */
import { encodingOf, isUtf32, MARK_LENGTH } from '../../model/json/decode.ts'
import { joinedAll } from './joined.ts'
import { GREATEST_RATIO, RATIO_FROM } from './limits.ts'
import { Unreadable } from './unreadable.ts'

/** Length of a block in bytes: small enough that objects parsed from one block die in V8's young generation. */
export const BLOCK_LENGTH = 2 ** 18

const UTF_8 = 'utf-8'
const GZIP = [0x1f, 0x8b]
const UTF_8_MARK_LENGTH = 3

type Bytes = Uint8Array<ArrayBuffer>

/**
 * Detects gzip and UTF-16 by their first bytes, whatever the file is called. Rejects corrupt gzip and UTF-32. A block is
 * overwritten once the next is requested; until then the caller may change it.
 */
export async function* unpack(stored: AsyncGenerator<Bytes>): AsyncGenerator<Uint8Array> {
  const { beginning, all } = await peek(stored)
  const isGzip = GZIP.every((byte, index) => beginning[index] === byte)
  yield* blocksOf(toUtf8(isGzip ? gunzip(all) : all))
}

async function* gunzip(chunks: AsyncGenerator<Bytes>): AsyncGenerator<Bytes> {
  // The two halves of a stream differ in their typed arrays only.
  const unzip = new DecompressionStream('gzip') as ReadableWritablePair<Bytes, Bytes>
  let [packed, unpacked] = [0, 0]
  async function* counted(): AsyncGenerator<Bytes> {
    for await (const chunk of chunks) {
      packed += chunk.length
      yield chunk
    }
  }
  try {
    for await (const chunk of chunksOf(streamOf(counted()).pipeThrough(unzip))) {
      unpacked += chunk.length
      if (unpacked > RATIO_FROM && unpacked > packed * GREATEST_RATIO)
        throw new Unreadable({ kind: 'suspicious-archive', path: [], hint: String(GREATEST_RATIO) })
      yield chunk
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable({ kind: 'encoding', path: [], hint: 'gzip' })
  }
}

async function* toUtf8(chunks: AsyncGenerator<Bytes>): AsyncGenerator<Bytes> {
  const { beginning, all } = await peek(chunks)
  if (isUtf32(beginning)) throw new Unreadable({ kind: 'encoding', path: [], hint: 'UTF-32' })
  const encoding = encodingOf(beginning)
  if (encoding !== UTF_8) {
    yield* transcode(all, encoding)
    return
  }
  let isFirst = true
  for await (const chunk of all) {
    const hasMark = isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf
    yield hasMark ? chunk.subarray(UTF_8_MARK_LENGTH) : chunk
    isFirst = false
  }
}

async function* transcode(chunks: AsyncGenerator<Bytes>, encoding: string): AsyncGenerator<Bytes> {
  const decoder = new TextDecoder(encoding)
  const encoder = new TextEncoder()
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }))
  yield encoder.encode(decoder.decode())
}

/** Every block is put together in the same bytes: to make new ones for each would take longer than to fill them. */
async function* blocksOf(chunks: AsyncGenerator<Bytes>): AsyncGenerator<Uint8Array> {
  // Grows with what comes, because most of many files are small.
  let room = new Uint8Array(0)
  let length = 0
  for await (const chunk of chunks) {
    if (length + chunk.length > room.length) room = joinedAll([room.subarray(0, length), new Uint8Array(chunk.length)])
    room.set(chunk, length)
    length += chunk.length
    if (length < BLOCK_LENGTH) continue
    yield room.subarray(0, length)
    length = 0
  }
  if (length > 0) yield room.subarray(0, length)
}

/**
 * Reads the first bytes, at least as many as a byte order mark takes if there are so many; returns them together with
 * all bytes, these included.
 */
async function peek(chunks: AsyncGenerator<Bytes>): Promise<{ beginning: Bytes; all: AsyncGenerator<Bytes> }> {
  const first: Bytes[] = []
  let length = 0
  while (length < MARK_LENGTH) {
    const { value, done } = await chunks.next()
    if (done) break
    first.push(value.slice())
    length += value.length
  }
  const beginning = joinedAll(first)
  async function* all(): AsyncGenerator<Bytes> {
    if (beginning.length > 0) yield beginning
    yield* chunks
  }
  return { beginning, all: all() }
}

/** Waits for a read to answer; rejects if it takes too long, or is no longer wanted. */
export type Wait = <T>(read: Promise<T>) => Promise<T>

/**
 * Not every browser iterates over a stream by itself. Ending early cancels the stream. Reads by a default reader, because a
 * byte reader (`mode: 'byob'`) on the stream of a file's blob sometimes never answers in Chromium 156.
 */
export async function* chunksOf(stream: ReadableStream<Bytes>, wait: Wait = (read) => read): AsyncGenerator<Bytes> {
  const reader = stream.getReader()
  try {
    for (;;) {
      const { value, done } = await wait(reader.read())
      if (done) return
      // Node gives a blob of a file in one piece, however large it is.
      for (let at = 0; at < value.length; at += BLOCK_LENGTH) yield value.subarray(at, at + BLOCK_LENGTH)
    }
  } finally {
    // Not waited for: a stream that does not answer a read may not answer this either. One that failed cannot be cancelled.
    void reader.cancel().catch(() => {})
  }
}

function streamOf(chunks: AsyncGenerator<Bytes>): ReadableStream<Bytes> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value.slice())
    },
    async cancel() {
      await chunks.return(undefined)
    },
  })
}
