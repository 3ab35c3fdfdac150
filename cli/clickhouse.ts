/**
 * `npm run clickhouse -- schema` prints the tables of an archive, `npm run clickhouse -- load FILE… --url …` fills them;
 * what a server derives from events `npm run clickhouse -- rebuild` derives anew, should it have been lost.
 * Exit status 0: all is there; 1: something was left out or refused; 2: the arguments cannot be used.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { parseArgs } from 'node:util'
import { countOf } from '../src/model/count-issues.ts'
import { faultIn, loadFile, type LoadProgress } from '../src/engine/clickhouse/load/load.ts'
import { derivingStatements, emptyingStatements, schemaStatements } from '../src/engine/clickhouse/load/schema.ts'
import { type Writer, writerTo } from '../src/engine/clickhouse/load/writing.ts'
import { loadFile as readAsPage, type LoadedFile } from './load-file.ts'
import { lineOf, print } from './print-report.ts'

const USAGE = `usage: npm run clickhouse -- schema [--database NAME] [--cluster NAME] [--replicas]
       npm run clickhouse -- rebuild [--database NAME] [--cluster NAME]
       npm run clickhouse -- load FILE… --url http://user:password@host:8123/?database=NAME [--guessed]

  --database  what the database is called (claimline)
  --cluster   spread the tables over the shards of this cluster; run the statements on every server of it
              (those of \`rebuild\`: on one server of each shard)
  --replicas  each shard has several; the servers' macros {shard} and {replica} tell them apart
  --guessed   take the columns of a table to mean what they look like`

const TELL_EVERY_MS = 1000

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      database: { type: 'string', default: 'claimline' },
      cluster: { type: 'string' },
      replicas: { type: 'boolean', default: false },
      url: { type: 'string' },
      guessed: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const [command, ...files] = positionals
  if (values.help) console.log(USAGE)
  else if (command === 'schema') printSchema(values.database, values.cluster ?? null, values.replicas)
  else if (command === 'rebuild') printRebuilding(values.database, values.cluster ?? null)
  else if (command !== 'load') refuse('say `schema`, `rebuild` or `load`')
  else if (files.length === 0) refuse('no file given')
  else if (values.url === undefined || !URL.canParse(values.url)) refuse('--url is missing, or is no address')
  else await load(files, writerTo(values.url), values.guessed)
} catch (error) {
  console.error(`clickhouse: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}

function refuse(reason: string): void {
  console.error(`clickhouse: ${reason}\n${USAGE}`)
  process.exitCode = 2
}

function printSchema(database: string, cluster: string | null, isReplicated: boolean): void {
  if (areNames(database, cluster)) printStatements(schemaStatements({ database, cluster, isReplicated }))
}

function printRebuilding(database: string, cluster: string | null): void {
  const place = { database, cluster }
  if (areNames(database, cluster)) printStatements([...emptyingStatements(place), ...derivingStatements(place)])
}

function areNames(database: string, cluster: string | null): boolean {
  const areSo = [database, cluster ?? '_'].every((name) => /^[a-z_]\w*$/i.test(name))
  if (!areSo) refuse('no name of that kind')
  return areSo
}

function printStatements(statements: readonly string[]): void {
  for (const statement of statements) console.log(`${statement};\n`)
}

async function load(files: readonly string[], writer: Writer, isGuessed: boolean): Promise<void> {
  for (const file of files) await loadOne(file, writer, isGuessed)
  const fault = await faultIn(writer)
  if (fault === null) return
  console.error(
    `clickhouse: the tables do not agree: ${fault}. A server was ended while it wrote: run what \`rebuild\` prints`,
  )
  process.exitCode = 1
}

async function loadOne(file: string, writer: Writer, isGuessed: boolean): Promise<void> {
  const read = await readFile(file, isGuessed)
  if (!read.ok) {
    console.error(lineOf(file, read.issue))
    process.exitCode = 1
    return
  }
  print(file, read.report)
  const { written, present, taken } = await loadFile(writer, { ...read, key: await keyOf(file) }, teller(file))
  console.log(`${file}: ${written} events written, ${present} were there`)
  for (const id of taken) console.log(`${file}: error: event ${id} is already there from another file; left out`)
  if (taken.length > 0 || countOf(read.report, 'error') > 0) process.exitCode = 1
}

async function readFile(file: string, isGuessed: boolean): Promise<LoadedFile> {
  const loaded = await readAsPage(file)
  if (loaded.ok || loaded.table === undefined || !isGuessed) return loaded
  return readAsPage(file, { mapping: loaded.table.mapping })
}

/** The same file is the same whatever it is called. */
async function keyOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer)
  return hash.digest('hex').slice(0, 32)
}

function teller(file: string): (progress: LoadProgress) => void {
  let told = Date.now()
  return ({ events, eventsTotal }) => {
    if (Date.now() - told < TELL_EVERY_MS) return
    told = Date.now()
    console.log(`${file}: ${events} of ${eventsTotal} events`)
  }
}
