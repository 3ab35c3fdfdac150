/** Loads a dataset into the tables. Rows that exist stay unchanged, so that a load can be repeated and continued. */
import { text } from '../sql/literal.ts'
import type { StoredHead } from '../head.ts'
import { headOf } from '../../memory/event-headers.ts'
import type { Columns } from '../../memory/columns/columns.ts'
import type { DatasetHead } from '../../../model/event.ts'
import type { Report } from '../../../model/issue.ts'
import type { EventRow } from '../event-columns.ts'
import { rowsOf } from './rows.ts'
import type { Writer } from './writing.ts'

/** A file that was read and checked. */
export interface ReadFile {
  /** Key of the file in the tables: the same for the same content. */
  readonly key: string
  readonly columns: Columns
  readonly head: DatasetHead
  readonly report: Report
}

export interface LoadProgress {
  /** Number of events of the file in the tables after the load. */
  readonly events: number
  readonly eventsTotal: number
}

export interface Loaded {
  /** Number of events written now, and number that existed before. */
  readonly written: number
  readonly present: number
  /** Ids that another file already uses; these events were left out. */
  readonly taken: readonly string[]
}

const BATCH = 5_000

export async function loadFile(
  writer: Writer,
  { key, columns, head, report }: ReadFile,
  onProgress: (progress: LoadProgress) => void = () => {},
): Promise<Loaded> {
  const loaded = { written: 0, present: 0, taken: [] as string[] }
  for (const batch of batches(rowsOf(columns, key))) {
    const { missing, present, taken } = await compare(writer, key, batch)
    if (missing.length > 0) await writer.tell('INSERT INTO events', missing)
    loaded.written += missing.length
    loaded.present += present
    loaded.taken.push(...taken)
    onProgress({ events: loaded.written + loaded.present, eventsTotal: columns.total })
  }
  // Last, so that nothing is opened that was never loaded to its end.
  await loadHead(writer, key, { ...head, extent: columns.extent, report })
  return loaded
}

function* batches(rows: Iterable<EventRow>): Generator<readonly EventRow[]> {
  let batch: EventRow[] = []
  for (const row of rows) {
    batch.push(row)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Compares a batch with the table. Rows are in order of time like the table, so the server reads few granules. */
async function compare(writer: Writer, key: string, batch: readonly EventRow[]) {
  const within = `starts >= ${batch[0]!.starts} AND starts <= ${batch.at(-1)!.starts}`
  const ids = batch.map(({ id }) => text(id)).join(', ')
  const known = await writer.ask<{ id: string; file: string }>(
    `SELECT id, file FROM events WHERE ${within} AND id IN (${ids})`,
  )
  const files = new Map(known.map(({ id, file }) => [id, file]))
  const elsewhere = await writer.ask<{ id: string }>(`SELECT id FROM event_keys WHERE id IN (${ids})`)
  const taken = elsewhere.filter(({ id }) => files.get(id) !== key).map(({ id }) => id)
  const isOut = new Set([...files.keys(), ...taken])
  return {
    missing: batch.filter(({ id }) => !isOut.has(id)),
    present: known.filter(({ file }) => file === key).length,
    taken,
  }
}

/** Writes the head of a file. */
export async function loadHead(
  { ask, tell }: Writer,
  key: string,
  { actors, sources, ...stored }: Pick<DatasetHead, 'actors' | 'sources'> & StoredHead,
): Promise<void> {
  const isOfFile = `file = ${text(key)}`
  const [own] = await ask<{ place: string }>(`SELECT place FROM files WHERE ${isOfFile}`)
  const [last] = await ask<{ places: string }>('SELECT count() AS places FROM files')
  const place = Number(own?.place ?? last!.places)
  // Files follow one another, and what is in a file does: a place has room for both.
  const placed = (index: number) => String(BigInt(place) * 2n ** 32n + BigInt(index))
  const missing = async <T extends { readonly id: string }>(table: string, all: readonly T[]) => {
    const known = await ask<{ id: string }>(`SELECT id FROM ${table} WHERE ${isOfFile}`)
    const ids = new Set(known.map(({ id }) => id))
    return all.map((one, index) => ({ one, index })).filter(({ one }) => !ids.has(one.id))
  }
  const newActors = (await missing('actors', actors)).map(({ one, index }) => ({
    file: key,
    place: placed(index),
    id: one.id,
    json: JSON.stringify(one),
  }))
  const newSources = (await missing('sources', sources)).map(({ one, index }) => ({
    file: key,
    place: placed(index),
    id: one.id,
    json: JSON.stringify(headOf(one)),
    text: one.text,
  }))
  if (newActors.length > 0) await tell('INSERT INTO actors', newActors)
  if (newSources.length > 0) await tell('INSERT INTO sources', newSources)
  if (own !== undefined) return
  await tell('INSERT INTO files', [{ file: key, place: String(place), json: JSON.stringify(stored) }])
}

/** Derived tables whose sums must equal the number of events. */
const DERIVED = [
  ['event_keys', 'count()', 'events'],
  ['exchange_keys', 'count()', 'events'],
  ['source_keys', 'count()', 'sources'],
  ['country_keys', 'count()', 'countries'],
  ['roll_ups', 'sum(events)', 'events', "field = 'type' AND isByCountry = 0"],
  ['value_roll_ups', 'sum(events)', 'sources', "list = 'sources' AND isByCountry = 0"],
] as const

/** Finds roll-ups and keys that a server lost when it was killed while writing; `null` if all agree. */
export async function faultIn({ ask }: Writer): Promise<string | null> {
  const [expected] = await ask<Record<'events' | 'sources' | 'countries', string>>(
    'SELECT count() AS events, sum(length(sources)) AS sources, sum(length(countries)) AS countries FROM events',
  )
  const wrong: string[] = []
  for (const [table, number, of, where = '1'] of DERIVED) {
    const [derived] = await ask<{ n: string }>(`SELECT ${number} AS n FROM ${table} WHERE ${where}`)
    if (Number(derived!.n) !== Number(expected![of]))
      wrong.push(`${derived!.n} in ${table} in place of ${expected![of]}`)
  }
  return wrong.length === 0 ? null : wrong.join(', ')
}
