/** Builds the statements that create the tables of an archive. `rows.ts` says what each column holds. */

import { EVENT_TYPES } from '../../../model/event.ts'
import { EVENT_COLUMNS } from '../event-columns.ts'

export interface SchemaOptions {
  readonly database: string
  /**
   * Name of the cluster in the server's configuration over whose shards the tables are spread; `null` for a single
   * server.
   */
  readonly cluster: string | null
  /** Whether each shard has replicas, distinguished by the server's macros `shard` and `replica`. */
  readonly isReplicated: boolean
}

interface Table {
  readonly name: string
  readonly columns: string
  readonly order: string
  /** Expression that decides on which shard a row lies. */
  readonly key: string
  readonly engine?: string
}

const EVENTS = Object.entries(EVENT_COLUMNS)
  .map(([name, type]) => `\n  ${name} ${type}`)
  .join(',')

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
    name: 'source_keys',
    columns: '\n  source String, isQuoted UInt8, starts Int64',
    order: 'source, isQuoted, starts',
    key: 'cityHash64(source)',
  },
  {
    name: 'country_keys',
    columns: '\n  country String, type UInt8, degree UInt32, starts Int64, ends Int64',
    order: 'country, starts',
    key: 'cityHash64(country)',
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
    columns: '\n  list String, isByCountry UInt8, country String, value String, type UInt8, events UInt64',
    order: 'list, isByCountry, country, value, type',
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

/** A table that a server derives from every inserted event. */
interface View {
  readonly name: string
  readonly to: string
  readonly columns: string
  /** `ARRAY JOIN` expression: one row for each element. */
  readonly each?: string
  readonly groupedBy?: string
}

const ATTACK = EVENT_TYPES.indexOf('attack')

const VIEWS: readonly View[] = [
  { name: 'event_keys_of_events', to: 'event_keys', columns: 'id, starts' },
  { name: 'exchange_keys_of_events', to: 'exchange_keys', columns: 'exchange, starts' },
  {
    name: 'source_keys_of_events',
    to: 'source_keys',
    columns: 'source, has(quoted, source) AS isQuoted, starts',
    each: 'sources AS source',
  },
  {
    name: 'country_keys_of_events',
    to: 'country_keys',
    columns: 'country, type, degree, starts, ends',
    each: 'countries AS country',
  },
  ...(['type', 'country', 'actor', 'source'] as const).map((field) => ({
    name: `roll_ups_of_events_by_${field}`,
    to: 'roll_ups',
    columns:
      `'${field}' AS field, toUInt8(0) AS isByCountry, '' AS country, lane${titled(field)} AS laneValue, ` +
      'type, starts, ends, count() AS events',
    groupedBy: 'laneValue, type, starts, ends',
  })),
  ...(['type', 'country', 'actor'] as const).map((field) => ({
    name: `roll_ups_of_events_by_country_and_${field}`,
    to: 'roll_ups',
    columns:
      `'${field}' AS field, toUInt8(1) AS isByCountry, country, lane${titled(field)} AS laneValue, ` +
      'type, starts, ends, count() AS events',
    each: 'countries AS country',
    groupedBy: 'country, laneValue, type, starts, ends',
  })),
  ...Object.entries({
    actors: 'actors',
    wholes: 'wholes',
    tags: 'tags',
    sources: 'sources',
    sourceKinds: 'sourceKinds',
    occurrence: `if(type = ${ATTACK}, [toString(occurrence)], emptyArrayString())`,
    attribution: `if(type = ${ATTACK}, [toString(attribution)], emptyArrayString())`,
    responses: 'arrayMap(state -> toString(state), responses)',
  }).flatMap(([list, values]) => [
    {
      name: `value_roll_ups_of_events_by_${list}`,
      to: 'value_roll_ups',
      columns: `'${list}' AS list, toUInt8(0) AS isByCountry, '' AS country, value, type, count() AS events`,
      each: `${values} AS value`,
      groupedBy: 'value, type',
    },
    {
      name: `value_roll_ups_of_events_by_country_and_${list}`,
      to: 'value_roll_ups',
      columns: `'${list}' AS list, toUInt8(1) AS isByCountry, arrayJoin(countries) AS country, value, type, count() AS events`,
      each: `${values} AS value`,
      groupedBy: 'country, value, type',
    },
  ]),
]

function titled(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1)
}

function selectOf({ columns, each, groupedBy }: View, events: string, where?: string): string {
  const clauses = [
    `SELECT ${columns} FROM ${events}`,
    each && `ARRAY JOIN ${each}`,
    where && `WHERE ${where}`,
    groupedBy && `GROUP BY ${groupedBy}`,
  ]
  return clauses.filter(Boolean).join(' ')
}

/** Returns the statements in order; each does nothing if it was already run. */
export function schemaStatements({ database, cluster, isReplicated }: SchemaOptions): string[] {
  const local = (name: string) => localTable(name, { database, cluster })
  const engineOf = ({ name, engine = 'MergeTree', order }: Table) => {
    const place = isReplicated ? `'/clickhouse/tables/{shard}/${database}/${name}', '{replica}'` : ''
    return `ENGINE = ${isReplicated ? 'Replicated' : ''}${engine}(${place}) PARTITION BY tuple() ORDER BY (${order})`
  }
  const made = TABLES.map(
    (table) => `CREATE TABLE IF NOT EXISTS ${local(table.name)} (${table.columns}\n) ${engineOf(table)}`,
  )
  const views = VIEWS.map(
    (view) =>
      `CREATE MATERIALIZED VIEW IF NOT EXISTS ${database}.${view.name} TO ${local(view.to)} AS ${selectOf(view, local('events'))}`,
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

type Place = Pick<SchemaOptions, 'database' | 'cluster'>

/** Returns statements that empty the derived tables of a server. */
export function emptyingStatements(place: Place): string[] {
  return [...new Set(VIEWS.map(({ to }) => to))].map((table) => `TRUNCATE TABLE ${localTable(table, place)}`)
}

/**
 * Returns statements that derive the tables anew from the events of a server, optionally only from those that match a
 * condition.
 */
export function derivingStatements(place: Place, where?: string): string[] {
  return VIEWS.map(
    (view) => `INSERT INTO ${localTable(view.to, place)} ${selectOf(view, localTable('events', place), where)}`,
  )
}

/** Returns statements that stop deriving, so that inserted events are not derived from immediately. */
export function droppingStatements({ database }: Place): string[] {
  return VIEWS.map(({ name }) => `DROP TABLE ${database}.${name}`)
}

function localTable(name: string, { database, cluster }: Place): string {
  return `${database}.${cluster === null ? name : `${name}_local`}`
}

/** Returns the names of a table's columns, in order. */
export function schemaColumns(table: string): string[] {
  const { columns } = TABLES.find(({ name }) => name === table)!
  return Array.from(columns.matchAll(/(\w+) (?:U?Int|String|Array)/g), ([, name]) => name!)
}

/** Returns the tables that hold rows themselves. */
export function storedTables({ cluster }: Pick<SchemaOptions, 'cluster'>): string[] {
  return TABLES.map(({ name }) => (cluster === null ? name : `${name}_local`))
}
