import { afterEach, describe, expect, it, vi } from 'vitest'
import { ByteCounter, LONGEST_SILENCE } from '../../src/engine/worker/byte-counter.ts'

type Bytes = Uint8Array<ArrayBuffer>

async function drain(chunks: AsyncGenerator<Bytes>): Promise<number> {
  let count = 0
  for await (const chunk of chunks) count += chunk.length
  return count
}

/** Answers `reads` reads and then no more, not even to being cancelled. */
function silentAfter(reads: number): ReadableStream<Bytes> {
  let left = reads
  return new ReadableStream<Bytes>(
    {
      pull(controller) {
        if (left-- > 0) controller.enqueue(new Uint8Array(3))
        else return new Promise(() => {})
      },
      cancel: () => new Promise(() => {}),
    },
    { highWaterMark: 0 },
  )
}

afterEach(() => vi.useRealTimers())

describe('the bytes of a file', () => {
  it('are read by a default reader, since a byte reader may never answer', async () => {
    const stream = new Blob(['abc']).stream()
    const modes: unknown[] = []
    const getReader = stream.getReader.bind(stream)
    Object.assign(stream, { getReader: (mode?: undefined) => (modes.push(mode), getReader()) })
    expect(await drain(new ByteCounter({ stream, length: 3 }, new AbortController().signal).chunks())).toBe(3)
    expect(modes).toEqual([undefined])
  })

  it('end with an error if a read is not answered', async () => {
    vi.useFakeTimers()
    const counter = new ByteCounter({ stream: silentAfter(2), length: null }, new AbortController().signal)
    const [drained] = await Promise.allSettled([drain(counter.chunks()), vi.advanceTimersByTimeAsync(LONGEST_SILENCE)])
    expect(drained).toMatchObject({ reason: { finding: { kind: 'unreachable' } } })
    expect(counter.bytes).toBe(6)
  })

  it('end at once if the load is given up while a read is not answered', async () => {
    const controller = new AbortController()
    const counter = new ByteCounter({ stream: silentAfter(0), length: null }, controller.signal)
    const drained = drain(counter.chunks())
    controller.abort(new Error('given up'))
    await expect(drained).rejects.toThrow('given up')
  })
})
