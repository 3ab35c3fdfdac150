/** The same events on one server. */
import { schemaStatements, storedTables, droppingStatements } from '../../src/engine/clickhouse/load/schema.ts'
import { writerTo } from '../../src/engine/clickhouse/load/writing.ts'
import { DATABASE, type Shards } from '../../tests/clickhouse/servers.ts'

const ALONE = { database: 'alone', cluster: null }

/** Copies what all shards have to the first of them; gives the address at which it is asked without the others. */
export async function gathered({ shards }: Shards): Promise<string> {
  const [{ url }] = shards as readonly [Shards['shards'][number]]
  const { tell } = writerTo(url)
  for (const statement of schemaStatements({ ...ALONE, isReplicated: false })) await tell(statement)
  // What is derived from events is copied too.
  for (const statement of droppingStatements(ALONE)) await tell(statement)
  for (const table of storedTables(ALONE)) {
    await tell(`INSERT INTO ${ALONE.database}.${table} SELECT * FROM ${DATABASE}.${table}`)
  }
  return `${url}?database=${ALONE.database}`
}
