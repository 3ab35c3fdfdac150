/** Claims of any number, made inside the servers: the same for the same number, whoever makes them, and about nothing. */
import { derivingStatements, droppingStatements, schemaColumns } from '../../src/engine/clickhouse/load/schema.ts'
import { loadHead } from '../../src/engine/clickhouse/load/load.ts'
import { type Writer, writerTo } from '../../src/engine/clickhouse/load/writing.ts'
import type { Actor, DatasetHead, Source } from '../../src/model/event.ts'
import { parseDate } from '../../src/model/dates/parse-date.ts'
import { CLUSTER } from '../../tests/clickhouse/configuration.ts'
import { DATABASE, type Site } from '../../tests/clickhouse/servers.ts'

const COUNTRIES = 'AR BR CA DE EG FR GB IN IT JP KE KR MX NG NL PL SE TR US ZA'.split(' ')
const ACTORS = 200
const SOURCES = 500
const FIRST_DAY = Date.UTC(2000, 0, 1) / 86_400_000
const DAYS = 9_600

/** So many rows at once: the server sorts them in memory. */
const STEP = 2_000_000

export const HEAD: DatasetHead = {
  title: 'Synthetic claims',
  description: 'Generated for measuring. Nothing here happened.',
  language: 'en',
  license: 'CC0-1.0',
  updated: '',
  coversUntil: '',
  start: {},
  tours: [],
  actors: Array.from({ length: ACTORS }, (_, index): Actor => ({
    id: `a${index}`,
    name: `Actor ${index}`,
    names: {},
    country: COUNTRIES[index % COUNTRIES.length]!,
    aliases: [],
    attributions: [],
  })),
  sources: Array.from({ length: SOURCES }, (_, index): Source => ({
    id: `s${index}`,
    title: `Source ${index}`,
    published: parseDate('2000'),
    accessed: null,
    archived: [],
    hasText: true,
    text: 'Nobody said so. “It was not us,” nobody added.',
  })),
}

const EXTENT = { start: FIRST_DAY * 86_400_000, end: (FIRST_DAY + DAYS + 30) * 86_400_000 }

/** Fills the site; `servers` are the addresses of its shards. */
export async function generate(site: Site, servers: readonly string[], events: number): Promise<void> {
  const report = { issues: [], counts: {}, read: events, kept: events, leftOut: 0 }
  await loadHead(site.writer, 'bench', { ...HEAD, extent: EXTENT, report })
  await Promise.all(servers.map((url, shard) => fill(writerTo(url), shard, servers.length, events)))
}

/**
 * A shard has every so manieth event. What is derived from events is derived from many at once, in slices of time: quicker
 * than block by block as they come, with the same rows in the end.
 */
async function fill({ tell }: Writer, shard: number, shards: number, events: number): Promise<void> {
  const place = { database: DATABASE, cluster: CLUSTER }
  for (const statement of droppingStatements(place)) await tell(statement)
  const own = Math.floor(events / shards)
  for (let from = 0; from < own; from += STEP) {
    const rows = `SELECT (number + ${from}) * ${shards} + ${shard} AS n FROM system.numbers LIMIT ${Math.min(STEP, own - from)}`
    await tell(`INSERT INTO ${DATABASE}.events_local ${eventsOf(rows, events)}`)
  }
  const slices = Math.ceil(own / STEP)
  for (let slice = 0; slice < slices; slice++) {
    const [start, end] = [slice, slice + 1].map((edge) => (FIRST_DAY + Math.round((edge * DAYS) / slices)) * 86_400_000)
    for (const statement of derivingStatements(place, `starts >= ${start} AND starts < ${end}`)) await tell(statement)
  }
}

const WORDS = 'power water ballot ledger harbour signal archive bridge market satellite letter border'.split(' ')

