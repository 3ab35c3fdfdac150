import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Row, timeOf } from '../../src/engine/clickhouse/sql/cells.ts'
import { float, instant, text, texts, whole, wholes } from '../../src/engine/clickhouse/sql/literal.ts'
import { connectServer, type Server } from '../../src/engine/clickhouse/server.ts'
import { BEGINNING, END } from '../../src/model/dates/time.ts'
import { hasSharedFixtures, readFixtureJson } from '../shared-fixtures.ts'
import { type Site, SITES } from './servers.ts'

const NAUGHTY = [
  '',
  ' ',
  '\0',
  'a\0b',
  "'",
  "''",
  '\\',
  "\\'",
  '\\\\',
  '\\0',
  '\\x41',
  '"',
  '`',
  '--',
  '/*',
  '*/',
  ';',
  '\r\n',
  '\t',
  '\b',
  '\u007f',
  "'; DROP TABLE events; --",
  "' OR 1 = 1 --",
  'FORMAT JSON',
  '{x:String}',
  '\\N',
  '%00',
  '$1',
  "x' UNION ALL SELECT 1",
  '\u{10ffff}',
  '🕵️‍♀️',
  '\u202e',
  '\ufeff',
  '\ufffe',
  '\u2028',
  'é',
  'e\u0301',
  '田中さん',
  'ｻｲﾊﾞｰ',
  '𠀀',
  'ﷺ',
  'ZALGO H̷̢̛',
]

/** The list that everyone tries, where it lies beside the repository. */
const BLNS = hasSharedFixtures ? (readFixtureJson('naughty-strings/blns.json') as readonly string[]) : []

const naughty = fc.oneof(
  fc.constantFrom(...NAUGHTY),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(fc.constantFrom("'", '\\', '\0', 'n', 'x', '0', '\n', '🕵️'), { maxLength: 8 })
    .map((parts) => parts.join('')),
)
/** Instants as dates have them, and as far as Int64 goes. */
const moment = fc.oneof(
  fc.constantFrom(
    BEGINNING,
    END,
    0,
    -1,
    2 ** 53,
    -(2 ** 53),
    2 ** 62,
    -(2 ** 62),
    Date.UTC(2105, 5),
    -62_135_596_800_000,
  ),
  fc.maxSafeInteger(),
)

describe.each(SITES)('literals on %s', (_name, start) => {
  let site: Site
  let server: Server
  beforeAll(async () => {
    site = await start()
    server = connectServer(site.address)
  })
  afterAll(() => site.end())

  /** What the server makes of the literals, all in one statement. */
  const readBack = async (literals: readonly string[]) => {
    const [row] = await server.ask(`SELECT ${literals.join(', ')}`, new AbortController().signal)
    return row!
  }
  const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { minLength: 1, maxLength: 40, size: 'max' })

  it('read back as the text that they were made of', async () => {
    await fc.assert(
      fc.asyncProperty(some(naughty), async (values) => {
        expect(await readBack(values.map(text))).toEqual(values)
        expect(await readBack([texts(values)])).toEqual([values])
      }),
    )
    const all = [...NAUGHTY, ...BLNS]
    expect(await readBack(all.map(text))).toEqual(all)
  })

  it('are as long as the text, so that nothing of it is hidden', async () => {
    await fc.assert(
      fc.asyncProperty(some(naughty), async (values) => {
        const lengths = await readBack(values.map((value) => `length(${text(value)})`))
        expect(lengths.map(Number)).toEqual(values.map((value) => Buffer.byteLength(value)))
      }),
    )
  })

  it('read back as the instant that they were made of', async () => {
    await fc.assert(
      fc.asyncProperty(some(moment), async (values) => {
        const read = await readBack(values.map((value) => `toInt64(${instant(value)})`))
        expect(read.map(timeOf)).toEqual(values)
      }),
    )
  })

  it('read back as the numbers that they were made of, to the last bit', async () => {
    const number = fc.double({ noNaN: true })
    await fc.assert(
      fc.asyncProperty(some(number), some(fc.maxSafeInteger()), async (doubles, integers) => {
        const bits = await readBack(doubles.map((value) => `hex(reinterpretAsString(${float(value)}))`))
        // The server leaves out zeros at the end.
        expect(bits.map((hex) => String(hex).padEnd(16, '0'))).toEqual(doubles.map(hexOf))
        expect((await readBack(integers.map(whole))).map(Number)).toEqual(integers)
        const numbers = integers.map((value) => Math.abs(value % 2 ** 31))
        const [list] = await readBack([wholes(numbers)])
        expect((list as Row).map(Number)).toEqual(numbers)
      }),
    )
  })
})

function hexOf(value: number): string {
  return Buffer.from(new Float64Array([value]).buffer)
    .toString('hex')
    .toUpperCase()
}
