/** Adds databases to an opener of files. */
import type { DatabaseOrigin, DatasetOpener, OpenOptions, Opened, Origin } from '../engine.ts'

type OpenDatabase = (origin: DatabaseOrigin, options?: OpenOptions) => Promise<Opened>

export function withDatabases(files: DatasetOpener<Origin>, openDatabase: OpenDatabase): DatasetOpener {
  return {
    open: (origin, options) =>
      origin.kind === 'database' ? openDatabase(origin, options) : files.open(origin, options),
  }
}
