/** What the tests' servers are told: everything of theirs in one folder, and nothing beyond this machine. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The doors of one server. */
export interface Ports {
  readonly http: number
  readonly tcp: number
  readonly interserver: number
}

export const CLUSTER = 'claims'
export const READER = { user: 'claimline_reader', password: 'pass: word&é' }

const READER_FILE = join(import.meta.dirname, '../../clickhouse/reader.xml')

/** Of the user who may only read, in place of those that `reader.xml` gives. */
export type Limits = Readonly<Record<string, number>>

/** Such as a test reaches. */
export const SHORT_LIMITS: Limits = { max_memory_usage: 400_000_000, max_execution_time: 2 }

/** Writes them into the folder; gives back the file to start the server with. */
export function configure(folder: string, own: Ports, shards: readonly Ports[], limits: Limits): string {
  for (const name of ['data', 'tmp', 'files', 'schemas', 'users.d']) mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, 'users.xml'), USERS)
  const hash = createHash('sha256').update(READER.password).digest('hex')
  const given = readFileSync(READER_FILE, 'utf8').replace('PASSWORD_SHA256', hash)
  const reader = Object.entries(limits).reduce(
    (xml, [name, limit]) => xml.replace(new RegExp(`<${name}>\\d+`), `<${name}>${limit}`),
    given,
  )
  writeFileSync(join(folder, 'users.d/reader.xml'), reader)
  const file = join(folder, 'config.xml')
  writeFileSync(file, configuration(folder, own, shards))
  return file
}

const USERS = `<yandex>
  <profiles><default></default></profiles>
  <users><default>
    <password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota>
  </default></users>
  <quotas><default></default></quotas>
</yandex>
`

function configuration(folder: string, own: Ports, shards: readonly Ports[]): string {
  const replicas = shards.map(
    ({ tcp }) => `<shard><replica><host>127.0.0.1</host><port>${tcp}</port></replica></shard>`,
  )
  return `<yandex>
  <logger><level>warning</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger>
  <listen_host>127.0.0.1</listen_host>
  <http_port>${own.http}</http_port><tcp_port>${own.tcp}</tcp_port>
  <interserver_http_port>${own.interserver}</interserver_http_port><interserver_http_host>127.0.0.1</interserver_http_host>
  <path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path>
  <user_files_path>${folder}/files/</user_files_path><format_schema_path>${folder}/schemas/</format_schema_path>
  <users_config>users.xml</users_config><default_profile>default</default_profile>
  <default_database>default</default_database><timezone>UTC</timezone>
  <mark_cache_size>268435456</mark_cache_size>
  <remote_servers><${CLUSTER}>${replicas.join('')}</${CLUSTER}></remote_servers>
</yandex>
`
}