/** The columns of an event from its number `n`, in order of date. Of ten events one accuses and the next denies it. */
function eventsOf(rows: string, events: number): string {
  const word = (salt: number) =>
    `arrayElement([${WORDS.map((word) => `'${word}'`).join(', ')}], 1 + intHash64(n + ${salt}) % ${WORDS.length})`
  const actor = (name: string) => `concat('a', toString(${name}))`
  const country = (name: string) =>
    `arrayElement([${COUNTRIES.map((code) => `'${code}'`).join(', ')}], 1 + ${name} % ${COUNTRIES.length})`
  const firstDay = (number: string) => `toUInt16(${FIRST_DAY} + intDiv((${number}) * ${DAYS}, ${events}))`
  const day = (name: string) => `toString(toDate(${name}))`
  const values: Readonly<Record<string, string>> = {
    file: "'bench'",
    id: "concat('e', toString(n))",
    exchange: "concat('e', toString(n - isDenial))",
    type: 'kind',
    status: 'toUInt8(intDiv(h, 7) % 6)',
    response: 'toUInt8(multiIf(isDenied, 1, kind = 0, 0, 3))',
    degree: 'toUInt32(isDenied OR isDenial)',
    edtf: `if(isLong, concat(${day('first')}, '/', ${day('first + 30')}), ${day('first')})`,
    starts: 'toInt64(first) * 86400000',
    ends: 'toInt64(first + if(isLong, 31, 1)) * 86400000',
    said: 'toInt64(946684800000)',
    title: `concat('Claim ', toString(n), ' about the ', ${word(1)}, ' and the ', ${word(2)})`,
    foldedTitle: `lower(concat('Claim ', toString(n), ' about the ', ${word(1)}, ' and the ', ${word(2)}))`,
    byName: "concat('actor ', toString(speaker))",
    againstName: "concat('actor ', toString(accused))",
    folded: `concat('claim ', toString(n), ' about the ', ${word(1)}, ' and the ', ${word(2)}, '\\n', ${word(3)}, ' ', ${word(4)}, '\\nactor ', toString(speaker), '\\nactor ', toString(accused))`,
    ...Object.fromEntries(
      [
        ['by', '[SPEAKER]'],
        ['against', '[ACCUSED]'],
      ].flatMap(([side, list]) => [
        [`${side}Side`, list!.replace('SPEAKER', actor('speaker')).replace('ACCUSED', actor('accused'))],
        [`${side}Actors`, list!.replace('SPEAKER', actor('speaker')).replace('ACCUSED', actor('accused'))],
        [`${side}Wholes`, list!.replace('SPEAKER', actor('speaker')).replace('ACCUSED', actor('accused'))],
        [`${side}Countries`, list!.replace('SPEAKER', country('speaker')).replace('ACCUSED', country('accused'))],
      ]),
    ),
    actors: `arrayDistinct([${actor('speaker')}, ${actor('accused')}])`,
    wholes: `arrayDistinct([${actor('speaker')}, ${actor('accused')}])`,
    countries: `arrayDistinct([${country('speaker')}, ${country('accused')}])`,
    laneType: "arrayElement(['accusation', 'attack', 'rebuttal'], 1 + kind)",
    laneCountry: country('speaker'),
    laneActor: actor('speaker'),
    laneSource: `concat('s', toString(h % ${SOURCES}))`,
    tags: `[${word(5)}]`,
    sources: `[concat('s', toString(h % ${SOURCES}))]`,
    quoted: `if(n % 1000 = 0, [concat('s', toString(h % ${SOURCES}))], emptyArrayString())`,
    isAnswered: 'toUInt8(isDenied)',
    leastTime: 'toInt64(0)',
    greatestTime: `if(isDenied, toInt64(${firstDay('n + 1')} + 1 - first) * 86400000, toInt64(0))`,
    about: 'emptyArrayString()',
    respondsTo: "if(isDenial, [concat('e', toString(n - 1))], emptyArrayString())",
    spokenOfBy: 'emptyArrayString()',
    respondedBy: "if(isDenied, [concat('e', toString(n + 1))], emptyArrayString())",
    json:
      `concat('{"summary":"${'Nobody said so. '.repeat(4)}","citations":[{"source":"s', toString(h % ${SOURCES}), '"', ` +
      `if(n % 1000 = 0, ',"quote":{"exact":"It was not us"}', ''), '}]}')`,
  }
  const columns = schemaColumns('events').map((name) => `${values[name]!} AS ${name}_`)
  return (
    `SELECT ${columns.join(', ')} FROM (SELECT n, intHash64(n) AS h, n % 10 = 0 AS isDenied, n % 10 = 1 AS isDenial, ` +
    `toUInt8(multiIf(isDenied, 0, isDenial, 2, h % 3)) AS kind, ` +
    `if(isDenial, intDiv(intHash64(toUInt64(n - 1)), 1000), h) % ${ACTORS} AS speaker, ` +
    `if(isDenial, intHash64(toUInt64(n - 1)), intDiv(h, 1000)) % ${ACTORS} AS accused, ` +
    `intHash64(n + 99) % 20 = 0 AND n % 10 > 1 AS isLong, ${firstDay('n')} AS first FROM (${rows}))`
  )
}
