/**
 * `npm run generate -- N FILE [seed]` writes a synthetic dataset of N events. The file's ending says how: `.json` or `.ndjson`,
 * either with `.gz` after it.
 */
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { syntheticEvents, syntheticHead } from './synthetic.ts'

const USAGE = 'npm run generate -- N FILE.{json,ndjson}[.gz] [seed]'

const WRITERS: Readonly<Record<string, (count: number, seed: number) => Generator<string>>> = {
  *'.ndjson'(count, seed) {
    yield `${JSON.stringify(syntheticHead(count, seed))}\n`
    for (const event of syntheticEvents(count, seed)) yield `${JSON.stringify(event)}\n`
  },
  *'.json'(count, seed) {
    yield `${JSON.stringify(syntheticHead(count, seed)).slice(0, -1)},"events":[\n`
    let between = ''
    for (const event of syntheticEvents(count, seed)) {
      yield between + JSON.stringify(event)
      between = ',\n'
    }
    yield '\n]}\n'
  },
}

function* inBlocks(lines: Iterable<string>): Generator<Buffer> {
  let block = ''
  for (const line of lines) {
    block += line
    if (block.length < 2 ** 20) continue
    yield Buffer.from(block)
    block = ''
  }
  yield Buffer.from(block)
}

const [count = '', file = '', seed = '1'] = process.argv.slice(2)
const isGzip = file.endsWith('.gz')
const write = Object.entries(WRITERS).find(([ending]) => file.endsWith(isGzip ? `${ending}.gz` : ending))?.[1]
if (!(Number(count) > 0) || write === undefined) {
  console.error(USAGE)
  process.exit(2)
}
const blocks = Readable.from(inBlocks(write(Number(count), Number(seed))))
const out = createWriteStream(file)
await (isGzip ? pipeline(blocks, createGzip(), out) : pipeline(blocks, out))
console.log(file)
