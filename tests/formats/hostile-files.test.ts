import { BLANK_MAPPING } from '../../src/model/mapping.ts'
import { describe, expect, it } from 'vitest'
import { RATIO_FROM } from '../../src/formats/bytes/limits.ts'
import { unpack } from '../../src/formats/bytes/unpack.ts'
import { issuesOf, readFile, refusalOf } from './reading.ts'
import { isThorough } from '../runs.ts'

type Bytes = Uint8Array<ArrayBuffer>

const MEGABYTE = 2 ** 20

/** `beginning`, then so many megabytes of `filling`, made as they are asked for. */
async function* endless(beginning: string, filling: string, megabytes: number): AsyncGenerator<Bytes> {
  const encoder = new TextEncoder()
  yield encoder.encode(beginning)
  const block = encoder.encode(filling.repeat(MEGABYTE / filling.length))
  for (let count = 0; count < megabytes; count++) yield block
}

/** At least so many bytes of events that differ in a few characters, as those of a table made into JSON do. */
async function* numberedEvents(bytes: number): AsyncGenerator<Bytes> {
  const encoder = new TextEncoder()
  for (let [made, id] = [0, 0]; made < bytes;) {
    const lines = Array.from({ length: 5000 }, () => {
      const speaker = (id * 7919) % 5000
      return `{"id":"event-${id++}","type":"accusation","date":"2024-09-23","title":"An accusation","by":["actor-${speaker}"],"against":["another"],"citations":[{"source":"the-source","note":"It says so."}]}\n`
    })
    const block = encoder.encode(lines.join(''))
    made += block.length
    yield block
  }
}

async function lengthOf(chunks: AsyncGenerator<Uint8Array>): Promise<number> {
  let length = 0
  for await (const chunk of chunks) length += chunk.length
  return length
}

async function gzipped(chunks: AsyncGenerator<Bytes>): Promise<Bytes> {
  const zip = new CompressionStream('gzip')
  const bytes = new Response(zip.readable).arrayBuffer()
  const writer = zip.writable.getWriter()
  for await (const chunk of chunks) await writer.write(chunk)
  await writer.close()
  return new Uint8Array(await bytes)
}

async function* once(bytes: Bytes): AsyncGenerator<Bytes> {
  yield bytes
}

async function whole(chunks: AsyncGenerator<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk.slice())
  return Buffer.concat(parts).toString()
}

describe('a hostile file', { timeout: 60_000 }, () => {
  it.runIf(isThorough)('of 300 MB of nothing in less than one is not unpacked to its end', async () => {
    const bomb = await gzipped(endless('{"format":"claimline/1","events":[', '{},', 300))
    expect(bomb.length).toBeLessThan(MEGABYTE)
    await expect(whole(unpack(once(bomb)))).rejects.toMatchObject({ finding: { kind: 'suspicious-archive' } })
  })

  it('that an archive makes small, as any archive does, is read', async () => {
    const packed = await gzipped(numberedEvents(RATIO_FROM + 2 * MEGABYTE))
    const length = await lengthOf(unpack(once(packed)))
    expect(length).toBeGreaterThan(RATIO_FROM)
    const ratio = length / packed.length
    expect(ratio).toBeGreaterThan(20)
    expect(ratio).toBeLessThan(50)
    expect(length).toBe(await lengthOf(numberedEvents(RATIO_FROM + 2 * MEGABYTE)))
  })

  it.each([
    ['a row of a million names', `${'name,'.repeat(1_000_000)}\n1,2`, 'too-wide'],
    ['a row of a million empty cells', `date,title\n2024,One\n${','.repeat(1_000_000)}\n`, 'too-wide'],
    ['semicolons without end', ';'.repeat(1_000_000), 'too-wide'],
  ])('with %s is refused', async (_name, text, kind) => {
    expect(await refusalOf(text)).toMatchObject({ kind })
  })

  it('of a table with as many columns as a spreadsheet has is a table', async () => {
    const columns = 16_384
    const text = `date,title${',x'.repeat(columns - 2)}\n2024,One${','.repeat(columns - 2)}\n`
    expect(await refusalOf(text)).toMatchObject({ kind: 'unmapped-table' })
  })

  it.runIf(isThorough)('that is larger than can be read as a whole is refused', async () => {
    const slide = '{"start_date":{"year":"2024"}}'
    const slides = ['{"events":[', `${slide},`.repeat(2_400_000), slide, ']}']
    const bytes = new Uint8Array(await new Blob(slides).arrayBuffer())
    expect(await refusalOf(bytes)).toMatchObject({ kind: 'too-large' })
  })

  it('whose keys are those of every object changes none of them', async () => {
    const slides =
      '[{"start_date":{"year":"2020","__proto__":{"polluted":1}},"constructor":{"prototype":{"polluted":1}}}]'
    await readFile(`{"__proto__":{"polluted":1},"events":${slides}}`)
    const mapping = {
      ...BLANK_MAPPING,
      columns: { date: 0, title: 1, by: 2 },
      dayOrder: null,
      separator: '',
      type: 'attack',
      encoding: '',
    } as const
    const made = await readFile('date,__proto__,constructor\n2024,__proto__,constructor\n', 'a table', mapping)
    expect(made.events).toMatchObject([{ title: '__proto__', by: ['constructor'] }])
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('whose text turns around what follows says so, and is shown as it is', async () => {
    const slide = {
      start_date: { year: '2020' },
      text: { headline: 'A \u202Egnp.exe', text: 'Plain \u2067text\u2069' },
    }
    const made = await readFile(JSON.stringify({ events: [slide] }))
    expect(made.events).toMatchObject([{ title: 'A \u202Egnp.exe' }])
    expect(issuesOf(made, 'turned-text')).toMatchObject([{ path: '$.events[0].text.headline', hint: 'U+202E' }])
  })

  it.each([
    [
      'TimelineJS',
      JSON.stringify({ events: [{ start_date: { year: '2020' }, media: { url: 'javascript:alert(1)' } }] }),
    ],
    [
      'STIX',
      JSON.stringify({
        objects: [
          {
            type: 'campaign',
            id: 'campaign--00000000-0000-4000-8000-000000000001',
            first_seen: '2020-01-02T03:04:05Z',
            external_references: [{ source_name: 'x', url: 'data:text/html,<script>alert(1)</script>' }],
          },
        ],
      }),
    ],
  ])('of %s has no address but those of web pages', async (_name, text) => {
    const made = await readFile(text)
    expect(JSON.stringify(made.head)).not.toMatch(/javascript:|data:/)
    expect(issuesOf(made, 'unused-value')).toHaveLength(1)
  })
})
