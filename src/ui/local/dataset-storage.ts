/**
 * What the browser keeps of the reader's own datasets: the files as they were opened, what was said of their columns, and
 * nothing that was made of them. The browser writes a file to its disk by itself, however large, and reads it when asked.
 */
import { createStore, del, entries, set } from 'idb-keyval'
import { isObject } from '../../model/check/known-fields.ts'
import { readMapping } from '../../model/mapping.ts'
import { bytesOf, KEPT_MARK, MOST_KEPT, type LocalDataset, type LocalFile } from './local-dataset.ts'

/** Why a dataset is not kept: there is no room left, the browser keeps nothing here, or it is more than is kept of one. */
export type Refusal = 'full' | 'refused' | 'too-large'

/** How a dataset is written down; another way would be another store. */
interface Written {
  readonly name: string
  readonly files: readonly {
    readonly name: string
    readonly modified: number
    readonly bytes: Blob
    readonly mapping: unknown
  }[]
}

const store = createStore('claimline', 'datasets')

/** By `data`. Rejects where the browser keeps nothing. */
export async function listKept(): Promise<ReadonlyMap<string, LocalDataset>> {
  const records = await entries<string, unknown>(store)
  return new Map(
    records.flatMap(([data, record]) => {
      const dataset = datasetOf(record)
      return dataset === null ? [] : [[data, dataset]]
    }),
  )
}

/**
 * Replaces what is stored under `data`; the old entry is removed even if storing fails. Resolves to `null` on success, else to
 * the reason.
 */
export async function keepDataset(data: string, dataset: LocalDataset): Promise<Refusal | null> {
  const refusal = await tryToKeep(data, dataset)
  // What stood there is not to come back in its place.
  if (refusal !== null) await forgetDataset(data).catch(() => {})
  return refusal
}

async function tryToKeep(data: string, dataset: LocalDataset): Promise<Refusal | null> {
  if (bytesOf(dataset) > MOST_KEPT) return 'too-large'
  try {
    if (bytesOf(dataset) > (await roomLeft())) return 'full'
    await set(data, recordOf(dataset), store)
    return null
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused'
  }
}

/** `keepDataset`, once the browser has time: what has just been opened is to be seen first. */
export async function keepLater(data: string, dataset: LocalDataset): Promise<Refusal | null> {
  await idle()
  const refusal = await keepDataset(data, dataset)
  if (refusal === null) setMark()
  return refusal
}

/** Rejects where the browser does not let it go. */
export async function forgetDataset(data: string): Promise<void> {
  await del(data, store)
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no other way to wait.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 1000 })
    else setTimeout(resolve, 200)
  })
}

function setMark(): void {
  try {
    localStorage.setItem(KEPT_MARK, '1')
  } catch {
    // Then it is found once its address is opened.
  }
}

/** Returns the free space in bytes; `Infinity` if the browser does not report it. */
async function roomLeft(): Promise<number> {
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {}
  return quota - usage
}

function recordOf({ name, files }: LocalDataset): Written {
  return {
    name,
    files: files.map(({ file, mapping }) => ({
      name: file.name,
      modified: file.lastModified,
      bytes: new Blob([file]),
      mapping: mapping ?? null,
    })),
  }
}

/** `null` for what someone else wrote there. */
function datasetOf(record: unknown): LocalDataset | null {
  if (!isObject(record) || typeof record['name'] !== 'string' || !Array.isArray(record['files'])) return null
  const files = record['files'].map(fileOf)
  return files.includes(null) ? null : { name: record['name'], files: files as LocalFile[] }
}

function fileOf(raw: unknown): LocalFile | null {
  if (!isObject(raw) || !(raw['bytes'] instanceof Blob)) return null
  const file = new File([raw['bytes']], String(raw['name']), { lastModified: Number(raw['modified']) })
  return { file, mapping: readMapping(raw['mapping'], Infinity) ?? undefined }
}
