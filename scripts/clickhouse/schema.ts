/** The tables of an archive of claims, as statements. What is in which column is said in `rows.ts`. */

export interface SchemaOptions {
  readonly database: string
  /** Of the server's configuration: the tables are spread over its shards. `null` for a single server. */
  readonly cluster: string | null
  /** Whether each shard has replicas, which the server's macros `shard` and `replica` tell apart. */
  readonly isReplicated: boolean
}

interface Table {
  readonly name: string
  readonly columns: string
  readonly order: string
  /** What of a row says on which shard it lies. */
  readonly key: string
  readonly engine?: string
}

const EVENTS = `
  file String, id String, exchange String,
  type UInt8, status UInt8, response UInt8, degree UInt32,
  edtf String, starts Int64, ends Int64, said Int64,
  title String, foldedTitle String, byName String, againstName String, folded String,
  bySide Array(String), againstSide Array(String),
  byActors Array(String), againstActors Array(String), actors Array(String),
  byWholes Array(String), againstWholes Array(String), wholes Array(String),
  byCountries Array(String), againstCountries Array(String), countries Array(String),
  laneType String, laneCountry String, laneActor String, laneSource String,
  tags Array(String), sources Array(String), quoted Array(String),
  isAnswered UInt8, leastTime Int64, greatestTime Int64,
  about Array(String), respondsTo Array(String), spokenOfBy Array(String), respondedBy Array(String),
  json String`

const ROLL_UPS = `
  field String, isByCountry UInt8, country String, laneValue String,
  type UInt8, starts Int64, ends Int64, events UInt64`

const TABLES: readonly Table[] = [
  { name: 'events', columns: EVENTS, order: 'starts, id', key: 'cityHash64(id)' },
  { name: 'event_keys', columns: '\n  id String, starts Int64', order: 'id', key: 'cityHash64(id)' },
  {
    name: 'exchange_keys',
    columns: '\n  exchange String, starts Int64',
    order: 'exchange',
    key: 'cityHash64(exchange)',
  },
  {
    name: 'roll_ups',
    columns: ROLL_UPS,
    order: 'field, isByCountry, country, laneValue, type, starts, ends',
    key: 'rand()',
    engine: 'SummingMergeTree',
  },
  {
    name: 'value_roll_ups',
    columns: '\n  list String, value String, type UInt8, events UInt64',
    order: 'list, value, type',
    key: 'rand()',
    engine: 'SummingMergeTree',
  },
  { name: 'files', columns: '\n  file String, place UInt64, json String', order: 'place', key: 'cityHash64(file)' },
  {
    name: 'actors',
    columns: '\n  file String, place UInt64, id String, json String',
    order: 'place',
    key: 'cityHash64(id)',
  },
  {
    name: 'sources',
    columns: '\n  file String, place UInt64, id String, json String, text String',
    order: 'id',
    key: 'cityHash64(id)',
  },
]

/** Filled by the server itself with every event that is loaded. */
const VIEWS: readonly { readonly name: string; readonly to: string; readonly select: (events: string) => string }[] = [
  { name: 'event_keys_of_events', to: 'event_keys', select: (events) => `SELECT id, starts FROM ${events}` },
  {
    name: 'exchange_keys_of_events',
    to: 'exchange_keys',
    select: (events) => `SELECT exchange, starts FROM ${events}`,
  },
  {
    name: 'roll_ups_of_events',
    to: 'roll_ups',
    select: (events) =>
      `SELECT field, toUInt8(0) AS isByCountry, '' AS country, laneValue, type, starts, ends, count() AS events FROM ${events} ` +
      `ARRAY JOIN ['type', 'country', 'actor', 'source'] AS field, [laneType, laneCountry, laneActor, laneSource] AS laneValue ` +
      'GROUP BY field, laneValue, type, starts, ends',
  },
  ...(['type', 'country'] as const).map((field) => ({
    name: `roll_ups_of_events_by_country_and_${field}`,
    to: 'roll_ups',
    select: (events: string) =>
      `SELECT '${field}' AS field, toUInt8(1) AS isByCountry, country, lane${titled(field)} AS laneValue, type, starts, ends, ` +
      `count() AS events FROM ${events} ARRAY JOIN countries AS country GROUP BY country, laneValue, type, starts, ends`,
  })),
  ...['actors', 'wholes', 'tags', 'sources', '[toString(status)]', '[toString(response)]'].map((values) => {
    const list = values.replace(/\W|toString/g, '')
    return {
      name: `value_roll_ups_of_events_by_${list}`,
      to: 'value_roll_ups',
      select: (events: string) =>
        `SELECT '${list}' AS list, value, type, count() AS events FROM ${events} ARRAY JOIN ${values} AS value GROUP BY value, type`,
    }
  }),
]

function titled(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1)
}

/** One statement after the other; each does nothing where it was already run. */
export function schemaStatements({ database, cluster, isReplicated }: SchemaOptions): string[] {
  const local = (name: string) => `${database}.${cluster === null ? name : `${name}_local`}`
  const engineOf = ({ name, engine = 'MergeTree', order }: Table) => {
    const place = isReplicated ? `'/clickhouse/tables/{shard}/${database}/${name}', '{replica}'` : ''
    return `ENGINE = ${isReplicated ? 'Replicated' : ''}${engine}(${place}) PARTITION BY tuple() ORDER BY (${order})`
  }
  const made = TABLES.map(
    (table) => `CREATE TABLE IF NOT EXISTS ${local(table.name)} (${table.columns}\n) ${engineOf(table)}`,
  )
  const views = VIEWS.map(
    ({ name, to, select }) =>
      `CREATE MATERIALIZED VIEW IF NOT EXISTS ${database}.${name} TO ${local(to)} AS ${select(local('events'))}`,
  )
  const spread =
    cluster === null
      ? []
      : TABLES.map(
          ({ name, columns, key }) =>
            `CREATE TABLE IF NOT EXISTS ${database}.${name} (${columns}\n) ` +
            `ENGINE = Distributed(${cluster}, ${database}, ${name}_local, ${key})`,
        )
  return [`CREATE DATABASE IF NOT EXISTS ${database}`, ...made, ...views, ...spread]
}

/** The names of a table's columns, in their order. */
export function schemaColumns(table: string): string[] {
  const { columns } = TABLES.find(({ name }) => name === table)!
  return Array.from(columns.matchAll(/(\w+) (?:U?Int|String|Array)/g), ([, name]) => name!)
}

/** The tables that hold rows themselves. */
export function storedTables({ cluster }: Pick<SchemaOptions, 'cluster'>): string[] {
  return TABLES.map(({ name }) => (cluster === null ? name : `${name}_local`))
}
