/** What has to be installed before these tests can start. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const WANTED = [
  {
    is: isOnPath('clickhouse-server'),
    missing: 'ClickHouse 18.16 as two shards: apt-get install -y --no-install-recommends clickhouse-server',
  },
  {
    is: existsSync(join(import.meta.dirname, '../../clickhouse/node_modules/chdb')),
    missing: 'a current ClickHouse: npm install --prefix clickhouse --no-package-lock --no-audit --no-fund',
  },
]

export default function checkWanted(): void {
  const missing = WANTED.filter(({ is }) => !is).map((wanted) => `  ${wanted.missing}`)
  if (missing.length > 0) throw new Error(`To be installed first:\n${missing.join('\n')}`)
}

function isOnPath(command: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)))
}
