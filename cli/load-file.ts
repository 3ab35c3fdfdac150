/** Reads a file of any format as the page does. For the commands that work on files. */
import { openAsBlob } from 'node:fs'
import { totalmem } from 'node:os'
import { basename } from 'node:path'
import { loadColumns } from '../src/engine/worker/load.ts'
import type { TableMapping } from '../src/model/mapping.ts'

export type LoadedFile = Awaited<ReturnType<typeof loadColumns>>

/** `issuesInFull` is how many issues the report lists; as many as the page shows if it is absent. */
interface Reading {
  readonly mapping?: TableMapping | undefined
  readonly issuesInFull?: number | undefined
}

/** Rejects if there is no such file. A table without a mapping is refused; its report is that of the guessed mapping. */
export async function loadFile(path: string, { mapping, issuesInFull }: Reading = {}): Promise<LoadedFile> {
  const origin = { kind: 'file', name: basename(path), blob: await openAsBlob(path), mapping } as const
  return loadColumns(origin, {
    base: 'file:///',
    signal: new AbortController().signal,
    onProgress: () => {},
    room: totalmem() / 2,
    later: setImmediate,
    issuesInFull,
  })
}
