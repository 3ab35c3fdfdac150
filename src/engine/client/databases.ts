/** Opens databases too, beside what a worker reads. */
import type { DatabaseOrigin, Desk, OpenOptions, Opened, Origin } from '../engine.ts'

type OpenDatabase = (origin: DatabaseOrigin, options?: OpenOptions) => Promise<Opened>

export function withDatabases(files: Desk<Origin>, openDatabase: OpenDatabase): Desk {
  return {
    open: (origin, options) =>
      origin.kind === 'database' ? openDatabase(origin, options) : files.open(origin, options),
  }
}
